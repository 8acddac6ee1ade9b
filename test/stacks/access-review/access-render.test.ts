import fc from 'fast-check';
import { type AccessRow, shortScope } from '../../../stacks/access-review/access-row';
import { renderCsv } from '../../../stacks/access-review/render-csv';
import { renderHtml } from '../../../stacks/access-review/render-html';
import { renderMarkdown } from '../../../stacks/access-review/render-markdown';
import { renderText } from '../../../stacks/access-review/render-text';
import { ROW } from './access-rows';

const row = (changes: Partial<AccessRow>): AccessRow => ({ ...ROW, ...changes });
const ELIGIBLE = row({ role: 'Foundry Owner', eligible: true });
const CONDITIONAL = row({ role: 'Reader', condition: 'only | then' });

test.each([
  ['/subscriptions/s', 'subscription s'],
  ['/subscriptions/s/resourceGroups/g', 'resource group g'],
  [ROW.scope, 'project p'],
  [`${ROW.scope}/agents/faq`, 'agent faq'],
  ['/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/w', 'sites w'],
  ['test/Agents/Application', 'test/Agents/Application'],
  ['${local.later}', '${local.later}'],
])('the scope %s is known as %s', (scope, shown) => {
  expect(shortScope(scope)).toBe(shown);
});

describe('as text', () => {
  test('the review is a table with a line for each assignment', () => {
    expect(renderText([ROW, ELIGIBLE, CONDITIONAL, row({ principal: 'A', scope: 'test/App' })])).toBe(
      [
        'PRINCIPAL         ROLE                        SCOPE      WHY',
        'Helpdesk (group)  Foundry User                project p  project.grants.develop',
        'Helpdesk (group)  Foundry Owner (eligible)    project p  project.grants.develop',
        'Helpdesk (group)  Reader (under a condition)  project p  project.grants.develop',
        'A (group)         Foundry User                test/App   project.grants.develop',
      ].join('\n'),
    );
  });

  test('of nothing is the head of the table', () => {
    expect(renderText([])).toBe('PRINCIPAL  ROLE  SCOPE  WHY');
  });
});

/** Splits a line of a Markdown table at the bars that are not escaped. */
const cellsOf = (line: string) => line.split(/(?<!\\)(?:\\\\)*\|/).slice(1, -1);

describe('as Markdown', () => {
  test('the review is a page with a table', () => {
    expect(renderMarkdown('prod', [ROW, ELIGIBLE]).split('\n')).toEqual([
      '# Who may do what in prod',
      '',
      '| principal | kind | role | scope | granted by |',
      '|---|---|---|---|---|',
      `| Helpdesk | group | Foundry User | ${ROW.scope} | project.grants.develop |`,
      `| Helpdesk | group | Foundry Owner (eligible) | ${ROW.scope} | project.grants.develop |`,
      '',
    ]);
  });

  test('bars, backslashes and line ends stay within their cells', () => {
    const [, , , , line = ''] = renderMarkdown('prod', [row({ principal: 'a|b\\|c\nd' })]).split('\n');
    expect(line).toContain('| a\\|b\\\\\\|c d |');
    expect(cellsOf(line)).toHaveLength(5);
  });

  test('a condition is shown', () => {
    expect(renderMarkdown('prod', [CONDITIONAL])).toContain('only \\| then');
  });

  test('every line has as many cells as the head', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '|', '\\', '\n', ' ') });
    fc.assert(
      fc.property(text, text, (principal, grantedBy) => {
        const lines = renderMarkdown('prod', [row({ principal, grantedBy })])
          .split('\n')
          .slice(2, -1);
        expect(lines.map((line) => cellsOf(line).length)).toEqual([5, 5, 5]);
      }),
    );
  });
});

