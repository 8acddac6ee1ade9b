import type { Command } from 'commander';
import { addChangeOptions, addSignIn, type ChangeOptions } from '../session/common-options';
import type { Io } from '../world/io';
import { Session } from '../session/session';
import { agentOrApplication, deployments } from './subjects';
import { type Goal, type Outcome, type Subject, switchState } from './switch-state';

interface LifecycleOptions extends ChangeOptions {
  readonly deployment?: string;
  readonly all?: boolean;
}

interface Verb extends Goal {
  readonly summary: string;
  readonly description: string;
  readonly subjects: (session: Session, options: LifecycleOptions) => readonly Subject[];
}

const LOSS = 'Whoever talks to it gets no more answers.';

/** The four switches. States: ARM specification of agentDeployments 2026-05-01, Foundry agents v1 (read 2026-11-21). */
const VERBS = {
  start: {
    summary: 'start the deployments of an application',
    description: 'Starts deployments of an Agent Application, and waits until they run.',
    wanted: 'Running',
    onTheWay: ['Starting'],
    subjects: (session, { deployment, all }) => deployments(session, 'start', deployment, all),
  },
  stop: {
    summary: 'stop the deployments of an application',
    description:
      'Stops deployments of an Agent Application, and waits until they have stopped. They keep their addresses.',
    wanted: 'Stopped',
    onTheWay: ['Stopping'],
    question: LOSS,
    subjects: (session, { deployment, all }) => deployments(session, 'stop', deployment, all),
  },
  enable: {
    summary: 'enable an application or agent',
    description: 'Enables an Agent Application, or an agent with its own endpoint, so that it answers again.',
    wanted: 'enabled',
    onTheWay: [],
    subjects: (session) => [agentOrApplication(session, 'enable')],
  },
  disable: {
    summary: 'disable an application or agent',
    description:
      'Disables an Agent Application, or an agent with its own endpoint, so that it answers no one. Nothing is deleted.',
    wanted: 'disabled',
    onTheWay: [],
    question: LOSS,
    subjects: (session) => [agentOrApplication(session, 'disable')],
  },
} as const satisfies Readonly<Record<string, Verb>>;
type VerbName = keyof typeof VERBS;

/** `start`, `stop`, `enable` and `disable`. */
export function addLifecycle(program: Command, io: Io): void {
  for (const name of Object.keys(VERBS) as VerbName[]) {
    const { summary, description } = VERBS[name];
    const command = program.command(name).summary(summary).description(description);
    if (name === 'start' || name === 'stop') {
      command
        .option('--deployment <name>', 'name of the deployment in the settings; optional if there is only one')
        .option('--all', 'all deployments of the application');
    }
    addSignIn(addChangeOptions(command)).action(async (options: LifecycleOptions) => {
      const session = new Session(io, options);
      await session.run(() => switchAll(session, VERBS[name], options));
    });
  }
}

const TELL: Readonly<Record<Outcome, (name: string, wanted: string) => string>> = {
  changed: (name, wanted) => `${name} is ${wanted}.`,
  unchanged: (name, wanted) => `${name} is ${wanted} already: nothing to change.`,
  unsent: (name) => `${name}: nothing was sent.`,
};

async function switchAll(session: Session, verb: Verb, options: LifecycleOptions): Promise<void> {
  const results: { readonly name: string; readonly outcome: Outcome }[] = [];
  for (const subject of verb.subjects(session, options)) {
    results.push({ name: subject.name, outcome: await switchState(session, subject, verb) });
  }
  session.print(results.map(({ name, outcome }) => TELL[outcome](capitalized(name), verb.wanted)).join('\n'), {
    agent: session.agent.key,
    state: verb.wanted,
    results,
  });
}

function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
