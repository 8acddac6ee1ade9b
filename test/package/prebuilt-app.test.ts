import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { exampleText } from '../support/examples';

const ROOT = path.join(__dirname, '..', '..');

/** A clone in small: its app prints what its library says, and throws if it is told to. */
const FILES: Readonly<Record<string, string>> = {
  'package.json': '{"name":"small","version":"1.0.0"}',
  'package-lock.json': '{"lockfileVersion":3}',
  'tsconfig.json': '{"compilerOptions":{"target":"ES2022","module":"CommonJS"}}',
  'src/index.ts': "export const SAYS: string = 'one';\n",
  'stacks/settings/file/shipped.ts': 'export const FOLDER = __dirname;\n',
  'stacks/main.ts': `import { SAYS } from '../src';
import { FOLDER } from './settings/file/shipped';

interface Told {
  readonly text: string;
}

console.log(SAYS, FOLDER);
function fail(told: Told): never {
  throw new RangeError(told.text);
}
if (process.env.FAIL !== undefined) fail({ text: 'broken' });
`,
};

const clones: string[] = [];

function clone(files: Readonly<Record<string, string>> = FILES): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'clone-')));
  clones.push(folder);
  write(folder, files);
  fs.mkdirSync(path.join(folder, 'scripts'));
  fs.copyFileSync(path.join(ROOT, 'scripts', 'app.mjs'), path.join(folder, 'scripts', 'app.mjs'));
  fs.cpSync(path.join(ROOT, 'scripts', 'app'), path.join(folder, 'scripts', 'app'), { recursive: true });
  fs.mkdirSync(path.join(folder, 'node_modules'));
  for (const name of ['esbuild', 'tsx'])
    fs.symlinkSync(path.join(ROOT, 'node_modules', name), path.join(folder, 'node_modules', name), 'junction');
  return folder;
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
}

afterAll(() => {
  for (const folder of clones) fs.rmSync(folder, { recursive: true });
});

