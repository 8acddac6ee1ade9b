import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');

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
  });
  afterAll(() => {
    fs.rmSync(folder, { recursive: true });
  });

  const run = (): string[] => {
    // The tests themselves run on a bare PATH there; the script is entitled to the system's tools.
    const env = { ...process.env, PATH: `${path.join(folder, 'bin')}:${process.env.PATH ?? ''}:/usr/bin:/bin` };
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

  test('runs the commands of the README, then npm run check, and says what it leaves out', () => {
    expect(run()).toEqual([
      ...README_COMMANDS,
      '== skipped: ../shared/check-synth.mjs and ../shared/check-policy.mjs, which are not there',
      'npm run check -- --tested',
    ]);
  });

  test('names the further checks where they are there', () => {
    fs.mkdirSync(path.join(folder, 'shared'));
    for (const name of ['check-synth', 'check-policy'])
      fs.writeFileSync(path.join(folder, 'shared', `${name}.mjs`), '');
    expect(run()).toEqual([...README_COMMANDS, 'npm run check -- --tested --synth-checks ../shared']);
  });
});
