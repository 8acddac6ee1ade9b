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

const PATH = barePath();

function npmRun(args: readonly string[], added: NodeJS.ProcessEnv = {}) {
  const { FOUNDRY_AGENTS_SETTINGS: _, TERRAFORM_BINARY_NAME: __, ...environment } = process.env;
  return spawnSync('npm', ['run', '--silent', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...environment, PATH, ...added },
  });
}

test('the main job of the README needs Node, npm, git and a shell alone', () => {
  const out = path.join(folder, 'out');
  const { status, stdout, stderr } = npmRun(['synth', '--', '--output', out]);
  expect(`${stdout}${stderr}`).not.toMatch(/terraform: not found|Could not determine version/);
  expect(status).toBe(0);
  expect(fs.readdirSync(path.join(out, 'stacks')).length).toBeGreaterThan(0);
}, 60_000);

test.each(['diff', 'deploy', 'destroy'])('%s, which runs Terraform, says so where there is none', (command) => {
  const { status, stdout, stderr } = npmRun([command]);
  expect(stderr).toBe(
    `${command} runs Terraform, and there is no terraform on the PATH. Install Terraform 1.11 or newer: ` +
      'https://developer.hashicorp.com/terraform/install\n',
  );
  expect([status, stdout]).toEqual([1, '']);
});

test.each(['diff', 'deploy', 'destroy', 'output', 'deploy -- --skip-synth', 'synth -- --hcl'])(
  '%s says so where cdktf has no terminal, before anything is done',
  (words) => {
    const args = words.split(' ');
    const none = path.join(folder, 'no-terminal.cjs');
    fs.writeFileSync(
      none,
      `const { Module } = require('node:module');
     const load = Module._load;
     Module._load = (name, ...rest) => {
       if (name.includes('node-pty')) throw new Error('Error relocating pty.node');
       return load(name, ...rest);
     };`,
    );
    const environment = { NODE_OPTIONS: `--require "${none}"`, TERRAFORM_BINARY_NAME: process.execPath };
    const { status, stdout, stderr } = npmRun(args, environment);
    expect(stderr).toBe(
      `${args[0]} runs cdktf in a terminal of its own, which is built for Linux with glibc, macOS and Windows, on x64 or arm64. ` +
        'Run it there, after npm ci on the same machine with optional packages; ' +
        'or npm run synth, and Terraform in each folder of cdktf.out/stacks.\n',
    );
    expect([status, stdout]).toEqual([1, '']);
  },
);
