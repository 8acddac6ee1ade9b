import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parse } from 'yaml';
import { brokenSchemaComment, movedTo } from '../../stacks/settings/file/schema-comment';
import { EXAMPLES, exampleText } from '../support/examples';

const ROOT = path.join(__dirname, '..', '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'init-'));

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

function init(...args: string[]) {
  return spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(ROOT, 'stacks', 'command', 'main.ts'), 'init', ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
}

/** The schema that the first line of a settings file leads to. */
function schemaOf(file: string): unknown {
  const [, address = ''] = /^# yaml-language-server: \$schema=(.*)\n/.exec(fs.readFileSync(file, 'utf8')) ?? [];
  return JSON.parse(fs.readFileSync(path.resolve(path.dirname(file), address), 'utf8'));
}

test.each(['settings.yaml', path.join('env', 'prod', 'settings.yaml')])(
  'a copy of an example at %s leads editors to the schema',
  (name) => {
    const file = path.join(folder, name);
    const { status, stdout } = init('hosted', file);
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`Written: ${file}`) as string,
    });
    expect(schemaOf(file)).toHaveProperty('properties.environment');
    expect(parse(fs.readFileSync(file, 'utf8'))).toEqual(parse(exampleText('hosted')));
    expect(brokenSchemaComment(file)).toBeUndefined();
  },
);

test('a file that is there is left as it is', () => {
  const file = path.join(folder, 'mine.yaml');
  fs.writeFileSync(file, 'mine');
  const { status, stderr } = init('minimal', file);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `${file} is there already, and stays as it is; give another file, or remove it\n`,
  });
  expect(fs.readFileSync(file, 'utf8')).toBe('mine');
});

test('an example that is none is told with those that are', () => {
  const { status, stderr } = init('../package');
  expect(status).toBe(2);
  expect(stderr).toContain(EXAMPLES.join(', '));
});

test('the step of the README is one that works', () => {
  const readme = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const [, example = ''] = /`npm run init -- ([\w-]+)`/.exec(readme) ?? [];
  expect(EXAMPLES).toContain(example);
});

test.each(EXAMPLES)('a copy of %s made by hand is told what its line has to be, and works with it', (name) => {
  const file = path.join(folder, `${name}.yaml`);
  fs.writeFileSync(file, exampleText(name));
  const notice = brokenSchemaComment(file);
  expect(notice).toMatch(/:1:1: editors find no schema at that place; write # yaml-language-server: \$schema=/);
  const [, line = ''] = /write (#.*)$/.exec(notice ?? '') ?? [];
  expect(movedTo(file, exampleText(name)).split('\n')[0]).toBe(line);
  fs.writeFileSync(file, movedTo(file, exampleText(name)));
  expect(schemaOf(file)).toHaveProperty('properties.environment');
});

test('an address of the schema, or none, is nobody’s matter', () => {
  const file = path.join(folder, 'other.yaml');
  for (const text of ['# yaml-language-server: $schema=https://example.com/x.json\n', 'environment: x\n']) {
    fs.writeFileSync(file, text);
    expect(brokenSchemaComment(file)).toBeUndefined();
  }
});

test('a folder of its own gets a package.json whose terminal has builds for every Node', () => {
  const own = fs.mkdtempSync(path.join(folder, 'own-'));
  const { status } = spawnSync(
    process.execPath,
    ['--import', require.resolve('tsx'), path.join(ROOT, 'stacks', 'command', 'main.ts'), 'init', 'minimal'],
    { cwd: own, encoding: 'utf8' },
  );
  expect(status).toBe(0);
  expect(JSON.parse(fs.readFileSync(path.join(own, 'package.json'), 'utf8'))).toMatchObject({
    dependencies: { 'cdktf-cli': '0.21.0', '@cdktf/node-pty-prebuilt-multiarch': 'npm:@lydell/node-pty@1.1.0' },
    overrides: { '@cdktf/node-pty-prebuilt-multiarch': '$@cdktf/node-pty-prebuilt-multiarch' },
  });
});

test('who writes a package.json without init puts the same into it, as the page says', () => {
  const { devDependencies } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const terminal = '@cdktf/node-pty-prebuilt-multiarch';
  const same = ['dependencies', 'overrides'].map((key) => `${key}.${terminal}=${devDependencies[terminal]}`);
  expect(fs.readFileSync(path.join(ROOT, 'docs', 'compose.md'), 'utf8')).toContain(`npm pkg set ${same.join(' ')}\n`);
});
