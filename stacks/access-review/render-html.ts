import { type AccessRow, shortScope } from './access-row';
import { STYLE } from './style';

/** A page that stands alone: a matrix of principals by scopes, and every assignment with what made it. */
export function renderHtml(environment: string, rows: readonly AccessRow[]): string {
  const scopes = [...new Set(rows.map((row) => row.scope))].sort();
  const principals = [...new Map(rows.map((row) => [row.principal, row.principalKind]))];
  const title = `Who may do what in ${environment}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${text(title)}</h1>
<p>${rows.length} role assignments, ${principals.length} principals, ${scopes.length} scopes. A dashed frame means the
role has to be taken up before it counts.</p>
<h2>Principals by scopes</h2>
<div class="wide">
<table class="matrix" style="min-width: ${11 + 5.5 * scopes.length}rem">
<thead><tr><th>principal</th>${scopes.map(scopeHead).join('')}</tr></thead>
<tbody>
${principals.map(([principal, kind]) => matrixRow(principal, kind, scopes, rows)).join('\n')}
</tbody>
</table>
</div>
<h2>Every assignment</h2>
<table class="list">
<thead><tr><th>principal</th><th>role</th><th>scope</th><th>why</th></tr></thead>
<tbody>
${rows.map(listRow).join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

function scopeHead(scope: string): string {
  return `<th title="${text(scope)}">${text(shortScope(scope))}</th>`;
}

function matrixRow(principal: string, kind: string, scopes: readonly string[], rows: readonly AccessRow[]): string {
  const cells = scopes.map((scope) => {
    const here = rows.filter((row) => row.principal === principal && row.scope === scope);
    return `<td data-label="${text(shortScope(scope))}"${here.length === 0 ? ' class="none"' : ''}>${here.map(badge).join(' ')}</td>`;
  });
  return `<tr><th scope="row">${text(principal)}<small>${text(kind)}</small></th>${cells.join('')}</tr>`;
}

function badge(row: AccessRow): string {
  const why = row.condition === undefined ? row.grantedBy : `${row.grantedBy}, under a condition: ${row.condition}`;
  return `<span class="role${row.eligible ? ' eligible' : ''}" title="${text(why)}">${text(row.role)}</span>`;
}

function listRow(row: AccessRow): string {
  const condition =
    row.condition === undefined ? '' : `<small>under a condition: <code>${text(row.condition)}</code></small>`;
  return (
    `<tr><th scope="row">${text(row.principal)}<small>${text(row.principalKind)}</small></th>` +
    `<td data-label="role">${badge(row)}</td>` +
    `<td data-label="scope">${text(shortScope(row.scope))}<small><code>${text(row.scope)}</code></small></td>` +
    `<td data-label="why">${text(row.grantedBy)}${condition}<small>${text(row.stack)}</small></td></tr>`
  );
}

function text(value: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return value.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
