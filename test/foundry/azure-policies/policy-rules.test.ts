import { FoundryAccount } from '../../../src';
import {
  FoundryPolicies,
  type FoundryPoliciesProps,
  PolicyEffect,
  PolicyScope,
} from '../../../src/foundry/azure-policies';
import { ALIASES } from '../../../src/foundry/azure-policies/policy-aliases';
import { POLICY_DEFINITIONS } from '../../../src/foundry/azure-policies/policy-definitions';
import { ACCOUNT_ID, PROJECT_ID, SUBSCRIPTION } from '../../support/samples';
import { synthesize } from '../../support/synthesize';
import type { ArmResource } from './evaluate-policy';
import { Policies } from './policies-in';

const GROUP_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/deployments`;

const policies = new Policies(
  synthesize((scope) => {
    const listed = [
      FoundryAccount.fromAccountId(scope, 'One', ACCOUNT_ID),
      // A group of this name must not be taken for the deployment.
      FoundryAccount.fromAccountId(scope, 'Two', `${GROUP_ID}/providers/Microsoft.CognitiveServices/accounts/Two`),
    ];
    const props: FoundryPoliciesProps = {
      scope: PolicyScope.subscription(`/subscriptions/${SUBSCRIPTION}`),
      modelAccounts: listed,
      ownerTag: 'owner',
      connectionsWithoutKeys: PolicyEffect.DENY,
    };
    new FoundryPolicies(scope, 'Policies', props);
  }),
);

const ACCOUNT = 'Microsoft.CognitiveServices/accounts';
const CLOSED = { disableLocalAuth: true, publicNetworkAccess: 'Disabled' };

const account = (properties: object, kind = 'AIServices'): ArmResource => ({
  type: ACCOUNT,
  id: ACCOUNT_ID,
  kind,
  properties,
});
const connection = (authType: string, category: string, type = `${ACCOUNT}/projects/connections`): ArmResource => ({
  type,
  id: `${PROJECT_ID}/connections/some`,
  properties: { authType, category },
});
const bot = (properties: object, tags?: Record<string, string>): ArmResource => ({
  type: 'Microsoft.BotService/botServices',
  id: `${GROUP_ID}/providers/Microsoft.BotService/botServices/bot`,
  kind: 'azurebot',
  tags,
  properties,
});
const deployment = (id: string): ArmResource => ({ type: `${ACCOUNT}/deployments`, id, properties: {} });

const OWNED = { Owner: 'platform-team' };

describe('a resource that conforms breaks no rule', () => {
  test.each<[string, ArmResource]>([
    ['an account without keys and public access', account(CLOSED)],
    ['an account for speech, which holds no models', account({}, 'SpeechServices')],
    ['a connection by identity', connection('AAD', 'CosmosDb')],
    ['a connection by the identity of the project', connection('ProjectManagedIdentity', 'ApiManagement')],
    [
      'a connection by the identity of the account',
      connection('AccountManagedIdentity', 'AzureKeyVault', `${ACCOUNT}/connections`),
    ],
    ['a connection by which users sign in', connection('OAuth2', 'RemoteTool')],
    ['Application Insights, which takes nothing but a key', connection('ApiKey', 'AppInsights')],
    ['Bing, which takes nothing but a key', connection('ApiKey', 'GroundingWithBingSearch', `${ACCOUNT}/connections`)],
    ['a bot of Microsoft Entra ID that has an owner', bot({ disableLocalAuth: true }, OWNED)],
    ['a model in a listed account', deployment(`${ACCOUNT_ID}/deployments/gpt-4.1`)],
    ['a model in a listed account, in another case', deployment(`${ACCOUNT_ID.toUpperCase()}/deployments/gpt-4.1`)],
    [
      'a model in a listed account, in a group with a confusing name',
      deployment(`${GROUP_ID}/providers/Microsoft.CognitiveServices/accounts/two/deployments/x`),
    ],
    [
      'a deployment of a template',
      { type: 'Microsoft.Resources/deployments', id: `${GROUP_ID}/providers/Microsoft.Resources/deployments/x` },
    ],
    [
      'an application',
      { type: `${ACCOUNT}/projects/applications`, id: `${PROJECT_ID}/applications/app`, properties: {} },
    ],
    ['a resource of another kind', { type: 'Microsoft.Web/sites', id: `${GROUP_ID}/providers/Microsoft.Web/sites/x` }],
  ])('%s', (_, resource) => {
    expect(policies.brokenBy(resource)).toEqual([]);
  });
});

describe('a resource that does not conform breaks the rule', () => {
  test.each<[string, ArmResource, string[]]>([
    ['an account with keys', account({ ...CLOSED, disableLocalAuth: false }), ['accountsWithoutKeys: Audit']],
    [
      'an account that says nothing of keys',
      account({ publicNetworkAccess: 'Disabled' }),
      ['accountsWithoutKeys: Audit'],
    ],
    [
      'an account with public access',
      account({ ...CLOSED, publicNetworkAccess: 'Enabled' }),
      ['accountsWithoutPublicAccess: Audit'],
    ],
    [
      'an account that says nothing of access',
      account({ disableLocalAuth: true }),
      ['accountsWithoutPublicAccess: Audit'],
    ],
    [
      'an account for OpenAI',
      account({}, 'OpenAI'),
      ['accountsWithoutKeys: Audit', 'accountsWithoutPublicAccess: Audit'],
    ],
    ['a store by key', connection('AccountKey', 'AzureStorageAccount'), ['connectionsWithoutKeys: Deny']],
    ['a gateway by key', connection('ApiKey', 'ApiManagement'), ['connectionsWithoutKeys: Deny']],
    [
      'a gateway of another vendor by key',
      connection('ApiKey', 'ModelGateway', `${ACCOUNT}/connections`),
      ['connectionsWithoutKeys: Deny'],
    ],
    ['a tool by keys in headers', connection('CustomKeys', 'RemoteTool'), ['connectionsWithoutKeys: Deny']],
    [
      'a store by password',
      connection('UsernamePassword', 'SqlServer', `${ACCOUNT}/connections`),
      ['connectionsWithoutKeys: Deny'],
    ],
    [
      'a bot with secrets of its own',
      bot({ disableLocalAuth: false }, OWNED),
      ['botsWithoutLocalAuthentication: Audit'],
    ],
    ['a bot that says nothing', bot({}, OWNED), ['botsWithoutLocalAuthentication: Audit']],
    ['a bot without tags', bot({ disableLocalAuth: true }), ['botsWithOwnerTag: Audit']],
    ['a bot with other tags', bot({ disableLocalAuth: true }, { team: 'x' }), ['botsWithOwnerTag: Audit']],
    [
      'a model in another account',
      deployment(`${ACCOUNT_ID}2/deployments/gpt-4.1`),
      ['modelDeploymentsInListedAccounts: Audit'],
    ],
  ])('%s', (_, resource, broken) => {
    expect(policies.brokenBy(resource)).toEqual(broken);
  });
});

test('types that have neither tags nor a location are looked at in mode All, others are Indexed', () => {
  expect(policies.modes).toEqual({
    accountsWithoutKeys: 'Indexed',
    accountsWithoutPublicAccess: 'Indexed',
    connectionsWithoutKeys: 'All',
    botsWithoutLocalAuthentication: 'Indexed',
    modelDeploymentsInListedAccounts: 'All',
    botsWithOwnerTag: 'Indexed',
  });
});

test('rules look at nothing but common fields and documented aliases', () => {
  const fields = [...JSON.stringify(POLICY_DEFINITIONS).matchAll(/"field":"([^"]+)"/g)].map(([, field = '']) => field);
  const common = ['type', 'kind', "[concat('tags[', parameters('ownerTag'), ']')]"];
  const documented = Object.values(ALIASES).map(({ alias }) => alias as string);
  expect(fields.filter((field) => !common.includes(field) && !documented.includes(field))).toEqual([]);
  expect(documented.filter((alias) => !fields.includes(alias))).toEqual([]);
  for (const { source } of Object.values(ALIASES))
    expect(source).toMatch(/^https:\/\/(learn\.microsoft|github)\.com\//);
});
