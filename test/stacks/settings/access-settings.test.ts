import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseSettings } from '../../../stacks/settings/settings';
import { given } from '../../access/given';
import { GUIDS } from '../../access/samples';
import { exampleSettings, exampleText, synthesizeSettings } from '../../support/examples';
import { problemsOf } from '../../support/errors';
import type { StackJson } from '../../support/stack-json';

const TEXT = exampleText('access');
const SHARED = '55555555-5555-4555-8555-000000000002';

/** The agents' stack of the example, with its text changed. */
function changed(from: string | RegExp, to: string | ((line: string) => string)): StackJson {
  const text = TEXT.replace(from, to as string);
  expect(text).not.toBe(TEXT);
  const stack = synthesizeSettings(parseSettings(text, 'access.yaml')).get('access-agents');
  if (stack === undefined) throw new Error('no stack for the agents');
  return stack;
}

const scopesOf = (stack: StackJson, guid: string, principalId?: string) =>
  given(stack)
    .filter((one) => one.guid === guid && (principalId ?? one.principalId) === one.principalId)
    .map(({ scope }) => scope.split('/providers/').pop());

describe('access of the settings', () => {
  test('passes the guardrails of the stacks without a word', () => {
    for (const stack of synthesizeSettings(exampleSettings('access')).values()) expect(stack.warnings).toEqual([]);
  });

  test('is looked at by the guardrails of the stacks', () => {
    const { warnings } = changed(
      'group: 44444444-4444-4444-8444-000000000009',
      'user: 44444444-4444-4444-8444-000000000009',
    );
    expect(warnings).toEqual([expect.stringMatching(/^access-agents\/Access\/Delegate-.*\[UserAsPrincipal\]/)]);
  });

  test('limits a delegate to giving and taking Foundry User', () => {
    const stack = changed(/^ {2}eligible:\n(?: {4}.*\n)+/m, '');
    const conditions = given(stack).flatMap(({ access }) => access?.condition ?? []);
    expect(conditions).toContainEqual(expect.stringContaining(`GuidEquals {${GUIDS.foundryUser}}`));
  });

  test('is made where no agent is published yet', () => {
    const stack = changed(/^agents:[^]*$/m, '');
    expect(scopesOf(stack, GUIDS.acrPull)).toEqual(['Microsoft.ContainerRegistry/registries/crcontoso']);
    expect(stack.azapi('Microsoft.CognitiveServices/accounts/projects/applications')).toEqual([]);
  });

  test('is active where nothing is said of eligible', () => {
    const stack = changed(/^ {2}eligible:\n(?: {4}.*\n)+/m, '');
    expect(stack.ofType('azurerm_pim_eligible_role_assignment')).toEqual([]);
    expect(scopesOf(stack, GUIDS.contributor)).toHaveLength(2);
  });

  test.each([
    ['on the account, to publish', 'true', 'foundry-contoso'],
    ['on the project, to create only', 'false', 'helpdesk'],
  ])('lets creators of hosted agents work %s', (_, publish, name) => {
    const text = TEXT.replace('creatorsPublish: true', `creatorsPublish: ${publish}`);
    const stack = synthesizeSettings(parseSettings(text, 'access.yaml')).get('access-agents');
    const creator = '55555555-5555-4555-8555-000000000003';
    const scopes = stack && scopesOf(stack, GUIDS.foundryProjectManager, creator);
    expect(scopes?.map((scope) => scope?.split('/').pop())).toEqual([name]);
  });

  test('pulls by repository where the registry gives rights so', () => {
    const stack = changed(/^( +)registryId: .*$/m, '$&\n$1byRepository: true');
    expect([scopesOf(stack, GUIDS.acrPull), scopesOf(stack, GUIDS.repositoryReader)]).toEqual([
      [],
      ['Microsoft.ContainerRegistry/registries/crcontoso'],
    ]);
  });
});

