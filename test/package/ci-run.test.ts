import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');

/** What the script calls, beside npm. */
const TOOLS = ['bash', 'sh', 'node', 'git', 'env', 'dirname', 'mktemp', 'ln', 'readlink', 'grep', 'wc', 'rm'];

function whereIs(tool: string): string {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/bin'];
  const found = folders.map((folder) => path.join(folder, tool)).find((file) => fs.existsSync(file));
  if (found === undefined) throw new Error(`${tool} is not there`);
  return found;
}

describe('.ci/run', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ci-'));
  const clone = path.join(folder, 'clone');

  beforeAll(() => {
    fs.mkdirSync(path.join(clone, '.ci'), { recursive: true });
    fs.copyFileSync(path.join(ROOT, '.ci', 'run'), path.join(clone, '.ci', 'run'));
    fs.copyFileSync(path.join(ROOT, 'README.md'), path.join(clone, 'README.md'));
    // Tells how it was called, and how much there is on the PATH, instead of doing it.
    fs.mkdirSync(path.join(folder, 'bin'));
    fs.writeFileSync(path.join(folder, 'bin', 'npm'), '#!/bin/sh\necho "npm $*"\n', { mode: 0o755 });
    // Nobody who installs, and no compiler but where a test puts one.
    fs.mkdirSync(path.join(folder, 'tools'));
    for (const tool of TOOLS) fs.symlinkSync(whereIs(tool), path.join(folder, 'tools', tool));
    fs.writeFileSync(path.join(folder, 'tools', 'id'), '#!/bin/sh\necho 1000\n', { mode: 0o755 });
  });
  afterAll(() => {
    fs.rmSync(folder, { recursive: true });
  });

  const run = (): string[] => {
    // The tests themselves run on a bare PATH there; the script is entitled to the system's tools.
    const env = { ...process.env, PATH: `${path.join(folder, 'bin')}:${path.join(folder, 'tools')}` };
    const { status, stdout, stderr } = spawnSync(path.join(clone, '.ci', 'run'), { encoding: 'utf8', env });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return stdout.trimEnd().split('\n');
  };
  const README_COMMANDS = [
    '== npm ci && npm run synth, on a bare PATH',
    'npm ci',
    'npm run synth',
    '== npm ci && npm test, on a bare PATH',
    'npm ci',
    'npm test',
  ];

  const WITHOUT_COMPILER = '== skipped: compiling policy expressions, for which there is no mcs (Debian: mono-mcs)';

  test('runs the commands of the README, then npm run check, and says what it leaves out', () => {
    expect(run()).toEqual([
      ...README_COMMANDS,
      '== skipped: ../shared/check-synth.mjs and ../shared/check-policy.mjs, which are not there',
      WITHOUT_COMPILER,
      'npm run check -- --tested',
    ]);
  });

  test('names the further checks where they are there', () => {
    fs.mkdirSync(path.join(folder, 'shared'));
    for (const name of ['check-synth', 'check-policy'])
      fs.writeFileSync(path.join(folder, 'shared', `${name}.mjs`), '');
    expect(run()).toEqual([...README_COMMANDS, WITHOUT_COMPILER, 'npm run check -- --tested --synth-checks ../shared']);
  });

  test('has expressions compiled where there is a compiler', () => {
    fs.writeFileSync(path.join(folder, 'bin', 'mcs'), '#!/bin/sh\n', { mode: 0o755 });
    expect(run().slice(-1)).toEqual(['npm run check -- --tested --synth-checks ../shared --csharp']);
  });
});
