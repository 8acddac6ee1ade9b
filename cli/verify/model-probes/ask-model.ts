import type { ProbeRequest } from '../probe-client/probe-client';

/** Headers that Foundry writes; here of a project and an agent that there are not. */
const FORGED_HEADERS: Readonly<Record<string, string>> = {
  'x-ms-foundry-project-id': '00000000-0000-0000-0000-000000000000',
  'x-ms-foundry-agent-id': 'foundry-agents-verify:1',
  'x-ms-foundry-model-id': 'foundry-agents-verify/none',
  'openai-project': 'foundry-agents-verify',
};

/**
 * A turn of the project's Responses API, which goes the way that those of agents go. It has no `api-version`. Nothing is stored.
 *
 * @see https://ai.azure.com/api-reference (read 2026-11-29)
 */
export function streamedTurn(projectEndpoint: string, model: string, input: string): ProbeRequest {
  return {
    method: 'POST',
    url: `${projectEndpoint}/openai/v1/responses`,
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ model, input, stream: true, store: false }),
  };
}

/** What Foundry sends to a gateway, as short as it can be. */
export function chatRequest(
  url: string,
  model: string,
  { token, forged = false }: { readonly token?: string; readonly forged?: boolean } = {},
): ProbeRequest {
  return {
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(forged ? FORGED_HEADERS : {}),
    },
    body: JSON.stringify({
      model: model.slice(model.indexOf('/') + 1),
      messages: [{ role: 'user', content: 'Answer with the word ready.' }],
      max_completion_tokens: 16,
      stream: true,
      stream_options: { include_usage: true },
    }),
  };
}
