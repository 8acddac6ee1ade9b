import { oneLine } from '../world/printable';
import type { ProbeResult, Verdict } from './probe-client/finding';

/** What was found of one agent. */
export interface AgentReport {
  readonly agent: string;
  readonly rows: readonly ProbeResult[];
}

/** Sign of a verdict, and the colour that terminals know by this number. */
const MARKS = {
  ok: { mark: '✓', colour: 32 },
  failed: { mark: '✗', colour: 31 },
  'not-checked': { mark: '-', colour: 33 },
} as const satisfies Record<Verdict, { mark: string; colour: number }>;

/** One line per row, then the sum. What others say of themselves stays within its line. */
export function renderTable(reports: readonly AgentReport[]): string {
  const rows = reports.flatMap((report) => report.rows);
  const widths = {
    name: Math.max(...rows.map(({ name }) => name.length), 0),
    party: Math.max(...rows.map(({ answeredBy }) => partyOf(answeredBy).length), 0),
  };
  const blocks = reports.map(({ agent, rows: own }) => [agent, ...own.map((row) => line(row, widths))].join('\n'));
  return [...blocks, summary(rows)].join('\n\n');
}

function line(row: ProbeResult, widths: { name: number; party: number }): string {
  const { mark } = MARKS[row.verdict];
  const reason = row.verdict === 'not-checked' ? `not checked: ${row.reason}` : row.reason;
  return `  ${mark} ${row.name.padEnd(widths.name)}  ${partyOf(row.answeredBy).padEnd(widths.party)}  ${oneLine(reason)}`;
}

/** The marks of a table in colours. Only what begins a line is a mark: no value begins one. */
export function withColours(table: string): string {
  return Object.values(MARKS).reduce(
    (text, { mark, colour }) => text.replaceAll(`\n  ${mark} `, `\n  \u001b[${colour}m${mark}\u001b[0m `),
    table,
  );
}

function partyOf(answeredBy: string | undefined): string {
  return answeredBy ?? '';
}

/** How many rows of each verdict. */
function counts(rows: readonly ProbeResult[]): Record<'ok' | 'failed' | 'notChecked', number> {
  const count = (verdict: Verdict): number => rows.filter((row) => row.verdict === verdict).length;
  return { ok: count('ok'), failed: count('failed'), notChecked: count('not-checked') };
}

function summary(rows: readonly ProbeResult[]): string {
  const { ok, failed, notChecked } = counts(rows);
  return `${ok} ok, ${failed} failed, ${notChecked} not checked`;
}

/** The same as the table, for programs. */
export function renderJson(reports: readonly AgentReport[], ready: boolean): string {
  const summary = counts(reports.flatMap(({ rows }) => rows));
  return JSON.stringify({ ok: ready, summary, agents: reports }, undefined, 2);
}

/** Whether the reports say yes: something proven of each agent, nothing disproven, and with `strict` nothing left open. */
export function isReady(reports: readonly AgentReport[], strict: boolean): boolean {
  return reports.every(({ rows }) => {
    const { ok, failed, notChecked } = counts(rows);
    return ok > 0 && failed === 0 && !(strict && notChecked > 0);
  });
}
