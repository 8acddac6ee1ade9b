import { presentEndpoint, type WritableEndpoint } from '../../agent/merged-endpoint';
import { agentStateIn } from '../../agent/agent-client';
import { type ProbeFinding, notChecked } from './finding';
import type { ProbeClient } from './probe-client';
import type { Read } from './read-resource';

/** The endpoint as `activate` reads it, so that what a row tells to activate is what `activate` would change. */
export type EndpointReading =
  | { readonly endpoint: WritableEndpoint; readonly finding?: undefined }
  | { readonly endpoint?: undefined; readonly finding: ProbeFinding };

export async function readEndpoint(
  readAgent: Read,
  client: ProbeClient,
  signal: AbortSignal,
): Promise<EndpointReading> {
  const { found, finding } = await readAgent(client, signal);
  if (finding !== undefined) return { finding };
  const state = agentStateIn(found);
  return state === undefined
    ? { finding: notChecked('Foundry describes it in a format that this version does not support', 'Foundry') }
    : { endpoint: presentEndpoint(state) };
}
