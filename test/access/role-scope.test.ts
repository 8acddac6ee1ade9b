import { Principal } from '../../src';
import { AzureRole, EligibleRoleAssignment, FoundryRole, RoleAssignment, RoleDefinition } from '../../src/access';
import { codesOf, problemsOf } from '../support/errors';
import { ACCOUNT_ID, APPLICATION_ID, GROUP, PROJECT_ID, TOKEN } from '../support/samples';
import { newStack } from '../support/synthesize';
import {
  BOT_ID,
  CONTAINER_ID,
  COSMOS_ID,
  DATA_GROUP_ID,
  INDEX_ID,
  KEY_VAULT_ID,
  REGISTRY_ID,
  SEARCH_ID,
  SECRET_ID,
  STORAGE_ID,
  SUBSCRIPTION_ID,
} from './samples';

/** A column each, in the order of the letters below. */
const SCOPES: [letter: string, scopeId: string][] = [
  ['A', ACCOUNT_ID],
  ['P', PROJECT_ID],
  ['Q', APPLICATION_ID],
  ['G', `${PROJECT_ID}/agents/faq`],
  ['S', STORAGE_ID],
  ['C', CONTAINER_ID],
  ['X', SEARCH_ID],
  ['I', INDEX_ID],
  ['D', COSMOS_ID],
  ['R', REGISTRY_ID],
  ['V', KEY_VAULT_ID],
  ['K', SECRET_ID],
  ['B', BOT_ID],
];
const EVERYWHERE = SCOPES.map(([letter]) => letter).join('');
/** Scopes that hold anything take every role. */
const HOLDERS = [SUBSCRIPTION_ID, DATA_GROUP_ID];

/** The letters of the resources that a role means something on. */
const ALLOWED: [role: RoleDefinition, letters: string][] = [
  [FoundryRole.USER, 'APQG'],
  [FoundryRole.PROJECT_MANAGER, 'AP'],
  [FoundryRole.ACCOUNT_OWNER, 'A'],
  [FoundryRole.OWNER, 'AP'],
  [FoundryRole.AGENT_CONSUMER, 'APG'],
  [AzureRole.READER, EVERYWHERE],
  [AzureRole.CONTRIBUTOR, EVERYWHERE],
  [AzureRole.OWNER, EVERYWHERE],
  [AzureRole.USER_ACCESS_ADMINISTRATOR, EVERYWHERE],
  [AzureRole.ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR, EVERYWHERE],
  [AzureRole.STORAGE_BLOB_DATA_READER, 'SC'],
  [AzureRole.STORAGE_BLOB_DATA_CONTRIBUTOR, 'SC'],
  [AzureRole.STORAGE_BLOB_DATA_OWNER, 'SC'],
  [AzureRole.STORAGE_ACCOUNT_CONTRIBUTOR, 'S'],
  [AzureRole.STORAGE_QUEUE_DATA_CONTRIBUTOR, 'S'],
  [AzureRole.SEARCH_INDEX_DATA_READER, 'XI'],
  [AzureRole.SEARCH_INDEX_DATA_CONTRIBUTOR, 'XI'],
  [AzureRole.SEARCH_SERVICE_CONTRIBUTOR, 'X'],
  [AzureRole.COSMOS_DB_OPERATOR, 'D'],
  [AzureRole.COSMOS_DB_ACCOUNT_READER, 'D'],
  [AzureRole.ACR_PULL, 'R'],
  [AzureRole.CONTAINER_REGISTRY_REPOSITORY_READER, 'R'],
  [AzureRole.KEY_VAULT_SECRETS_USER, 'VK'],
  [AzureRole.KEY_VAULT_SECRETS_OFFICER, 'VK'],
  [AzureRole.COGNITIVE_SERVICES_USER, 'A'],
  [AzureRole.COGNITIVE_SERVICES_OPENAI_USER, 'A'],
  [AzureRole.AI_ENTERPRISE_NETWORK_CONNECTION_APPROVER, EVERYWHERE],
  [AzureRole.KEY_VAULT_CRYPTO_USER, 'V'],
  [AzureRole.BOT_SERVICE_CONTRIBUTOR, 'B'],
  [AzureRole.MONITORING_METRICS_PUBLISHER, EVERYWHERE],
];

const principal = Principal.group(GROUP);
const codesAt = (role: RoleDefinition, scopeId: string) =>
  codesOf(() => new RoleAssignment(newStack(), 'Access', { role, principal, scopeId }));

test('the table has every role', () => {
  const all = [FoundryRole, AzureRole].flatMap((holder) => Object.values(holder) as RoleDefinition[]);
  expect(new Set(ALLOWED.map(([role]) => role))).toEqual(new Set(all));
});

describe.each(ALLOWED.map(([role, letters]) => ({ role, name: role.roleName, letters })))(
  'the role $name',
  ({ role, letters }) => {
    test('is taken on the resources it means something on, and refused on the others', () => {
      const answers = SCOPES.map(([letter, scopeId]) => [letter, codesAt(role, scopeId)]);
      const expected = SCOPES.map(([letter]) => [letter, letters.includes(letter) ? [] : ['RoleMeaninglessAtScope']]);
      expect(answers).toEqual(expected);
    });

    test('is taken on what holds resources of any type, and where the scope is known only after apply', () => {
      expect([...HOLDERS, TOKEN, `${TOKEN}/agents/faq`].map((scopeId) => codesAt(role, scopeId))).toEqual([
        [],
        [],
        [],
        [],
      ]);
    });
  },
);

test.each<[string, string, RoleDefinition, string[]]>([
  ['in another case', INDEX_ID.toLowerCase(), AzureRole.SEARCH_INDEX_DATA_READER, []],
  [
    'in another case, and wrong',
    INDEX_ID.toUpperCase(),
    AzureRole.SEARCH_SERVICE_CONTRIBUTOR,
    ['RoleMeaninglessAtScope'],
  ],
  [
    'whose type begins alike',
    `${ACCOUNT_ID}x`.replace('/accounts/', '/accountsBeta/'),
    FoundryRole.USER,
    ['RoleMeaninglessAtScope'],
  ],
])('the type of a scope %s is told', (_, scopeId, role, codes) => {
  expect(codesAt(role, scopeId)).toEqual(codes);
});

test('a role without a name here means what it was told to mean', () => {
  const push = RoleDefinition.fromGuid('AcrPush', '8311e382-0749-4cb8-b61a-304f252e45ec', {
    resourceTypes: ['Microsoft.ContainerRegistry/registries'],
  });
  expect([codesAt(push, REGISTRY_ID), codesAt(push, STORAGE_ID)]).toEqual([[], ['RoleMeaninglessAtScope']]);
});

test('the error says where the role belongs', () => {
  const make = () =>
    new RoleAssignment(newStack(), 'Access', { role: FoundryRole.OWNER, principal, scopeId: APPLICATION_ID });
  expect(problemsOf(make)).toEqual([
    {
      code: 'RoleMeaninglessAtScope',
      message:
        'role Foundry Owner does not apply to Microsoft.CognitiveServices/accounts/projects/applications, in test/Access',
      remedy:
        'assign it on Microsoft.CognitiveServices/accounts, Microsoft.CognitiveServices/accounts/projects, ' +
        'or on a parent of such a resource',
    },
  ]);
});

test('an eligible assignment keeps the same rule', () => {
  const make = () =>
    new EligibleRoleAssignment(newStack(), 'Access', { role: FoundryRole.OWNER, principal, scopeId: APPLICATION_ID });
  expect(codesOf(make)).toEqual(['RoleMeaninglessAtScope']);
});
