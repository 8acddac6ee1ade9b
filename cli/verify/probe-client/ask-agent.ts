import type { Answer, ProbeClient, ProbeRequest } from './probe-client';

/** Time that an agent may take to answer, in milliseconds. */
export const AGENT_TIMEOUT = 120_000;

/** A message that needs no work of the agent. */
export const DEFAULT_MESSAGE = 'This is a check of the connection. Answer with the word ready, and use no tool.';

/** A Responses request that stores nothing. */
export function agentRequest(responsesEndpoint: string, input: string): ProbeRequest {
  return {
    method: 'POST',
    url: responsesEndpoint,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ input, stream: false, store: false }),
  };
}

/** Asks the agent as the signed-in identity. */
export type AskAgent = (client: ProbeClient, signal: AbortSignal) => Promise<Answer>;
