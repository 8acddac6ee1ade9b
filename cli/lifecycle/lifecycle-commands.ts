import type { Command } from 'commander';
import { addChangeOptions, addSignIn } from '../session/common-options';
import type { Io } from '../world/io';
import type { LifecycleOptions, VerbName } from './switch-all';
import type { Goal } from './switch-state';

interface Verb extends Goal {
  readonly summary: string;
  readonly description: string;
}

const LOSS = 'Whoever talks to it gets no more answers.';

/** The four switches. States: ARM specification of agentDeployments 2026-05-01, Foundry agents v1 (read 2026-11-21). */
const VERBS = {
  start: {
    summary: 'start the deployments of an application',
    description: 'Starts deployments of an Agent Application, and waits until they run.',
    wanted: 'Running',
    onTheWay: ['Starting'],
  },
  stop: {
    summary: 'stop the deployments of an application',
    description:
      'Stops deployments of an Agent Application, and waits until they have stopped. They keep their addresses.',
    wanted: 'Stopped',
    onTheWay: ['Stopping'],
    question: LOSS,
  },
  enable: {
    summary: 'enable an application or agent',
    description: 'Enables an Agent Application, or an agent with its own endpoint, so that it answers again.',
    wanted: 'enabled',
    onTheWay: [],
  },
  disable: {
    summary: 'disable an application or agent',
    description:
      'Disables an Agent Application, or an agent with its own endpoint, so that it answers no one. Nothing is deleted.',
    wanted: 'disabled',
    onTheWay: [],
    question: LOSS,
  },
} as const satisfies Readonly<Record<VerbName, Verb>>;

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
      const { switchAll } = await import('./switch-all');
      await switchAll(io, name, VERBS[name], options);
    });
  }
}
