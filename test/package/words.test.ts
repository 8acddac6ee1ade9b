import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = path.join(__dirname, '..', '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'words-'));

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

const FILES = {
  'src/policy/prose.ts': [
    '/** A rule that passes',
    ' * over tokens. */',
    "export const code = 'InvalidName';",
    '// Zones are held',
    '// against the list.',
    'export const message = (name: string) => `${name} is no host name`;',
    "export const remedy = 'give letters, digits and signs';",
    'export const last = [',
    '  // Agents made here.',
    '];',
    '',
  ].join('\n'),
  'docs/page.md': '# Page\n\nCallers that go round the edge.\n',
  'stacks/examples/x.yaml': 'a: 1 # packets would die there\n# lets Teams in\nb: 2\n',
  'examples/x.ts': "const name = 'A'; // as it stands in the project\n",
  'scripts/x.mjs': '// Correct it where told.\n',
  // Names, code, what is deployed and what is plain English.
  'src/policy/plain.ts': [
    '/** There is no host name, it is no longer than `is no host name` and {@link Beside}. */',
    "export { x } from './beside';",
    "export const rule = { description: 'Lets callers in', beside: 1 };",
    '',
  ].join('\n'),
  'docs/plain.md': '```ts\nconst x = "is no host name";\n```\n\nSee [it](beside.md) and `made here`.\n',
  'docs/messages.md': 'x is no host name\n',
  'src/providers/azapi/x.ts': '// x is no host name\n',
};

function words(...args: string[]) {
  return spawnSync(process.execPath, [path.join(ROOT, 'scripts', 'words.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
}

describe('the words of the repository', () => {
  beforeAll(() => {
    for (const [file, text] of Object.entries(FILES)) {
      fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), text);
    }
  });

  it('are reported with file, line and what to write, wherever people read them', () => {
    const { stderr, status } = words();
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^docs\/page\.md:3: "go round": write 'bypass'$/),
      expect.stringMatching(/^examples\/x\.ts:1: "stands in": write /),
      expect.stringMatching(/^examples\/x\.ts:1: "as it stands": write 'unchanged'$/),
      expect.stringMatching(/^scripts\/x\.mjs:1: "told": write /),
      expect.stringMatching(/^src\/policy\/prose\.ts:1: "passes over": write /),
      expect.stringMatching(/^src\/policy\/prose\.ts:4: "held against": write /),
      expect.stringMatching(/^src\/policy\/prose\.ts:6: "is no host": write /),
      expect.stringMatching(/^src\/policy\/prose\.ts:7: "digits and signs": write 'characters'$/),
      expect.stringMatching(/^src\/policy\/prose\.ts:9: "made here": write /),
      expect.stringMatching(/^stacks\/examples\/x\.yaml:1: "would die": write /),
      expect.stringMatching(/^stacks\/examples\/x\.yaml:2: "lets Teams in": write 'allow'$/),
    ]);
    expect(status).toBe(1);
  });

  it('are checked in one place alone where that is asked for', () => {
    expect(words('src/policy/plain.ts').status).toBe(0);
    expect(words('docs').stderr).toMatch(/^docs\/page\.md:3: .*\n$/);
  });

  it('are refused by each row of the table, as its example shows', () => {
    const urlOf = (name: string) => pathToFileURL(path.join(ROOT, 'scripts', 'words', name)).href;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { WORDS } from '${urlOf('table.mjs')}';
         import { findings } from '${urlOf('find.mjs')}';
         console.log(JSON.stringify(WORDS.map(({ example, instead }) => ({
           example, instead, found: findings(example, [{ from: 0, to: example.length }]).map((one) => one.instead),
         }))));`,
      ],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    const rows = JSON.parse(stdout) as { example: string; instead: string; found: string[] }[];
    expect(rows.length).toBeGreaterThan(20);
    for (const { example, instead, found } of rows) expect({ example, found }).toEqual({ example, found: [instead] });
  });
});
