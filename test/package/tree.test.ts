import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tree-'));

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

const MARKS = '<!-- picture: x -->\n<!-- /picture -->\n<!-- rooms: x -->\n<!-- /rooms -->\n';

/** A table with two rooms, the upper one with two parts. */
const ROOMS = `export const MOST_FILES = 4;
export const ROOMS = [
  { room: 'stacks', holds: 'the app', through: ['src/index.ts', 'src/internal.ts'], on: ['src/upper'] },
  { room: 'cli', holds: 'the command line' },
  { room: 'src/roof', holds: 'what stands on the upper', on: ['src/upper'] },
  {
    room: 'src/upper',
    holds: 'what stands on the lower',
    on: ['src/lower'],
    parts: [{ part: '.', holds: 'the top', on: ['inner'] }, { part: 'inner', holds: 'what it is made of' }],
  },
  { room: 'src/lower', holds: 'what carries' },
];
`;

const SOUND = {
  'rooms.mjs': ROOMS,
  'tsconfig.json': '{"compilerOptions":{"module":"CommonJS"}}',
  'docs/architecture.md': MARKS,
  'src/index.ts': "export * from './upper';\n",
  'src/upper/index.ts': "export * from './top';\nexport * from './inner/part';\n",
  'src/upper/top.ts':
    "import { lower } from '../lower/lower';\nimport { part } from './inner/part';\nexport const top = lower + part;\n",
  'src/upper/inner/part.ts': 'export const part = 1;\n',
  'src/lower/lower.ts': 'export const lower = 1;\n',
  'src/roof/tile.ts': "export { top } from '../upper/top';\n",
  'stacks/main.ts': "import { top } from '../src';\nexport const app = top;\n",
  'cli/main.ts': 'export const program = 1;\n',
};

/** Everything that may be wrong with a tree, each in files of its own, so that one run finds all. */
const BROKEN = {
  'src/lower/upwards.ts': "import type { top } from '../upper/top';\nexport type Upwards = typeof top;\n",
  'src/upper/inner/to-top.ts': "export { top } from '../top';\n",
  'src/lower/app.ts': "export { app } from '../../stacks/main';\n",
  'cli/app.ts': "export { app } from '../stacks/main';\n",
  'src/lower/index.ts': "export * from '../upper/inner/part';\n",
  'src/upper/a.ts': "import type { B } from './b';\nexport type A = B | 1;\n",
  'src/upper/b.ts': "import type { A } from './a';\nexport type B = A | 2;\n",
  'src/lower/full.ts': 'export const full = 1;\n',
  'src/lower/cellar/rat.ts': 'export const rat = 1;\n',
  'src/upper/inner/again.ts': 'export const lower = 2;\nconst rat = 3;\nexport const own = rat;\n',
  'src/roof/tile.ts': "export { lower as tile } from '../lower/lower';\n",
  'src/upper/top.ts': "import { lower } from '../lower/lower';\nexport const top = lower;\n",
  'stacks/main.ts': 'export const app = 1;\n',
  'stacks/deep.ts': "export { top as deep } from '../src/upper/top';\n",
  'src/upper/inner/types.ts': 'type A = 3;\nexport type C = A;\n',
  'src/roof/thing.ts':
    'export interface ThingProps { size?: number; list?: string[] }\nexport class Thing {\n  constructor(scope: Construct, props: ThingProps) {\n    use(props.size ?? 3, props.list ?? []);\n  }\n}\n',
  'src/roof/thing-rules.ts': 'export function checkThing(problems: Problems): void {}\n',
  'src/roof/thing-plan.ts': 'export const planned = 1;\n',
};

function write(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
}

