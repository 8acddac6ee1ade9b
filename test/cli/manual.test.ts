import * as fs from 'node:fs';
import * as path from 'node:path';
import { AGENT_OUTPUT_NAMES } from '../../cli/outputs/agent-outputs';
import { outputsFolder } from '../support/simulated';
import { SimulatedAzure } from './simulated-azure';
import { SimulatedFoundry } from './simulated-foundry';
import { PERSON, runCli } from './test-io';

const MANUAL = fs.readFileSync(path.join(__dirname, '..', '..', 'docs', 'cli.md'), 'utf8');

const ALICE = { ...PERSON, upn: 'alice@contoso.com' };

/** `card`, `package` and `verify` are compared where they are tested. */
const ELSEWHERE = ['card', 'package', 'verify'];

/** Each example: a command line after `$`, and what the program prints. */
const EXAMPLES = [...MANUAL.matchAll(/^```console\n\$ npx foundry-agents ([\s\S]*?)^```$/gm)]
  .map(([, block = '']) => {
    // A command line that ends with a backslash goes on.
    const [, line = '', printed = ''] = /^((?:.*\\\n)*.*)\n([\s\S]*)$/.exec(block) ?? [];
    return { args: wordsOf(line.replace(/\\\n/g, ' ')), printed: printed.trimEnd() };
  })
  .filter(({ args: [command = ''] }) => !ELSEWHERE.includes(command));

function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

describe('the examples of docs/cli.md', () => {
  const azure = new SimulatedAzure();
  const folder = outputsFolder();
  beforeAll(async () => {
    await azure.start();
    // One state for all of them, as for somebody who follows the page.
    new SimulatedFoundry(azure);
  });
  afterAll(() => azure.stop());

  test.each(EXAMPLES.map(({ args, printed }) => [args.join(' '), args, printed] as const))(
    'foundry-agents %s prints what the page shows',
    async (_line, args, printed) => {
      expect((await runCli(azure, args, { folder, claims: ALICE })).transcript.trimEnd()).toBe(printed);
    },
  );

  test('show every command', () => {
    const shown = new Set(EXAMPLES.map(({ args: [command] }) => command));
    expect([...shown].sort()).toEqual(['--help', 'activate', 'disable', 'enable', 'publish', 'start', 'stop']);
  });
});

test('every output that is read is told to those who compose a stack of their own', () => {
  const told = [...MANUAL.matchAll(/^\| `(<agent>_)?(\w+)` \|/gm)].map(
    ([, agent = '', name = '']) => `${agent}${name}`,
  );
  const table = told.filter((name) => name.startsWith('<agent>_') || /^(public|gateway)_/.test(name));
  const ofAgents = AGENT_OUTPUT_NAMES.map((name) => `<agent>_${name}`);
  expect(table.sort()).toEqual([...ofAgents, 'public_host_name', 'public_ip_address', 'gateway_id'].sort());
});

test('npx is told with what keeps it from fetching another package', () => {
  expect(MANUAL).toContain('`npx --no-install foundry-agents`');
  expect(MANUAL).toContain('`npx -p cdktf-foundry-agents foundry-agents`');
});

test('every command has a heading', () => {
  const headings = [...MANUAL.matchAll(/^## `(\w+)`(?:, `(\w+)`)*$/gm)].flatMap(([line]) => line.match(/\w+/g) ?? []);
  expect(headings.sort()).toEqual([
    'activate',
    'card',
    'disable',
    'enable',
    'package',
    'publish',
    'start',
    'stop',
    'verify',
  ]);
});
