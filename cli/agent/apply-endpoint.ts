import { CliError } from '../errors/cli-error';
import { differences } from './differences';
import type { AgentClient } from './agent-client';
import type { Session } from '../session/session';
import { mergedEndpoint, presentEndpoint, type Wishes } from './merged-endpoint';
import { AGENT_CODES } from './codes';

/** The outcome. `unsent` is a dry run that would have changed something. */
export interface Applied {
  readonly outcome: 'changed' | 'unchanged' | 'unsent';
  readonly differences: readonly string[];
}

/** How often, and how far apart in milliseconds, it is read back: a write may take a moment to be seen. */
const READS = 4;
const PAUSE = 2000;

/** Reads, merges, shows, confirms, writes and reads back. Writes nothing if nothing differs. */
export async function applyEndpoint(session: Session, agent: AgentClient, wishes: Wishes): Promise<Applied> {
  const { io, client, options } = session;
  const present = presentEndpoint(await agent.read());
  const wished = mergedEndpoint(present, wishes);
  const lines = differences(present, wished);
  if (lines.length === 0) return { outcome: 'unchanged', differences: [] };
  session.show(`Endpoint of agent ${agent.name}:\n${lines.map((line) => `  ${line}`).join('\n')}`);

  const patch = agent.request('PATCH', '', { agent_endpoint: wished }, 'application/merge-patch+json');
  if (options.dryRun === true) {
    session.withhold(patch);
    return { outcome: 'unsent', differences: lines };
  }
  await session.confirm('Write this?');
  session.interruption =
    'The endpoint may or may not have been written. Run the same command again: it first reads the current state.';
  await client.request(patch);
  for (let read = 1; read <= READS; read++) {
    if (differences(wished, presentEndpoint(await agent.read())).length === 0)
      return { outcome: 'changed', differences: lines };
    if (read < READS) await io.sleep(PAUSE);
  }
  throw new CliError(
    AGENT_CODES.NotTaken,
    `Foundry accepted the endpoint of agent '${agent.name}' but returns a different one:\n${differences(
      wished,
      presentEndpoint(await agent.read()),
    )
      .map((line) => `  ${line}`)
      .join('\n')}`,
    'something else may be changing it, such as a publication; check it, and run the command again',
  );
}
