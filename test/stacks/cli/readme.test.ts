import * as fs from 'node:fs';
import * as path from 'node:path';
import { SimulatedAzure } from './simulated-azure';
import { folderWith, OUTPUTS, SimulatedFoundry } from './simulated-foundry';
import { runCli } from './test-io';

const README = fs.readFileSync(path.join(__dirname, '..', '..', '..', 'README.md'), 'utf8');

/** `package` and `verify` are compared where they are tested. */
const ELSEWHERE = ['package', 'verify'];

/** Each example: a command line after `$`, and what the program prints. */
const EXAMPLES = [...README.matchAll(/^```console\n\$ npx foundry-agents ([\s\S]*?)^```$/gm)]
  .map(([, block = '']) => {
    // A command line that ends with a backslash goes on.
    const [, line = '', printed = ''] = /^((?:.*\\\n)*.*)\n([\s\S]*)$/.exec(block) ?? [];
    return { args: wordsOf(line.replace(/\\\n/g, ' ')), printed: printed.trimEnd() };
  })
  .filter(({ args: [command = ''] }) => !ELSEWHERE.includes(command));

function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

describe('the examples of the README', () => {
  let azure: SimulatedAzure;
  let folder: string;

  beforeAll(async () => {
    azure = await SimulatedAzure.start();
    // One world for all of them, as for somebody who follows the page.
    new SimulatedFoundry(azure);
    folder = folderWith(OUTPUTS);
  });
  afterAll(async () => {
    fs.rmSync(folder, { recursive: true });
    await azure.stop();
  });

  test.each(EXAMPLES.map(({ args, printed }) => [args.join(' '), args, printed] as const))(
    'foundry-agents %s prints what the page shows',
    async (_line, args, printed) => {
      expect((await runCli(azure, args, { folder })).transcript.trimEnd()).toBe(printed);
    },
  );

  test('show every command', () => {
    const shown = new Set(EXAMPLES.map(({ args: [command] }) => command));
    expect([...shown].sort()).toEqual(['--help', 'activate', 'disable', 'enable', 'publish', 'start', 'stop']);
  });
});

test('every command has a heading', () => {
  const headings = [...README.matchAll(/^### `(\w+)`(?:, `(\w+)`)*$/gm)].flatMap(([line]) => line.match(/\w+/g) ?? []);
  expect(headings.sort()).toEqual(['activate', 'disable', 'enable', 'package', 'publish', 'start', 'stop', 'verify']);
});
