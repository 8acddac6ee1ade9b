import { spawnSync } from 'node:child_process';
import * as path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const USAGE = 'Usage: foundry-agents-app init | synth | access';

/** The settings app as the package has it. */
function app(...args: string[]) {
  const main = path.join(ROOT, 'stacks', 'command', 'main.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test.each([[['--help']], [['-h']], [['help']], [['init', '--help']], [['synth', '-h']]])(
  '%s prints help to stdout and is no error',
  (args) => {
    const { status, stdout, stderr } = app(...args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^${USAGE.replace(/\|/g, '\\|')}\n`));
    for (const command of ['init', 'synth', 'access']) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(stdout).toContain('npx cdktf diff, deploy, destroy');
  },
);

test('no command at all is an error with the usage', () => {
  expect(app()).toEqual({ status: 2, stdout: '', stderr: `${USAGE}\n` });
});

test.each([
  ['snyth', "foundry-agents-app has no command 'snyth'; did you mean 'synth'?"],
  ['acess', "foundry-agents-app has no command 'acess'; did you mean 'access'?"],
  ['deploy', "foundry-agents-app has no command 'deploy': run npx cdktf deploy"],
  ['deploy-everything', "foundry-agents-app has no command 'deploy-everything'"],
])('%s is an error that says so', (name, said) => {
  expect(app(name)).toEqual({ status: 2, stdout: '', stderr: `${said}\n${USAGE}\n` });
});
