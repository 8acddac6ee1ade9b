import * as fs from 'node:fs';
import * as path from 'node:path';
import { ROOMS } from '../../scripts/messages-page';
import { FALLBACKS, SERVICE_ERRORS } from '../../cli/azure/service-errors';

const ROOT = path.join(__dirname, '..', '..');
const PAGE = fs.readFileSync(path.join(ROOT, 'docs', 'troubleshooting.md'), 'utf8');
const CLI = path.join(ROOT, 'cli');

/** Codes that the command line gives, from its registers. */
const codesOfCli = (): string[] =>
  Object.values(ROOMS['Command line'] ?? {})
    .flatMap(({ codes }) => Object.keys(codes))
    .sort();

test('errors of the command line take their codes from a register', () => {
  const inWords = fs
    .readdirSync(CLI, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /new CliError\(\s*['"`]|\bcode: '[A-Z]/.test(fs.readFileSync(path.join(CLI, file), 'utf8')));
  expect(inWords).toEqual([]);
});

test('the page has one row for each code of the command line, and no other', () => {
  const documented = [...PAGE.matchAll(/^\| `([A-Z]\w+)` \|/gm)].map(([, code]) => code ?? '');
  expect(documented).toEqual([...new Set(documented)]);
  expect(documented.sort()).toEqual(codesOfCli());
});

test('the codes of services are among them', () => {
  const codes = codesOfCli();
  for (const { code } of [...SERVICE_ERRORS, ...FALLBACKS]) expect(codes).toContain(code.name);
});

/** One word or two of each row of the tables that Microsoft's documents have, in their order. */
const ROWS = [
  // Publish agents in Foundry
  ...['Publish Agent is greyed out', '403 from an agent', '401 from an agent', 'tools fail', 'keep no state'],
  // Publishing to Copilot and Teams: publishing
  ...[
    'other characters than digits',
    'was published before',
    'names no bot',
    'The scope is missing',
    'An icon is not a PNG',
  ],
  ...[
    'Download ZIP',
    'changed afterwards',
    'answers 400',
    'answers 401 or 403',
    'answers 429',
    'Creating the bot fails',
  ],
  ...['botServices/write', '`agent.identity` is null', 'The acting user', 'older format'],
  // ... finding it
  ...['not in the store', 'not where one looks'],
  // ... talking to it
  ...[
    '/foundry_new_preview',
    'Insufficient permissions',
    'playground',
    'identity is disabled',
    'MCP tool',
    'licence or service plan',
  ],
  ...[
    'Signing in times out',
    '*.azureml.ms',
    'Too many requests',
    'prompt is too large',
    'A file is refused',
    'in progress',
  ],
  // ... in a virtual network
  ...[
    'Publishing ends with 403',
    'enable_m365_public_endpoint',
    'from your desk',
    'No scheme allows the bot',
    'Guests',
  ],
  // Agent registry
  ...['`ValidationError`', 'The token is invalid', '`AgentAlreadyExists`'],
  // Roles of Foundry Agent Service
  ...['Classic roles', 'Azure AI User is now Foundry User', 'A hosted agent does not start', 'keys go past roles'],
  ...['gives a way and no right', 'identity of its own'],
];

test.each(ROWS)('the page tells of: %s', (row) => {
  const rows = PAGE.split('\n').filter((line) => line.startsWith('|'));
  expect(rows.some((line) => line.includes(row))).toBe(true);
});

test.each([...PAGE.matchAll(/foundry-agents (\w+)/g)].map(([, command]) => command ?? ''))(
  'command %s exists',
  (command) => {
    const folders = ['activate', 'publish', 'package', 'verify', 'start', 'stop', 'enable', 'disable'];
    expect(folders).toContain(command);
  },
);
