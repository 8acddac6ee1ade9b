import * as fs from 'node:fs';
import { cloudOf } from '../../cli/world/clouds';
import { differences } from '../../cli/agent/differences';
import { printable } from '../../cli/world/printable';
import { withoutTokens } from '../../cli/errors/without-tokens';
import { outputsFolder, simulatedAzure } from '../support/simulated';
import type { SimulatedAzure } from './simulated-azure';
import { folderWith, SimulatedFoundry } from './simulated-foundry';
import { runCli, tokenWith } from './test-io';

const azure = simulatedAzure();
const folder = outputsFolder();

test.each([
  [['--help'], 0],
  [['publish', '--help'], 0],
  [['help', 'activate'], 0],
  [['--version'], 0],
  [[], 2],
  [['nonsense'], 2],
  [['activate', '--nonsense'], 2],
  [['activate', '--cloud', 'mars'], 2],
  [['activate', '--outputs', 'none.json'], 1],
])('%j ends with %d', async (args, code) => {
  const outcome = await runCli(azure, args, { folder });
  expect(outcome.code).toBe(code);
  expect(`${outcome.out}${outcome.err}`).not.toBe('');
  expect(outcome.err).not.toMatch(/^\s+at /m);
});

const COMMANDS = ['activate', 'publish', 'package', 'verify', 'start', 'stop', 'enable', 'disable', 'card'];

test.each(COMMANDS)('the help of %s fits into 100 columns', async (command) => {
  const { out } = await runCli(azure, [command, '--help'], { folder });
  expect(out).toMatch(new RegExp(`^Usage: foundry-agents ${command} `));
  expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
});

test.each(COMMANDS)('wrong usage of %s refers to its own help', async (command) => {
  const { err } = await runCli(azure, [command, '--nonsense'], { folder });
  expect(err).toContain(`(see foundry-agents ${command} --help)`);
});

test('a wrong AZURE_CLOUD is wrong usage, too', async () => {
  const { code, err } = await runCli(azure, ['activate', '--agent', 'helpdesk'], {
    folder,
    environment: { AZURE_CLOUD: 'mars' },
  });
  expect([code, err]).toEqual([2, "error: AZURE_CLOUD 'mars' must be one of public, usgov, china"]);
});

test.each([
  ['an unknown option', ['activate', '--nonsense', '--json'], {}, /unknown option '--nonsense'/],
  ['an unknown command', ['nonsense', '--json'], {}, /./],
  ['a wrong choice', ['activate', '--cloud', 'mars', '--json'], {}, /mars/],
  ['an option without its value', ['activate', '--json', '--agent'], {}, /argument missing/],
  [
    'a wrong AZURE_CLOUD',
    ['activate', '--agent', 'helpdesk', '--json'],
    { AZURE_CLOUD: 'mars' },
    /^AZURE_CLOUD 'mars'/,
  ],
  [
    'a deployment that is none',
    ['start', '--agent', 'niceapp', '--deployment', 'x', '--json'],
    {},
    /^--deployment 'x'/,
  ],
  ['options that are missing', ['package', '--json'], {}, /^package requires --name/],
  ['a mandatory option', ['publish', '--json'], {}, /--scope/],
])('with --json %s is JSON on standard output, and ends with 2', async (_, args, environment, message) => {
  const { code, out, err } = await runCli(azure, args, { folder, environment });
  expect(code).toBe(2);
  expect(JSON.parse(out)).toEqual({
    error: {
      code: 'WrongUsage',
      message: expect.stringMatching(message) as string,
      remedy: expect.any(String) as string,
    },
  });
  expect(err).not.toBe('');
});

