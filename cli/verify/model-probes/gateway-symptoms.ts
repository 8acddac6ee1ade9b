import { SUBSCRIPTION_KEY } from '../probe-client/who-answered';

/** What services say, and the heading of docs/ai-gateway-symptoms.md that explains it. The first that fits is named. */
export const GATEWAY_SYMPTOMS: readonly { readonly said: RegExp; readonly heading: string }[] = [
  { said: /failed to parse deployment response/i, heading: 'Discovery cannot be parsed' },
  { said: /DeploymentNotFound/, heading: 'Deployment not found' },
  { said: /invalid_engine_error|failed to resolve model info/i, heading: 'Model not resolved' },
  { said: /model_not_found|upstream[^.]*not ?found/i, heading: 'Upstream gateway answered NotFound' },
  { said: /connection\b[^.]*\bnot (be )?found/i, heading: 'Connection not found' },
  { said: SUBSCRIPTION_KEY, heading: 'Subscription key is missing' },
  { said: /not supported with BYO model/i, heading: 'Tool not supported' },
  { said: /api.?version[^.]*not supported/i, heading: 'API version not supported' },
  { said: /caller_not_allowed|model_not_allowed/, heading: 'Caller not allowed' },
  { said: /estimate tokens/i, heading: 'Tokens cannot be estimated' },
  { said: /content safety/i, heading: 'Every prompt is refused' },
  { said: /model_unavailable|backend pool/i, heading: 'No account answers' },
  { said: /too many requests|token limit|rate.?limit|quota/i, heading: 'Limit reached' },
  { said: /\bunauthorized\b|\b401\b/i, heading: 'Token rejected' },
  { said: /server_error|InternalServerError|internal server error/i, heading: 'Server error after several attempts' },
];

/** Where the page explains what was said; nothing where it does not. */
export function seeSymptom(said: string): string {
  const found = GATEWAY_SYMPTOMS.find((one) => one.said.test(said));
  return found === undefined ? '' : `: see "${found.heading}" in docs/ai-gateway-symptoms.md`;
}
