import type { AccessRow } from './access-row';

const COLUMNS = ['principal', 'principalKind', 'role', 'scope', 'grantedBy', 'eligible', 'condition', 'stack'] as const;

/** Comma-separated values (RFC 4180). What a spreadsheet would take for a formula is kept a text. */
export function renderCsv(rows: readonly AccessRow[]): string {
  const lines = rows.map((row) => COLUMNS.map((column) => csvField(String(row[column] ?? ''))).join(','));
  return `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
