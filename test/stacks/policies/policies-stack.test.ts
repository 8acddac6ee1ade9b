import { parseDocument } from 'yaml';
import { parseSettings } from '../../../stacks/settings/settings';
import { exampleText, synthesizeSettings } from '../../support/examples';
import { type Change, told } from '../../support/settings-changes';
import type { StackJson } from '../../support/stack-json';

const SUBSCRIPTION = '/subscriptions/00000000-0000-4000-8000-000000000001';
const ACCOUNT = `${SUBSCRIPTION}/resourceGroups/rg-foundry/providers/Microsoft.CognitiveServices/accounts/foundry-contoso`;
const ASSIGNMENT = 'Microsoft.Authorization/policyAssignments';

function stacksOf(example: string, ...changes: readonly Change[]): Map<string, StackJson> {
  const document = parseDocument(exampleText(example));
  for (const [path, value] of changes) {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(value));
  }
  return synthesizeSettings(parseSettings(String(document), 'env.yaml'));
}

interface Assigned {
  readonly parameters: Readonly<Record<string, { readonly value: unknown }>>;
  readonly notScopes?: readonly string[];
}

const assigned = (stack: StackJson) => stack.onlyAzapi(ASSIGNMENT).config.body?.properties as unknown as Assigned;

function policies(...changes: readonly Change[]): StackJson {
  const stack = stacksOf('azure-policies', ...changes).get('governance-policies');
  if (stack === undefined) throw new Error('no stack of policies');
  return stack;
}

test('policies are a stack of their own, which refers to no other and which no other waits for', () => {
  const stacks = stacksOf('estate-basic', [['policies'], { scope: { resourceGroup: 'rg-foundry' } }]);
  expect([...stacks.keys()].sort()).toEqual(['trial-foundry', 'trial-policies']);
  expect(stacks.get('trial-policies')?.shape.data?.terraform_remote_state).toBeUndefined();
});

test('settings give effects, exclusions and the tag, and leave the rest to the defaults', () => {
  const { parameters, notScopes } = assigned(policies());
  const valueOf = (name: string) => parameters[name]?.value;
  expect(valueOf('accountsWithoutKeysEffect')).toBe('Deny');
  expect(valueOf('botsWithOwnerTagEffect')).toBe('Audit');
  expect(valueOf('connectionsWithoutKeysEffect')).toBe('Audit');
  expect(JSON.stringify(parameters)).toContain('"owner"');
  expect(notScopes).toEqual([`${SUBSCRIPTION}/resourceGroups/rg-sandbox`]);
});

test('model deployments are held to the account of the file and those listed, each of them once', () => {
  const others = [ACCOUNT.toUpperCase().replace('/SUBSCRIPTIONS/', '/subscriptions/'), `${ACCOUNT}-eu`];
  const text = JSON.stringify(assigned(policies([['policies', 'modelAccountIds'], others])).parameters);
  expect(text.match(/foundry-contoso"/gi)).toHaveLength(1);
  expect(text).toContain('foundry-contoso-eu');
});

test("without such a list, model deployments are nobody's matter", () => {
  const { parameters } = assigned(policies([['policies', 'modelDeploymentsInListedAccounts'], undefined]));
  expect(parameters.modelDeploymentsInListedAccountsEffect?.value).toBe('Disabled');
});

test.each<[object, string]>([
  [{ managementGroup: 'landing-zones' }, '/providers/Microsoft.Management/managementGroups/landing-zones'],
  [{ subscription: '00000000-0000-4000-8000-000000000001' }, SUBSCRIPTION],
  [{ resourceGroup: 'rg-foundry' }, `${SUBSCRIPTION}/resourceGroups/rg-foundry`],
])('the scope is %j', (scope, expected) => {
  expect(policies([['policies', 'scope'], scope]).onlyAzapi(ASSIGNMENT).config.parent_id).toBe(expected);
});

test.each<[what: string, changes: readonly Change[], message: RegExp]>([
  ['no scope', [[['policies', 'scope'], {}]], /policies\.scope needs exactly one of managementGroup/],
  [
    'two scopes',
    [[['policies', 'scope', 'resourceGroup'], 'rg-foundry']],
    /policies\.scope needs exactly one of managementGroup/,
  ],
  [
    'another effect',
    [[['policies', 'accountsWithoutKeys'], 'refuse']],
    /policies\.accountsWithoutKeys 'refuse' must be one of audit, deny, disabled/,
  ],
  [
    'an owner tag without a name',
    [
      [['policies', 'botsWithOwnerTag'], 'deny'],
      [['ownerTag'], undefined],
    ],
    /policies\.botsWithOwnerTag .*needs ownerTag of the file/,
  ],
  ['a long name', [[['policies', 'name'], 'x'.repeat(25)]], /policies\.name .*1 to 24 of them/],
  [
    'a name of a management group',
    [[['policies', 'scope', 'managementGroup'], 'a/b']],
    /managementGroup 'a\/b' may hold/,
  ],
  [
    'what is excluded twice',
    [
      [
        ['policies', 'excludedScopeIds'],
        [ACCOUNT, ACCOUNT],
      ],
    ],
    /excludedScopeIds .*more than once/,
  ],
])('%s is refused at its line', (_, changes, message) => {
  const lines = told('azure-policies', ...changes);
  expect(lines.join('\n')).toMatch(message);
  for (const line of lines) expect(line).toMatch(/^env\.yaml:\d+:\d+: /);
});
