import { Principal } from '../../../src';
import {
  AzureRole,
  BlobStorage,
  CosmosAccount,
  FoundryRole,
  RoleDefinition,
  SearchService,
  SecretVault,
  ToolPermission,
} from '../../../src/access';
import type { TerraformStack } from 'cdktf';
import { codesOf, problemsOf } from '../../support/errors';
import { ACCOUNT_ID, GROUP, TOKEN } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';
import { given } from '../given';
import {
  AGENT,
  CONTAINER_ID,
  COSMOS_ID,
  DATA_GROUP_ID,
  GUIDS,
  INDEX_ID,
  SEARCH_ID,
  SECRET_ID,
  SUBSCRIPTION_ID,
} from '../samples';

type Declare = (scope: TerraformStack) => ToolPermission;

const PERMISSIONS: [name: string, declare: Declare, gives: [guid: string, scope: string][]][] = [
  [
    'readBlobs',
    (scope) => ToolPermission.readBlobs(BlobStorage.fromContainerId(scope, 'Thing', CONTAINER_ID)),
    [[GUIDS.blobReader, CONTAINER_ID]],
  ],
  [
    'writeBlobs',
    (scope) => ToolPermission.writeBlobs(BlobStorage.fromContainerId(scope, 'Thing', CONTAINER_ID)),
    [[GUIDS.blobContributor, CONTAINER_ID]],
  ],
  [
    'querySearch',
    (scope) => ToolPermission.querySearch(SearchService.fromIndexId(scope, 'Thing', INDEX_ID)),
    [[GUIDS.indexReader, INDEX_ID]],
  ],
  [
    'manageSearchIndexes',
    (scope) => ToolPermission.manageSearchIndexes(SearchService.fromServiceId(scope, 'Thing', SEARCH_ID)),
    [
      [GUIDS.searchContributor, SEARCH_ID],
      [GUIDS.indexContributor, SEARCH_ID],
    ],
  ],
  [
    'readCosmosData',
    (scope) => ToolPermission.readCosmosData(CosmosAccount.fromAccountId(scope, 'Thing', COSMOS_ID)),
    [[GUIDS.cosmosReader, COSMOS_ID]],
  ],
  [
    'writeCosmosData',
    (scope) => ToolPermission.writeCosmosData(CosmosAccount.fromAccountId(scope, 'Thing', COSMOS_ID)),
    [[GUIDS.cosmosContributor, COSMOS_ID]],
  ],
  [
    'readSecrets',
    (scope) => ToolPermission.readSecrets(SecretVault.fromSecretId(scope, 'Thing', SECRET_ID)),
    [[GUIDS.secretsUser, SECRET_ID]],
  ],
  [
    'role',
    (scope) => ToolPermission.role(scope, 'CallModels', AzureRole.COGNITIVE_SERVICES_OPENAI_USER, ACCOUNT_ID),
    [[GUIDS.openAiUser, ACCOUNT_ID]],
  ],
];

test('every permission is in the table', () => {
  const declared = Object.getOwnPropertyNames(ToolPermission).filter(
    (name) =>
      typeof (ToolPermission as unknown as Record<string, unknown>)[name] === 'function' && name !== 'prototype',
  );
  expect(declared.sort()).toEqual(PERMISSIONS.map(([name]) => name).sort());
});

describe.each(PERMISSIONS)('the permission %s', (_, declare, gives) => {
  test('gives each principal just its roles, however often it is asked', () => {
    const stack = synthesize((scope) => {
      const permission = declare(scope);
      for (const id of [AGENT, GROUP, AGENT]) permission.grantTo(Principal.agentIdentity(id));
    });
    const found = given(stack).map(({ principalId, guid, scope }) => [principalId, guid, scope].join(' '));
    const expected = [AGENT, GROUP].flatMap((id) => gives.map(([guid, scope]) => [id, guid, scope].join(' ')));
    expect(found.sort()).toEqual(expected.sort());
  });

  test('can be waited for', () => {
    const stack = newStack();
    expect(declare(stack).grantTo(Principal.agentIdentity(AGENT)).dependables).toHaveLength(gives.length);
  });
});

describe('a permission by role', () => {
  const declare = (role: RoleDefinition, scopeId: string) => () =>
    ToolPermission.role(newStack(), 'Own', role, scopeId);

  test('is named after itself for good', () => {
    const stack = synthesize((scope) => {
      const permission = ToolPermission.role(scope, 'CallModels', AzureRole.COGNITIVE_SERVICES_USER, ACCOUNT_ID);
      permission.grantTo(Principal.agentIdentity(AGENT));
    });
    expect(given(stack).map(({ path }) => path)).toEqual([`test/CallModels-${AGENT}/Resource`]);
    expect(given(stack)[0]?.access?.grantedBy).toBe('ToolPermission.role');
  });

  test.each([
    AzureRole.OWNER,
    AzureRole.CONTRIBUTOR,
    AzureRole.USER_ACCESS_ADMINISTRATOR,
    AzureRole.ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR,
    AzureRole.STORAGE_BLOB_DATA_OWNER,
    FoundryRole.OWNER,
    FoundryRole.ACCOUNT_OWNER,
    FoundryRole.PROJECT_MANAGER,
    RoleDefinition.fromGuid('Somebody', GUIDS.owner.toUpperCase()),
  ])('is refused for $roleName', (role) => {
    expect(codesOf(declare(role, ACCOUNT_ID))).toEqual(['PermissionTooWide']);
  });

  test.each([
    SUBSCRIPTION_ID,
    DATA_GROUP_ID,
    `${DATA_GROUP_ID}/`,
    '/providers/Microsoft.Management/managementGroups/root',
    CONTAINER_ID.replace('articles', '*'),
    ACCOUNT_ID.replace('/acc', '/ac*'),
    '*',
    '/',
  ])('is refused on %s', (scopeId) => {
    expect(codesOf(declare(AzureRole.READER, scopeId))).toEqual(['PermissionTooWide']);
  });

  test('is refused for both reasons at once, in words', () => {
    expect(problemsOf(declare(AzureRole.OWNER, SUBSCRIPTION_ID))).toEqual([
      {
        code: 'PermissionTooWide',
        message: 'role Owner allows more than a tool may have, in test/Own',
        remedy: 'use a role that allows only what the tool does',
      },
      {
        code: 'PermissionTooWide',
        message: `scope '${SUBSCRIPTION_ID}' includes everything in it, in test/Own`,
        remedy: 'name the resource that the tool uses',
      },
    ]);
  });

  test.each([ACCOUNT_ID, CONTAINER_ID, TOKEN])('is taken on %s', (scopeId) => {
    expect(codesOf(declare(AzureRole.READER, scopeId))).toEqual([]);
  });
});