function run(folder: string, environment: Record<string, string> = {}) {
  return spawnSync(process.execPath, [path.join('scripts', 'app.mjs')], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
}

const cache = (folder: string): string => path.join(folder, 'node_modules', '.cache', 'foundry-agents-app');
const bundles = (folder: string): string[] => fs.readdirSync(cache(folder)).filter((name) => name.endsWith('.js'));
const withoutEsbuild = (folder: string): void => {
  fs.rmSync(path.join(folder, 'node_modules', 'esbuild'));
};
const said = (folder: string, word = 'one'): string => `${word} ${path.join(folder, 'stacks', 'settings', 'file')}\n`;

test('is built once, and used where nothing could build it again', () => {
  const folder = clone();
  expect(run(folder)).toMatchObject({ status: 0, stdout: said(folder), stderr: '' });
  withoutEsbuild(folder);
  expect(run(folder)).toMatchObject({ status: 0, stdout: said(folder), stderr: '' });
  expect(bundles(folder)).toHaveLength(1);
});

const TWO = "export const SAYS: string = 'two';\n";

test.each<[string, (folder: string) => void]>([
  [
    'a source',
    (folder) => {
      write(folder, { 'src/index.ts': TWO });
    },
  ],
  [
    'a source, which is now in another file,',
    (folder) => {
      write(folder, { 'src/index.ts': "export { SAYS } from './says';\n", 'src/says.ts': TWO });
    },
  ],
  [
    'a source whose time and size stay the same',
    (folder) => {
      const file = path.join(folder, 'src', 'index.ts');
      const { atime, mtime } = fs.statSync(file);
      fs.writeFileSync(file, TWO);
      fs.utimesSync(file, atime, mtime);
    },
  ],
])('is not used after %s has changed', (_, change) => {
  const folder = clone();
  expect(run(folder).stdout).toBe(said(folder));
  change(folder);
  expect(run(folder)).toMatchObject({ status: 0, stdout: said(folder, 'two') });
  expect(bundles(folder)).toHaveLength(2);
});

test.each(['package-lock.json', 'node_modules/.package-lock.json', 'tsconfig.json', 'scripts/app/build.mjs'])(
  'is built again after %s has changed',
  (name) => {
    const folder = clone();
    run(folder);
    const file = path.join(folder, name);
    fs.writeFileSync(file, `${fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''}\n`);
    expect(run(folder)).toMatchObject({ status: 0, stdout: said(folder) });
    expect(bundles(folder)).toHaveLength(2);
  },
);

test('of sources as they were before, is found again', () => {
  const folder = clone();
  run(folder);
  write(folder, { 'src/index.ts': TWO });
  run(folder);
  write(folder, FILES);
  withoutEsbuild(folder);
  expect(run(folder)).toMatchObject({ status: 0, stdout: said(folder), stderr: '' });
});

test('with a mistake in its sources, says where, and no older one is run', () => {
  const folder = clone();
  run(folder);
  write(folder, { 'src/index.ts': "export const SAYS: string = 'two;\n" });
  const { status, stdout, stderr } = run(folder);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toBe('src/index.ts:1:34: Unterminated string literal\n');
});

test('that was broken off or damaged is built again', () => {
  const folder = clone();
  run(folder);
  const file = path.join(cache(folder), bundles(folder)[0] ?? '');
  fs.truncateSync(file, 100);
  expect(run(folder)).toMatchObject({ status: 0, stdout: said(folder), stderr: '' });
  for (const name of fs.readdirSync(cache(folder)).filter((one) => one.includes(process.version)))
    fs.writeFileSync(path.join(cache(folder), name), 'not what V8 made');
  expect(run(folder)).toMatchObject({ status: 0, stdout: said(folder), stderr: '' });
});

test('is made by several at the same time, each of which runs', async () => {
  const folder = clone();
  const runs = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const child = spawn(process.execPath, [path.join('scripts', 'app.mjs')], { cwd: folder });
      let out = '';
      child.stdout.on('data', (chunk) => (out += String(chunk)));
      child.stderr.on('data', (chunk) => (out += String(chunk)));
      const code = await new Promise((resolve) => child.on('close', resolve));
      return [code, out];
    }),
  );
  expect(runs).toEqual(Array.from({ length: 4 }, () => [0, said(folder)]));
  expect(bundles(folder)).toHaveLength(1);
  expect(fs.readdirSync(cache(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('runs where nothing may be written', () => {
  const folder = clone();
  // A file where the folder would be: the owner of the machine may write into a folder that is read-only.
  write(folder, { 'node_modules/.cache': '' });
  expect(run(folder)).toMatchObject({ status: 0, stdout: said(folder), stderr: '' });
  expect(fs.readFileSync(path.join(folder, 'node_modules', '.cache'), 'utf8')).toBe('');
});

test('where esbuild does not run, says so, and the sources run', () => {
  const folder = clone();
  withoutEsbuild(folder);
  const { status, stdout, stderr } = run(folder);
  expect([status, stdout]).toEqual([0, said(folder)]);
  expect(stderr).toMatch(/^Notice: the app runs from its sources, which takes longer: .*esbuild[^\n]*\n$/);
});

test.each([
  ['built now', false],
  ['found', true],
])('shows a defect with the lines of the sources, %s', (_, isFound) => {
  const folder = clone();
  if (isFound) run(folder);
  const { status, stderr } = run(folder, { FAIL: '1' });
  expect(status).toBe(1);
  expect(stderr).toContain('RangeError: broken');
  expect(stderr).toContain(`at fail (${path.join(folder, 'stacks', 'main.ts')}:10:9)`);
  expect(stderr).toContain(`${path.join(folder, 'stacks', 'main.ts')}:12:37`);
});

test('keeps six, and leaves no parts', () => {
  const folder = clone();
  for (let index = 0; index < 8; index += 1) {
    write(folder, { 'src/index.ts': `export const SAYS: string = 'n${index}';\n` });
    run(folder);
  }
  expect(bundles(folder)).toHaveLength(6);
  expect(fs.readdirSync(cache(folder)).filter((name) => !/\.js(\.map|\.v[\w.-]+)?$/.test(name))).toEqual([]);
  expect(fs.readdirSync(folder).sort()).toEqual(
    ['node_modules', 'package-lock.json', 'package.json', 'scripts', 'src', 'stacks', 'tsconfig.json'].sort(),
  );
}, 60_000);

test('is what cdktf and the npm commands run, and tells a mistake in the settings with its line', () => {
  const { app } = JSON.parse(fs.readFileSync(path.join(ROOT, 'cdktf.json'), 'utf8')) as { app: string };
  expect(app).toBe('node scripts/app.mjs');
  expect(fs.readFileSync(path.join(ROOT, 'scripts', 'cdktf.mjs'), 'utf8')).toContain("['scripts/app.mjs']");
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'settings-'));
  clones.push(folder);
  const file = path.join(folder, 'env.yaml');
  fs.writeFileSync(file, exampleText('minimal').replace(/^location: .*$/m, 'location: East US'));
  const { status, stderr } = run(ROOT, { FOUNDRY_AGENTS_SETTINGS: file, CDKTF_OUTDIR: path.join(folder, 'out') });
  expect(status).toBe(1);
  expect(stderr).toMatch(/env\.yaml:\d+:1: location 'East US' must be an Azure location/);
  expect(stderr).not.toMatch(/^\s+at /m);
}, 60_000);
