import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { exampleText } from '../support/examples';

const ROOT = path.join(__dirname, '..', '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'main-'));

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

/** Runs the app as cdktf.json does, with a settings file of this text. */
function run(text: string, environment: NodeJS.ProcessEnv = {}) {
  const file = path.join(folder, 'env.yaml');
  fs.writeFileSync(file, text);
  return spawnSync(process.execPath, [path.join(ROOT, 'scripts', 'app.mjs')], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, FOUNDRY_AGENTS_SETTINGS: file, CDKTF_OUTDIR: path.join(folder, 'out'), ...environment },
  });
}

test('what was chosen and what was made is printed', () => {
  const { stdout, status } = run(exampleText('minimal'));
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Settings: .*env\.yaml\ndev-agents: 7 resources\n$/);
});

test('what Node warns of in CDKTF is not told to who synthesizes', () => {
  const old = path.join(folder, 'old.cjs');
  fs.writeFileSync(
    old,
    "process.once('beforeExit', () => process.emitWarning('old', 'DeprecationWarning', 'DEP0044'));",
  );
  const { stderr, status } = run(exampleText('minimal'), { NODE_OPTIONS: `--require "${old}"` });
  expect(status).toBe(0);
  expect(stderr).not.toContain('DEP0044');
});

test('what two stacks warn of is told once', () => {
  const text = exampleText('teams-private').replace(/^foundry:$/m, 'foundry:\n  host: other.services.ai.azure.com');
  const { stderr, status } = run(text);
  expect(status).toBe(0);
  expect(stderr.match(/HostOfOtherName/g)).toHaveLength(1);
});

test.each([
  ['in the settings', 'capacity: 50', 'capacity: 0', /gpt-4\.1\.capacity '0' must be a whole number/],
  [
    'that a construct finds',
    '192.168.10.0/24',
    '192.168.10.0/28',
    /agentSubnet\.addressPrefix '192\.168\.10\.0\/28' is too small/,
  ],
])('a mistake of an estate %s ends with code 1, and tells its line', (_, right, wrong, message) => {
  const { stderr, status } = run(exampleText('estate-private').replace(right, wrong));
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/env\.yaml:\d+:\d+: foundry\./);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(status).toBe(1);
});

test('an estate that is right ends with code 0', () => {
  const { stdout, stderr, status } = run(exampleText('estate-private'));
  expect(status).toBe(0);
  expect(stderr).not.toMatch(/Warning|error/i);
  expect(stdout).toMatch(/^Settings: .*env\.yaml\nprivate-estate-foundry: \d+ resources\n$/);
});

describe('a mistake ends with code 1 and words, not with a stack trace', () => {
  test.each([
    [
      'in a value',
      /^location: .*$/m,
      'location: East US',
      /env\.yaml:\d+:1: location 'East US' must be an Azure location/,
    ],
    [
      'that a construct finds',
      /name: niceapp-contoso$/m,
      'name: niceapp-contoso\n      operationId: bad id',
      /env\.yaml:54:7: agents\.niceapp\.bot\.operationId 'bad id' may hold/,
    ],
    [
      'between two places of the file',
      /authorization: role-based$/m,
      'authorization: role-based\n      tools: [{readSecrets: /subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/kv/secrets/a}]',
      /tools needs foundry\.sharedAgentIdentityPrincipalId/,
    ],
    [
      'that shows at the end',
      /, activity\]/,
      ']',
      /env\.yaml:51:5: agents\.niceapp\.bot: a bot delivers to application 'niceapp'/,
    ],
    [
      'in the YAML',
      /^foundry:$/m,
      'foundry: [',
      /env\.yaml:15:1: the YAML here is within a \[ or \{ that nothing closes/,
    ],
  ])('%s', (_, from, to, message) => {
    const { status, stderr } = run(exampleText('teams-application').replace(from, to));
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

test('the npm command tells a mistake once, and nothing beside it', () => {
  const file = path.join(folder, 'bad.yaml');
  fs.writeFileSync(
    file,
    exampleText('minimal')
      .replace(/^location: .*$/m, 'location: East US')
      .replace(/^#.*\n/, ''),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'scripts', 'cdktf.mjs'), 'synth'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, FOUNDRY_AGENTS_SETTINGS: file },
  });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^Settings: .*bad\.yaml\n$/);
  expect(stderr).toMatch(/^\S*bad\.yaml:\d+:1: location 'East US' must be an Azure location; [^\n]*\n$/);
});
