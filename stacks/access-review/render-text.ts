import { type AccessRow, roleText, shortScope } from './access-row';

/** A table for the terminal. */
export function renderText(rows: readonly AccessRow[]): string {
  const header = ['PRINCIPAL', 'ROLE', 'SCOPE', 'WHY'];
  const table = [
    header,
    ...rows.map((row) => [
      `${row.principal} (${row.principalKind})`,
      roleText(row),
      shortScope(row.scope),
      row.grantedBy,
    ]),
  ];
  const widths = header.map((_, column) => Math.max(...table.map((line) => (line[column] ?? '').length)));
  return table
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
