import type { AzureRequest } from './azure-request';

/** A request as `--dry-run` shows it. Its token is nowhere in it. */
export function describeRequest({ method, url, body, contentType }: AzureRequest): string {
  if (body === undefined) return `${method} ${url}`;
  return [
    `${method} ${url}`,
    `Content-Type: ${contentType ?? 'application/json'}`,
    '',
    JSON.stringify(body, undefined, 2),
  ].join('\n');
}