/** Reads comma-separated values as RFC 4180 says. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (field.lastIndex < text.length) {
    const [, quoted, bare = '', end] = field.exec(text) ?? [];
    if (end === undefined) throw new Error(`no CSV: ${text}`);
    record.push(quoted === undefined ? bare : quoted.replace(/""/g, '"'));
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}

describe('as CSV', () => {
  test('the review is a record for each assignment', () => {
    expect(renderCsv([ROW, ELIGIBLE])).toBe(
      'principal,principalKind,role,scope,grantedBy,eligible,condition,stack\r\n' +
        `Helpdesk,group,Foundry User,${ROW.scope},project.grants.develop,false,,prod-agents\r\n` +
        `Helpdesk,group,Foundry Owner,${ROW.scope},project.grants.develop,true,,prod-agents\r\n`,
    );
  });

  test('whatever is in a field is read again', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n', ' ', ';'), minLength: 1 });
    const safe = text.filter((value) => !value.startsWith('\r'));
    fc.assert(
      fc.property(safe, safe, (principal, condition) => {
        const [, record] = parseCsv(renderCsv([row({ principal, condition })]));
        expect(record).toEqual([
          principal,
          'group',
          'Foundry User',
          ROW.scope,
          'project.grants.develop',
          'false',
          condition,
          'prod-agents',
        ]);
      }),
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'what a spreadsheet would run stays a text: %j',
    (text) => {
      expect(parseCsv(renderCsv([row({ principal: text })]))[1]?.[0]).toBe(`'${text}`);
    },
  );

  test.each(['a=1', "'a", ''])('what it would not run is left as it is: %j', (text) => {
    expect(parseCsv(renderCsv([row({ principal: text })]))[1]?.[0]).toBe(text);
  });
});

describe('as HTML', () => {
  const other = row({ principal: 'Desk', scope: '/subscriptions/s', role: 'Reader', grantedBy: 'account.grants.view' });
  const page = renderHtml('prod', [other, ROW, ELIGIBLE, CONDITIONAL]);
  const [matrix = '', list = ''] = [...page.matchAll(/<table[^]*?<\/table>/g)].map(([table]) => table);
  const rowsIn = (table: string) =>
    [...table.replace(/<thead[^]*<\/thead>/, '').matchAll(/<tr>[^]*?<\/tr>/g)].map(([tr]) => tr);
  const cellsIn = (tr: string) => [...tr.matchAll(/<td[^]*?<\/td>/g)].map(([td]) => td);

  test('the review stands alone', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain('<title>Who may do what in prod</title>');
    expect(page).toContain('4 role assignments, 2 principals, 2 scopes');
    expect(page).not.toMatch(/<script|<link|<img|src=|href=|url\(|@import/);
  });

  test('the matrix has a row for each principal and a cell for each scope', () => {
    expect(matrix.match(/<th title=/g)).toHaveLength(2);
    expect(rowsIn(matrix).map((tr) => cellsIn(tr).length)).toEqual([2, 2]);
  });

  test('every role stands in the cell of its principal and scope, and nowhere else', () => {
    const rolesIn = (td: string) => [...td.matchAll(/<span[^>]*>([^<]*)<\/span>/g)].map(([, role]) => role);
    expect(rowsIn(matrix).map((tr) => cellsIn(tr).map(rolesIn))).toEqual([
      [['Reader'], []],
      [[], ['Foundry User', 'Foundry Owner', 'Reader']],
    ]);
  });

  test('the list has a row for each assignment, with what made it', () => {
    expect(rowsIn(list)).toHaveLength(4);
    expect(rowsIn(list)[0]).toContain('account.grants.view');
  });

  test('what has to be taken up, and what has a condition, can be told', () => {
    const found = rowsIn(list).map((tr) => [
      tr.includes('class="role eligible"'),
      tr.includes('<code>only | then</code>'),
    ]);
    expect(found).toEqual([
      [false, false],
      [false, false],
      [true, false],
      [false, true],
    ]);
  });

  test.each(['principal', 'principalKind', 'role', 'scope', 'grantedBy', 'condition', 'stack'] as const)(
    'nothing in %s can become markup',
    (key) => {
      const evil = `"><b onclick='x'>&amp;`;
      const shown = renderHtml('prod', [row({ [key]: evil })]);
      expect(shown).not.toContain('<b onclick');
      expect(shown).toContain('&quot;&gt;&lt;b onclick=&#39;x&#39;&gt;&amp;amp;');
    },
  );

  test('nor anything in the name of the environment', () => {
    expect(renderHtml('<i>', [])).toContain('<h1>Who may do what in &lt;i&gt;</h1>');
  });
});