/** What the lint says. */
function lint(...args: string[]) {
  const script = path.join(ROOT, 'scripts', 'tree.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, told: stderr.trimEnd().split('\n') };
}

test('a tree whose imports all point downwards passes, its page drawn', () => {
  write(SOUND);
  expect(lint('--write')).toEqual({ status: 0, told: [''] });
  expect(fs.readFileSync(path.join(folder, 'docs/architecture.md'), 'utf8')).toMatch(
    / {2}stacks -\. "src\/index\.ts, src\/internal\.ts" \.-> src_upper\n[^]* {2}src_upper --> src_lower\n/,
  );
  expect(lint()).toEqual({ status: 0, told: [''] });
}, 60_000);

describe('an error is', () => {
  let told: string[];

  beforeAll(() => {
    write({ ...SOUND, ...BROKEN });
    const broken = lint();
    expect(broken.status).toBe(1);
    told = broken.told;
  }, 60_000);

  test.each([
    ['an import upwards, of a type as well', 'src/lower/upwards.ts imports src/upper/top.ts'],
    ['an import from a part to the top of its room', 'src/upper/inner/to-top.ts imports src/upper/top.ts'],
    ['an import from the library into the app', 'src/lower/app.ts imports stacks/main.ts'],
    ['an import from the command line into the app', 'cli/app.ts imports stacks/main.ts'],
    ['an import along two arrows', 'src/roof/tile.ts imports src/lower/lower.ts'],
    ['an import of the app past the root of the library', 'stacks/deep.ts imports src/upper/top.ts'],
    ['an index that takes from another room', 'src/lower/index.ts imports src/upper/inner/part.ts'],
  ])('%s', (_what, arrow) => {
    expect(told).toContain(`${arrow}: rooms.mjs has no such arrow`);
  });

  test.each([
    ['between rooms', 'src/roof to src/upper'],
    ['through the root of the library', 'stacks to src/upper'],
  ])('an arrow that no import follows, %s', (_what, arrow) => {
    expect(told).toContain(`rooms.mjs: no import follows the arrow from ${arrow}: take it out`);
  });

  test('a cycle between files, of types as well', () => {
    expect(told.some((line) => line.startsWith('cycle: src/upper/a.ts -> src/upper/b.ts'))).toBe(true);
  });

  test('a folder that is too full', () => {
    expect(told).toContain('src/lower holds 5 files, more than 4: give it folders by what one looks for');
  });

  test('a folder that the table does not know', () => {
    expect(told).toContain('src/lower/cellar is not in rooms.mjs: add what it holds and what it depends on');
  });

  test('a name that two files export, or that a type of another file has', () => {
    const two = 'one fact has one home, two things have two names';
    expect(told).toContain(`lower is declared in src/lower/lower.ts and src/upper/inner/again.ts: ${two}`);
    expect(told).toContain(`A is declared in src/upper/a.ts and src/upper/inner/types.ts: ${two}`);
  });

  test('a construct that declares its properties, or resolves a default that its plan should', () => {
    expect(told).toContain(
      'src/roof/thing.ts declares ThingProps: properties of a construct are in src/roof/thing-props.ts',
    );
    expect(told).toContain("src/roof/thing.ts has the default '?? 3': resolve it in src/roof/thing-plan.ts");
  });

  test('a file of rules that applies them', () => {
    expect(told).toContain(
      'src/roof/thing-rules.ts adds problems: it holds rules as data, and what applies them is in ...-validation.ts',
    );
  });

  test('a page that is not drawn from the table', () => {
    expect(told).toContain('docs/architecture.md is not what rooms.mjs draws: npm run architecture');
  });

  test('and nothing else', () => {
    // A cycle is told from each of its files.
    expect(told.filter((line) => !line.startsWith('cycle: '))).toHaveLength(17);
  });
});

test('an arrow between parts that no import follows is an error, but one that an index follows is used', () => {
  fs.rmSync(folder, { recursive: true });
  write({ ...SOUND, 'src/upper/top.ts': BROKEN['src/upper/top.ts'] });
  lint('--write');
  expect(lint()).toEqual({ status: 0, told: [''] });
  write({ 'src/upper/index.ts': "export * from './top';\n" });
  expect(lint()).toEqual({
    status: 1,
    told: ['rooms.mjs: no import follows the arrow from src/upper to src/upper/inner: take it out'],
  });
}, 60_000);

test('a table whose arrow points upwards is an error', () => {
  write({ 'rooms.mjs': ROOMS.replace("holds: 'what carries'", "holds: 'what carries', on: ['src/upper']") });
  expect(lint()).toEqual({
    status: 1,
    told: ['rooms.mjs: src/lower depends on src/upper, which is not below it; an arrow points downwards'],
  });
});

test('a submodule is named after its folder: in the plural where programs use the singular, after the room where two have it', () => {
  const index = fs.readFileSync(path.join(ROOT, 'src', 'index.ts'), 'utf8');
  const submodules = [...index.matchAll(/^export \* as (\w+) from '\.\/(.*)';$/gm)];
  expect(submodules.length).toBeGreaterThan(12);
  const camel = (text: string): string => text.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const strange = submodules.filter(([, name = '', folder = '']) => {
    const [room = '', ...parts] = folder.split('/');
    const own = parts.at(-1) ?? room;
    const named = [camel(own), `${camel(own)}s`, `${room}${own[0]?.toUpperCase()}${camel(own).slice(1)}s`];
    return !named.includes(name);
  });
  expect(strange.map(([line]) => line)).toEqual([]);
});
