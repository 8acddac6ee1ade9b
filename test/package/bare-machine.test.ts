import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bare-'));

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

/** What a new machine has, and nothing beside it. */
function barePath(): string {
  const bin = path.join(folder, 'bin');
  fs.mkdirSync(bin);
  for (const tool of ['node', 'npm', 'git', 'sh']) {
    const found = execFileSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).trim();
    fs.symlinkSync(fs.realpathSync(found), path.join(bin, tool));
  }
  return bin;
}

const onPosix = process.platform === 'win32' ? test.skip : test;

onPosix(
  'the main job of the README needs Node, npm, git and a shell alone',
  () => {
    const out = path.join(folder, 'out');
    const { FOUNDRY_AGENTS_SETTINGS: _, TERRAFORM_BINARY_NAME: __, ...environment } = process.env;
    const { status, stdout, stderr } = spawnSync('npm', ['run', 'synth', '--', '--output', out], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...environment, PATH: barePath() },
    });
    expect(`${stdout}${stderr}`).not.toMatch(/terraform: not found|Could not determine version/);
    expect(status).toBe(0);
    expect(fs.readdirSync(path.join(out, 'stacks')).length).toBeGreaterThan(0);
  },
  60_000,
);
