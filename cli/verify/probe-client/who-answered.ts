import type { Party } from './finding';
import type { Answer } from './probe-client';

/**
 * Who gave an answer, recognized by what only that one writes. Headers of what is behind a proxy travel on through it, so
 * the innermost is looked for first. Anything else is `unknown`.
 *
 * API Management answers with `statusCode` and `message` and nothing else; Azure AI services sit behind one of their
 * own, and theirs adds `apim-request-id`. Application Gateway names itself in the pages it writes, and in `Server`,
 * which it may also add to the answers of others.
 *
 * @see https://learn.microsoft.com/azure/application-gateway/http-response-codes (read 2026-11-21)
 * @see https://learn.microsoft.com/azure/api-management/api-management-error-handling-policies (read 2026-11-21)
 */
export function whoAnswered(answer: Answer): Party {
  const { headers, body } = answer;
  if (FOUNDRY_HEADERS.some((name) => headers[name] !== undefined)) return 'Foundry';
  const parsed = parsedObject(body);
  if (typeof parsed?.statusCode === 'number' && Object.keys(parsed).sort().join() === 'message,statusCode') {
    return 'gateway';
  }
  if (wantsSubscriptionKey(answer)) return 'gateway';
  return parsed === undefined && isPageOfEdge(answer) ? 'edge' : 'unknown';
}

/**
 * The same for an answer from the gateway's own host, with TLS that proves the host. There an empty 401 is the gateway's,
 * too: its policy refuses a token with an empty answer. Elsewhere an empty answer might be anybody's.
 */
export function whoAnsweredAtGateway(answer: Answer): Party {
  const party = whoAnswered(answer);
  return party === 'unknown' && answer.status === 401 && answer.body === '' ? 'gateway' : party;
}

/** In the words of API Management, whose answers travel on in those of others. */
export const SUBSCRIPTION_KEY = /subscription key/i;

/** Whether API Management refused for want of a subscription key, before it looked at any token. */
export function wantsSubscriptionKey({ status, headers, body }: Answer): boolean {
  if (status !== 401) return false;
  const message = parsedObject(body)?.message;
  return (
    (headers['www-authenticate'] ?? '').includes('AzureApiManagementKey') ||
    (typeof message === 'string' && SUBSCRIPTION_KEY.test(message))
  );
}

function isPageOfEdge({ status, headers, body }: Answer): boolean {
  // A custom page may replace the one that Application Gateway writes: then only the header is left.
  return EDGE.test(body) || (status >= 400 && status !== 401 && body !== '' && EDGE.test(headers.server ?? ''));
}

const FOUNDRY_HEADERS = ['apim-request-id', 'azureml-served-by-cluster', 'openai-processing-ms'];
const EDGE = /Microsoft-Azure-Application-Gateway/i;

/** The object that a body holds as JSON; nothing where it holds something else. */
export function parsedObject(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Code and message of an error, in the form that Azure gives both. */
export function errorOf({ body }: Answer): { readonly code: string; readonly message: string } {
  const parsed = parsedObject(body);
  const error = (parsed?.error ?? parsed ?? {}) as Record<string, unknown>;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { code: text(error.code), message: text(error.message).split('\n')[0] ?? '' };
}

/** Whether Foundry refused the place that the request came from, and not who sent it. */
export function refusesPlace(answer: Answer): boolean {
  if (answer.status !== 403) return false;
  const { code, message } = errorOf(answer);
  return code === 'NetworkAccessDenied' || PLACE.test(message);
}

/** In the words of Azure AI services, seen 2026-11-21. */
const PLACE = /public (network )?access is disabled|private endpoint|virtual network\/firewall rules|ip address/i;
