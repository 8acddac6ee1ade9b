import type { AzureRequest, AzureResponse } from '../azure/azure-request';
import { CliError } from '../errors/cli-error';
import type { Session } from '../session/session';
import { waitFor } from '../azure/wait-for';
import { finishOperation } from './arm-operation';
import { LIFECYCLE_CODES } from './codes';

/** Something with a switch: a deployment, an application, or an agent. */
export interface Subject {
  /** As in "deployment 'blue' of niceapp". */
  readonly name: string;
  /** State as the service calls it. */
  readonly read: () => Promise<string>;
  /** The call that moves the switch. */
  readonly act: AzureRequest;
}

/** Where the switch is to be. */
export interface Goal {
  readonly wanted: string;
  /** States that lead there by themselves. */
  readonly onTheWay: readonly string[];
  /** What people lose, where they have to agree first. */
  readonly question?: string;
}

export type Outcome = 'changed' | 'unchanged' | 'unsent';

/** States from which nothing comes back. */
const GONE = ['Deleting', 'Deleted'];
const EVERY = 5000;
const AT_MOST = 1_800_000;
/** A deployment that had failed may go on saying so for a moment. */
const LOOKS_AT_OLD_FAILURE = 3;

/** Moves the switch and waits until it is there. Does nothing where it is there already. */
export async function switchState(session: Session, subject: Subject, goal: Goal): Promise<Outcome> {
  const { io, client, options } = session;
  const before = await subject.read();
  if (before === goal.wanted) return 'unchanged';
  if (GONE.includes(before))
    throw new CliError(LIFECYCLE_CODES.BeingDeleted, `${subject.name} is ${before}`, 'deploy it again');
  if (options.dryRun === true) {
    session.withhold(subject.act);
    return 'unsent';
  }
  if (goal.question !== undefined) await session.confirm(`${subject.name} is ${before}. ${goal.question} Go on?`);
  session.interruption = `Azure goes on with ${subject.name} by itself. Run the same command again to wait for it.`;
  if (!goal.onTheWay.includes(before)) {
    const recover = async (): Promise<AzureResponse | undefined> => {
      const now = await subject.read();
      return now === goal.wanted || goal.onTheWay.includes(now)
        ? { status: 200, headers: {}, json: undefined, text: '' }
        : undefined;
    };
    await finishOperation(session, subject.name, await client.request({ ...subject.act, recover }));
  }
  let failures = 0;
  await waitFor(io, {
    what: `${subject.name} to be ${goal.wanted}`,
    every: EVERY,
    atMost: AT_MOST,
    look: subject.read,
    done: (state) => {
      if (state === 'Failed') failures++;
      if (GONE.includes(state) || failures > (before === 'Failed' ? LOOKS_AT_OLD_FAILURE : 0))
        throw new CliError(
          LIFECYCLE_CODES.OperationFailed,
          `${subject.name} is ${state}`,
          'check the agent version that it runs in the Foundry portal; then deploy a version that works, and run this again',
        );
      return state === goal.wanted;
    },
    tell: (state) => state,
  });
  return 'changed';
}
