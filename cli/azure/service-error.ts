import type { AzureRequest, AzureResponse } from './azure-request';
import { CliError } from '../errors/cli-error';
import { FALLBACKS, SERVICE_ERRORS, type ServiceAnswer, type ServiceErrorRow } from './service-errors';

const LONGEST_MESSAGE = 500;

/** The error for an answer that refuses: our code and remedy for what the service said. */
export function serviceError(request: AzureRequest, response: AzureResponse): CliError {
  const answer = { status: response.status, url: request.url, ...saidIn(response) };
  const row = rowFor(answer);
  const said = [answer.code, answer.message === '' ? '' : `"${answer.message}"`]
    .filter((part) => part !== '')
    .join(' ');
  const id = response.headers['x-ms-correlation-request-id'] ?? response.headers['x-ms-request-id'];
  return new CliError(
    row.code,
    `${row.why}. ${request.method} ${pathOf(request.url)} answered ${answer.status}${said === '' ? '' : ` ${said}`}${id === undefined ? '' : ` (request ${id})`}`,
    row.remedy,
  );
}

function rowFor(answer: ServiceAnswer): ServiceErrorRow {
  const row = SERVICE_ERRORS.find(({ when }) => when(answer)) ?? FALLBACKS.find(({ when }) => when(answer));
  if (row === undefined) throw new Error(`no row for status ${answer.status}`);
  return row;
}

/** Azure: `{error: {code, message}}`; Foundry has the same, or the inner part alone, or plain text. */
function saidIn({ json, text }: AzureResponse): { readonly code: string; readonly message: string } {
  const outer = record(json);
  const inner = record(outer?.error) ?? outer;
  const message = textOf(inner?.message) ?? (inner === undefined ? text : '');
  return { code: textOf(inner?.code) ?? '', message: short(message) };
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function short(message: string): string {
  const line = message.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE)}…` : line;
}

/** Without the query, which may hold what is nobody's business. */
function pathOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
