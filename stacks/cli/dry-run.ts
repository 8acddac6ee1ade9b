import type { AzureRequest } from './azure-request';

/** A request as `--dry-run` shows it. Its token is nowhere in it. */
export function describeRequest({ method, url, body, contentType }: AzureRequest): string {
  if (body === undefined) return `${method} ${url}`;
  return [
    `${method} ${url}`,
    `Content-Type: ${contentType ?? 'application/json'}`,
    '',
    JSON.stringify(body, shortened, 2),
  ].join('\n');
}

/** Icons would fill the screen. */
function shortened(_name: string, value: unknown): unknown {
  return typeof value === 'string' && value.length > 5000 ? `<${value.length} characters>` : value;
}