describe('tools of the settings', () => {
  test('keep containers of one name in two storage accounts apart', () => {
    const stack = changed(/^( +- readBlobs: )(.*)$/m, (line) => `${line}\n${line.replace('stcontoso', 'stother')}`);
    const container = (account: string) =>
      `Microsoft.Storage/storageAccounts/${account}/blobServices/default/containers/articles`;
    expect(scopesOf(stack, GUIDS.blobReader, SHARED).sort()).toEqual([container('stcontoso'), container('stother')]);
  });

  test('named twice are given once', () => {
    const stack = changed(/^( +- readBlobs: )(.*)$/m, '$&\n$&');
    expect(scopesOf(stack, GUIDS.blobReader, SHARED)).toHaveLength(1);
  });

  test('may read and write in one place', () => {
    const stack = changed('containers/answers', 'containers/articles');
    expect(scopesOf(stack, GUIDS.blobReader, SHARED)).toEqual(scopesOf(stack, GUIDS.blobContributor, SHARED));
  });

  test.each([
    ['two kinds in one', /^( +)- readSecrets: (.*)$/m, '$&\n$1  readBlobs: $2', /needs exactly one of readBlobs/],
    [
      'an id of something else',
      /- readSecrets: .*\/vaults/,
      '- readSecrets: /vaults',
      /must be the resource id of a Key Vault secret/,
    ],
    [
      'no shared identity',
      /^ +sharedAgentIdentityPrincipalId: .*\n/m,
      '',
      /needs foundry\.sharedAgentIdentityPrincipalId/,
    ],
  ])('are refused with %s', (_, from, to, message) => {
    const text = TEXT.replace(from, to);
    expect(() => parseSettings(text, 'access.yaml')).toThrow(message);
  });
});

test('a role that nobody there can take up is told', () => {
  const text = TEXT.replace(
    'group: 44444444-4444-4444-8444-000000000004',
    'managedIdentity: 44444444-4444-4444-8444-000000000004',
  );
  const settings = parseSettings(text, 'access.yaml');
  expect(problemsOf(() => synthesizeSettings(settings)).map(({ code }) => code)).toEqual(['PrincipalNotEligible']);
});

test('the review is printed and written beside the app as Markdown, CSV and HTML', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'review-'));
  try {
    fs.writeFileSync(path.join(folder, 'access.yaml'), TEXT);
    const root = path.join(__dirname, '..', '..', '..');
    const args = ['--import', require.resolve('tsx'), path.join(root, 'stacks', 'access-review', 'main.ts')];
    const old = path.join(folder, 'old.cjs');
    fs.writeFileSync(
      old,
      "process.once('beforeExit', () => process.emitWarning('old', 'DeprecationWarning', 'DEP0044'));",
    );
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, FOUNDRY_AGENTS_SETTINGS: 'access.yaml', NODE_OPTIONS: `--require "${old}"` },
    });
    expect(status).toBe(0);
    expect(stderr).not.toContain('DEP0044');
    expect(stdout).toMatch(/^Settings: access\.yaml\n\nPRINCIPAL +ROLE +SCOPE +WHY\n/);
    const lines = (file: string) => fs.readFileSync(path.join(folder, 'access-review', file), 'utf8').split(/\r?\n/);
    expect(lines('access.md').filter((line) => line.startsWith('| '))).toHaveLength(30);
    expect(lines('access.csv').filter((line) => line !== '')).toHaveLength(30);
    expect(lines('access.html')[0]).toBe('<!doctype html>');
    expect(fs.readdirSync(path.join(folder, 'access-review')).sort()).toEqual([
      'access.csv',
      'access.html',
      'access.md',
    ]);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});

test.each([
  ['/sqlDatabases/tickets', '/dbs/tickets'],
  ['/sqlDatabases/tickets/containers/open', '/dbs/tickets/colls/open'],
])('readers of Cosmos DB are narrowed by settings to %s', (part, path) => {
  const stack = changed(/(databaseAccounts\/cosmos-contoso)$/m, `$1${part}`);
  const scopes = stack
    .azapi('Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments')
    .map(({ config }) => (config.body as { properties: { scope: string } }).properties.scope);
  expect(scopes.length).toBeGreaterThan(0);
  expect(scopes.every((scope) => scope.endsWith(`databaseAccounts/cosmos-contoso${path}`))).toBe(true);
});
