import type { Request } from '../policy/bot-connector/run-expression';
import { writeJwt } from '../policy/bot-connector/jwt';
import { TENANT } from '../support/samples';
import { NOW } from './policy-stand-in';
import { PROJECT_PRINCIPAL } from './samples';

const AUDIENCE = 'https://cognitiveservices.azure.com';

/** A token as Entra signs it for a project; changes set to undefined leave a claim out. */
export function token(claims: Readonly<Record<string, unknown>> = {}, signer = TENANT): string {
  const payload = { iss: `https://sts.windows.net/${TENANT}/`, aud: AUDIENCE, exp: NOW + 3600, oid: PROJECT_PRINCIPAL };
  return writeJwt({ typ: 'JWT', alg: 'RS256' }, { ...payload, ...claims }, signer);
}

/** A request for chat completions, as Foundry sends it. */
export function chat(bearer: string | undefined, model: unknown = 'gpt-4.1', changes: Request = {}): Request {
  const authorization: Record<string, string> = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
  const body = {
    model,
    stream: true,
    stream_options: { include_usage: true },
    messages: [{ role: 'user', content: 'Hi' }],
  };
  return {
    operationId: 'chat-completions',
    body: JSON.stringify(body),
    ...changes,
    headers: { ...authorization, 'x-ms-foundry-agent-id': 'helper:3', ...changes.headers },
  };
}
