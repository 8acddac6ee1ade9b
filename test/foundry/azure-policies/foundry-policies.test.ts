import { FoundryAccount, type IFoundryAccount } from '../../../src';
import {
  FoundryPolicies,
  type FoundryPoliciesProps,
  PolicyEffect,
  PolicyScope,
} from '../../../src/foundry/azure-policies';
import { codesOf } from '../../support/errors';
import { ACCOUNT_ID, SUBSCRIPTION, TOKEN } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';
import { GROUP_ID } from '../estate-samples';

const SUBSCRIPTION_ID = `/subscriptions/${SUBSCRIPTION}`;
const MANAGEMENT_GROUP_ID = '/providers/Microsoft.Management/managementGroups/landing-zones';
const SCOPE = PolicyScope.subscription(SUBSCRIPTION_ID);

type Changes = Partial<Omit<FoundryPoliciesProps, 'modelAccounts'>> & { readonly accountIds?: string[] };

function make(scope: ReturnType<typeof newStack>, { accountIds, ...changes }: Changes = {}): FoundryPolicies {
  const modelAccounts = accountIds?.map((id, index): IFoundryAccount =>
    FoundryAccount.fromAccountId(scope, `Account${index}`, id),
  );
  return new FoundryPolicies(scope, 'Policies', { scope: SCOPE, modelAccounts, ...changes });
}

const made = (changes: Changes = {}) =>
  synthesize((scope) => {
    make(scope, changes);
  });
const codes = (changes: Changes) => codesOf(() => make(newStack(), changes));

const parameters = (changes: Changes = {}) => {
  const { config } = made(changes).onlyAzapi('Microsoft.Authorization/policyAssignments');
  const values = config.body?.properties?.parameters as Record<string, { value: unknown }>;
  return Object.fromEntries(Object.entries(values).map(([key, { value }]) => [key, value]));
};

