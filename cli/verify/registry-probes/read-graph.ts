import { notChecked } from '../probe-client/finding';
import type { ProbeClient } from '../probe-client/probe-client';
import { reading, type Reading, saidBy } from '../probe-client/read-resource';
import { whatIsMissing } from './missing-permission';

/** What is read from Microsoft Graph, with the permissions that this takes. */
export interface GraphRequest {
  /** What it is, to be put into sentences. */
  readonly what: string;
  /** Path with query, below the version. */
  readonly path: string;
  readonly permissions: readonly string[];
}

/** Both registries are betas. */
const VERSION = 'beta';

/** Reads from a registry. A refusal says which permission or role is missing. */
export async function readGraph(
  client: ProbeClient,
  { what, path, permissions }: GraphRequest,
  signal: AbortSignal,
): Promise<Reading> {
  const answer = await client.read('graph', `${client.graphEndpoint}/${VERSION}/${path}`, signal);
  if (answer.status !== 403) return reading('Graph', what, answer);
  const missing = whatIsMissing(await client.claims('graph', signal), permissions);
  return {
    finding: notChecked(`this identity is not allowed to read the ${what} (403): ${missing}${saidBy(answer)}`, 'Graph'),
  };
}
