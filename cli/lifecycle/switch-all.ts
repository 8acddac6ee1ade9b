import type { ChangeOptions } from '../session/common-options';
import { Session } from '../session/session';
import type { Io } from '../world/io';
import { agentOrApplication, deployments } from './subjects';
import { type Goal, type Outcome, type Subject, switchState } from './switch-state';

export type VerbName = 'start' | 'stop' | 'enable' | 'disable';

export interface LifecycleOptions extends ChangeOptions {
  readonly deployment?: string;
  readonly all?: boolean;
}

/** Runs one of the four commands. */
export async function switchAll(io: Io, verb: VerbName, goal: Goal, options: LifecycleOptions): Promise<void> {
  const session = new Session(io, options);
  await session.run(() => switchSubjects(session, subjectsOf(session, verb, options), goal));
}

function subjectsOf(session: Session, verb: VerbName, { deployment, all }: LifecycleOptions): readonly Subject[] {
  return verb === 'start' || verb === 'stop'
    ? deployments(session, verb, deployment, all)
    : [agentOrApplication(session, verb)];
}

const TELL: Readonly<Record<Outcome, (name: string, wanted: string) => string>> = {
  changed: (name, wanted) => `${name} is ${wanted}.`,
  unchanged: (name, wanted) => `${name} is ${wanted} already: nothing to change.`,
  unsent: (name) => `${name}: nothing was sent.`,
};

async function switchSubjects(session: Session, subjects: readonly Subject[], goal: Goal): Promise<void> {
  const results: { readonly name: string; readonly outcome: Outcome }[] = [];
  for (const subject of subjects) {
    results.push({ name: subject.name, outcome: await switchState(session, subject, goal) });
  }
  session.print(results.map(({ name, outcome }) => TELL[outcome](capitalized(name), goal.wanted)).join('\n'), {
    agent: session.agent.key,
    state: goal.wanted,
    results,
  });
}

function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