describe('policies', () => {
  test.each([
    ['a management group', PolicyScope.managementGroup(MANAGEMENT_GROUP_ID), MANAGEMENT_GROUP_ID, MANAGEMENT_GROUP_ID],
    ['a subscription', SCOPE, SUBSCRIPTION_ID, SUBSCRIPTION_ID],
    ['a resource group', PolicyScope.resourceGroup(GROUP_ID), GROUP_ID, SUBSCRIPTION_ID],
    [
      'a resource group that is known later',
      PolicyScope.resourceGroup(TOKEN),
      TOKEN,
      '/subscriptions/${element(split("/", local.later), 2)}',
    ],
    ['a subscription that is known later', PolicyScope.subscription(TOKEN), TOKEN, TOKEN],
  ])('of %s are assigned there, by an initiative of definitions in what holds it', (_, scope, assigned, defined) => {
    const stack = made({ scope });
    const parent = (type: string) =>
      stack.azapi(`Microsoft.Authorization/${type}`).map(({ config }) => config.parent_id);
    expect(parent('policyAssignments')).toEqual([assigned]);
    expect(parent('policySetDefinitions')).toEqual([defined]);
    expect(parent('policyDefinitions')).toEqual(Array.from({ length: 6 }, () => defined));
  });

  test('have names that follow from one, and need neither identity nor role', () => {
    const stack = made({ policyName: 'agents' });
    const names = stack.ofType('azapi_resource').map(({ config }) => config.name);
    expect(names.sort()).toEqual([
      'agents',
      'agents',
      'agents-accounts-without-keys',
      'agents-accounts-without-public-access',
      'agents-bots-with-owner-tag',
      'agents-bots-without-local-authentication',
      'agents-connections-without-keys',
      'agents-model-deployments-in-listed-accounts',
    ]);
    expect(stack.ofType('azurerm_role_assignment')).toEqual([]);
    expect(stack.onlyAzapi('Microsoft.Authorization/policyAssignments').config.identity).toBeUndefined();
  });

  test('fit with the longest name into what Azure allows', () => {
    const stack = made({ policyName: 'a'.repeat(24) });
    const lengths = stack
      .azapi('Microsoft.Authorization/policyDefinitions')
      .map(({ config }) => String(config.name).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(64);
  });

  test('report by default, and say nothing of what they were not told', () => {
    expect(parameters()).toEqual({
      accountsWithoutKeysEffect: 'Audit',
      accountsWithoutPublicAccessEffect: 'Audit',
      connectionsWithoutKeysEffect: 'Audit',
      botsWithoutLocalAuthenticationEffect: 'Audit',
      modelDeploymentsInListedAccountsEffect: 'Disabled',
      accountIds: [],
      botsWithOwnerTagEffect: 'Disabled',
      ownerTag: 'owner',
    });
  });

  test('take an effect for each rule, and a change of it changes the assignment only', () => {
    const effects = {
      accountsWithoutKeys: PolicyEffect.DENY,
      accountsWithoutPublicAccess: PolicyEffect.DISABLED,
      connectionsWithoutKeys: PolicyEffect.DENY,
      botsWithoutLocalAuthentication: PolicyEffect.DENY,
      modelDeploymentsInListedAccounts: PolicyEffect.DENY,
      botsWithOwnerTag: PolicyEffect.DENY,
    };
    const given = { accountIds: [ACCOUNT_ID], ownerTag: 'team' };
    expect(parameters({ ...effects, ...given })).toEqual({
      ...Object.fromEntries(Object.entries(effects).map(([key, effect]) => [`${key}Effect`, effect])),
      accountIds: [ACCOUNT_ID.toLowerCase()],
      ownerTag: 'team',
    });
    const [before, after] = [made(given), made({ ...given, ...effects })];
    const different = before.addresses.filter(
      (address) => JSON.stringify(before.at(address)) !== JSON.stringify(after.at(address)),
    );
    expect(before.addresses).toEqual(after.addresses);
    expect(different).toEqual([expect.stringContaining('_Assignment_')]);
  });

  test('compare ids of accounts that are known later in lower case, too', () => {
    expect(parameters({ accountIds: [TOKEN] }).accountIds).toEqual(['${lower(local.later)}']);
  });

  test('leave out what is excluded, and tell whoever is refused why', () => {
    const { config } = made({ excludedScopeIds: [GROUP_ID] }).onlyAzapi('Microsoft.Authorization/policyAssignments');
    expect(config.body?.properties?.notScopes).toEqual([GROUP_ID]);
    expect(config.body?.properties?.nonComplianceMessages).toContainEqual({
      policyDefinitionReferenceId: 'accountsWithoutKeys',
      message: expect.stringContaining('API keys') as string,
    });
  });

  test('are made from definitions to assignment, and again while Azure does not know a definition yet', () => {
    const stack = made();
    const [initiative, assignment] = ['policySetDefinitions', 'policyAssignments'].map((type) =>
      stack.onlyAzapi(`Microsoft.Authorization/${type}`),
    );
    if (initiative === undefined || assignment === undefined) throw new Error('not there');
    expect(stack.follows(assignment, initiative)).toBe(true);
    for (const one of stack.azapi('Microsoft.Authorization/policyDefinitions')) {
      expect(stack.follows(initiative, one)).toBe(true);
    }
    const retry = { error_message_regex: ['PolicyDefinitionNotFound', 'PolicySetDefinitionNotFound'] };
    expect([initiative.config.retry, assignment.config.retry]).toEqual([retry, retry]);
  });
});

describe('what is refused of policies', () => {
  test.each<[string, Changes, string[]]>([
    ['a management group by its name', { scope: PolicyScope.managementGroup('landing-zones') }, ['InvalidPolicyScope']],
    ['a subscription by its GUID', { scope: PolicyScope.subscription(SUBSCRIPTION) }, ['InvalidPolicyScope']],
    ['a resource group by its name', { scope: PolicyScope.resourceGroup('rg') }, ['InvalidPolicyScope']],
    ['a group as a subscription', { scope: PolicyScope.subscription(GROUP_ID) }, ['InvalidPolicyScope']],
    ['an exclusion by name', { excludedScopeIds: ['rg'] }, ['InvalidPolicyScope']],
    ['an exclusion twice', { excludedScopeIds: [GROUP_ID, GROUP_ID.toUpperCase()] }, ['DuplicatePolicyParameter']],
    ['an account twice', { accountIds: [ACCOUNT_ID, ACCOUNT_ID.replace('acc', 'ACC')] }, ['DuplicatePolicyParameter']],
    ['no account', { modelDeploymentsInListedAccounts: PolicyEffect.DENY }, ['NoModelAccounts']],
    ['no accounts', { modelDeploymentsInListedAccounts: PolicyEffect.AUDIT, accountIds: [] }, ['NoModelAccounts']],
    ['no owner tag', { botsWithOwnerTag: PolicyEffect.AUDIT }, ['NoOwnerTag']],
    ['an empty owner tag', { ownerTag: '' }, ['InvalidOwnerTag']],
    ['an owner tag with a bracket', { ownerTag: "o']" }, ['InvalidOwnerTag']],
    ['a name of 25 characters', { policyName: 'a'.repeat(25) }, ['InvalidPolicyName']],
    ['a name with a space', { policyName: 'my policies' }, ['InvalidPolicyName']],
    ['a name that ends with a hyphen', { policyName: 'a-' }, ['InvalidPolicyName']],
  ])('%s', (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  test.each(['a', 'a'.repeat(24), 'A-1', TOKEN])('%s is taken as a name', (policyName) => {
    expect(codes({ policyName })).toEqual([]);
  });

  test('two of one name in one subscription, however they are scoped', () => {
    expect(() =>
      synthesize((scope) => {
        make(scope);
        new FoundryPolicies(scope, 'Other', { scope: PolicyScope.resourceGroup(GROUP_ID) });
      }),
    ).toThrow('DuplicateName');
  });
});
