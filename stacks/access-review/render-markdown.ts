import { type AccessRow, roleText } from './access-row';

/** A Markdown table that a pull request can show. */
export function renderMarkdown(environment: string, rows: readonly AccessRow[]): string {
  const lines = rows.map((row) =>
    [
      row.principal,
      row.principalKind,
      roleText(row),
      row.scope,
      row.condition === undefined ? row.grantedBy : `${row.grantedBy}: ${row.condition}`,
    ]
      .map(cell)
      .join(' | '),
  );
  return [
    `# Who may do what in ${environment}`,
    '',
    '| principal | kind | role | scope | granted by |',
    '|---|---|---|---|---|',
    ...lines.map((line) => `| ${line} |`),
    '',
  ].join('\n');
}

function cell(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/\|/g, '\\|').replace(/\s+/g, ' ');
}