test('a sign-in that fails is told in one line with what to do', async () => {
  const { code, err } = await runCli(azure, ['activate', '--agent', 'helpdesk'], {
    folder,
    signInFails: 'AADSTS70043: expired\nTrace ID: 1\nand forty more lines',
  });
  expect(code).toBe(1);
  expect(err).toMatch(/^NotSignedIn: no token: AADSTS70043: expired\n {2}What to do: sign in with `az login/);
  expect(err).not.toContain('Trace ID');
});

describe('who is signed in', () => {
  const CALLS = [
    ['activate', '--agent', 'helpdesk', '--yes'],
    ['start', '--agent', 'niceapp', '--all'],
    ['verify', '--agent', 'helpdesk', '--no-call'],
  ];

  test.each([
    [{ upn: 'alice@contoso.com', appid: 'cli', scp: 'x' }, 'Signed in as alice@contoso.com.'],
    [{ preferred_username: 'guest@fabrikam.com', scp: 'x' }, 'Signed in as guest@fabrikam.com.'],
    [{ idtyp: 'app', appid: 'a1' }, 'Signed in as application a1.'],
    [{ idtyp: 'app', azp: 'a2' }, 'Signed in as application a2.'],
    [{ appid: 'cli', scp: 'x' }, undefined],
  ])('%j is told once', async (claims, told) => {
    for (const call of CALLS) {
      azure.reset();
      new SimulatedFoundry(azure);
      const { err, out } = await runCli(azure, call, { folder, claims });
      expect(err.match(/Signed in as .*/g) ?? []).toEqual(told === undefined ? [] : [told]);
      expect(out).not.toContain('Signed in');
    }
  });

  test.each(CALLS)('%s takes --sign-in', async (...call) => {
    azure.reset();
    new SimulatedFoundry(azure);
    const waysOf = async (...more: string[]) => {
      const { signIns } = await runCli(azure, [...call, ...more], { folder });
      return [...new Set(signIns.map(({ signIn }) => signIn))];
    };
    expect(await waysOf()).toEqual(['any']);
    expect(await waysOf('--sign-in', 'device')).toEqual(['device']);
  });
});

test('a defect is thrown, with its stack trace', async () => {
  const defective = { send: () => Promise.reject(new RangeError('defect')) } as unknown as SimulatedAzure;
  await expect(runCli(defective, ['activate', '--agent', 'helpdesk'], { folder })).rejects.toThrow(RangeError);
});

test.each([
  [undefined, {}, 'public'],
  [undefined, { AZURE_CLOUD: '' }, 'public'],
  [undefined, { AZURE_CLOUD: 'AzureUSGovernment' }, 'usgov'],
  [undefined, { AZURE_CLOUD: 'AzureChinaCloud' }, 'china'],
  [undefined, { AZURE_CLOUD: 'usgov' }, 'usgov'],
  ['public', { AZURE_CLOUD: 'china' }, 'public'],
])('--cloud %p in %j is %s', (option, environment, name) => {
  expect(cloudOf(option, environment).name).toBe(name);
});

test.each([
  [{ a: 1 }, { a: 1 }, []],
  [{ a: {} }, { a: {} }, []],
  [{}, { a: {} }, ['+ a']],
  [{ a: {} }, {}, ['- a']],
  [{ a: { b: 1 } }, { a: { b: 2 } }, ['~ a.b: 1 -> 2']],
  [{ a: undefined }, {}, []],
  [{ a: null }, { a: 1 }, ['~ a: null -> 1']],
  [{ a: [{ type: 'X' }, { type: 'Y', k: 1 }] }, { a: [{ type: 'Y', k: 2 }, { type: 'X' }] }, ['~ a[Y].k: 1 -> 2']],
  [{ a: ['x'] }, { a: ['x', 'y'] }, ['+ a[1]: "y"']],
])('differences of %j and %j', (before, after, lines) => {
  expect(differences(before, after)).toEqual(lines);
});

describe('what a terminal would act on', () => {
  const BAD = '\u001b[2K\r\u009b31m\u202e\u2066\u200f\u2028\u007f\u0007\u{e0041}\ud800';

  test('is shown and not acted on, and line breaks and tabs stay', () => {
    expect(printable(`a${BAD}\n\tü 日本 👩‍💻`)).toBe(
      'a\\u001b[2K\\u000d\\u009b31m\\u202e\\u2066\\u200f\\u2028\\u007f\\u0007\\udb40\\udc41\\ud800\n\tü 日本 👩‍💻',
    );
  });

  test.each(['\u034f', '\u3164', '\u115f', '\u1160', '\uffa0', '\u2800', '\u180b', 'a\ufe0f', '\ufe00', '\u{e0100}'])(
    'nor is what nobody sees taken for nothing: %j',
    (sign) => {
      expect(printable(`a${sign}b`)).toMatch(/^[\x20-\x7e]+$/);
      expect(printable('❤️ 1️⃣ نمی‌خواهم')).toBe('❤️ 1️⃣ نمی‌خواهم');
    },
  );

  test('is the same JSON afterwards', () => {
    expect(JSON.parse(printable(JSON.stringify({ BAD })))).toEqual({ BAD });
  });

  test.each([[['--agent', 'helpdesk']], [['--agent', 'helpdesk', '--json']]])(
    'reaches it from no service, file or option: %j',
    async (args) => {
      azure.reset();
      azure.on('GET', /./, () => ({ status: 400, body: { error: { code: `A${BAD}`, message: `x${BAD}\ny` } } }));
      const told = [
        await runCli(azure, ['activate', ...args, '--yes'], { folder, claims: { scp: 'x', upn: `a${BAD}` } }),
        await runCli(azure, ['activate', ...args, '--yes'], { folder, signInFails: BAD }),
        await runCli(azure, ['activate', `--${BAD}`, ...args], { folder }),
        await runCli(azure, ['activate', ...args, '--outputs', BAD], { folder }),
      ].map(({ out, err }) => `${out}${err}`);
      for (const text of told) expect(text).toBe(printable(text));
      azure.reset();
    },
  );

  test('asks nobody a painted question', async () => {
    const own = {
      'prod-agents': { a_agent_name: `x${BAD}`, a_project_endpoint: 'https://c.services.ai.azure.com/api/projects/p' },
    };
    const other = folderWith(own);
    const { code, err } = await runCli(azure, ['disable'], { folder: other, answers: ['y'] });
    fs.rmSync(other, { recursive: true });
    expect([code, err.split('\n')[0]]).toEqual([
      1,
      'InvalidOutput: outputs.json: a_agent_name contains characters that are not allowed in a name',
    ]);
  });
});

test('tokens are taken out of what is printed, and nothing else', () => {
  const token = tokenWith({ oid: 'someone' });
  expect(withoutTokens(`a ${token} b`)).toBe('a <token> b');
  expect(withoutTokens(`Authorization: Bearer abcdefghijklmnopqrstuvwxyz0123`)).toBe('Authorization: Bearer <token>');
  const harmless = `PATCH https://contoso.services.ai.azure.com/agents/x?api-version=v1 bearer of news {"a":"eyes"}`;
  expect(withoutTokens(harmless)).toBe(harmless);
});
