import type { AzureRequest } from './azure-request';

const JSON_TYPE = 'application/json';

/** A request as `--dry-run --json` gives it. */
export interface DescribedRequest {
  readonly method: string;
  readonly url: string;
  readonly contentType?: string;
  readonly body?: unknown;
}

/** A request as `--dry-run` shows it. Its token is nowhere in it. */
export function describeRequest({ method, url, body, contentType }: AzureRequest): string {
  if (body === undefined) return `${method} ${url}`;
  return [
    `${method} ${url}`,
    `Content-Type: ${contentType ?? JSON_TYPE}`,
    '',
    JSON.stringify(body, shortenedBody, 2),
  ].join('\n');
}

/** The same for programs. */
export function requestForJson({ method, url, body, contentType }: AzureRequest): DescribedRequest {
  if (body === undefined) return { method, url };
  return {
    method,
    url,
    contentType: contentType ?? JSON_TYPE,
    body: JSON.parse(JSON.stringify(body, shortenedBody)) as unknown,
  };
}

/** Icons would fill the screen. */
function shortenedBody(_name: string, value: unknown): unknown {
  return typeof value === 'string' && value.length > 5000 ? `<${value.length} characters>` : value;
}
