import type { TerraformStack } from 'cdktf';
import type { Construct, IConstruct } from 'constructs';
import { Principal } from '../../../src';
import { BlobStorage, ContainerRegistry, CosmosAccount, SearchService, SecretVault } from '../../../src/access';
import type { IBlobStorage, ICosmosAccount, ISearchService } from '../../../src/access';
import { codesOf } from '../../support/errors';
import { APP_ID, GROUP, TOKEN } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';
import { given } from '../given';
import { proveGrants } from '../grant-table';
import {
  CONTAINER_ID,
  COSMOS_ID,
  GUIDS,
  INDEX_ID,
  KEY_VAULT_ID,
  REGISTRY_ID,
  roleId,
  SEARCH_ID,
  SECRET_ID,
  STORAGE_ID,
  USER,
} from '../samples';

const path = (verb: string) => `test/Thing/${verb}-${GROUP}/Resource`;
const blobReader = { path: path('Read'), guid: GUIDS.blobReader, role: 'Storage Blob Data Reader' };
const blobWriter = { path: path('Write'), guid: GUIDS.blobContributor, role: 'Storage Blob Data Contributor' };
const indexReader = { path: path('Query'), guid: GUIDS.indexReader, role: 'Search Index Data Reader' };
const COSMOS_DATA = 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments';

proveGrants([
  {
    grantedBy: 'blobStorage.grants.read',
    ask: (scope, principal) => blobs(scope, CONTAINER_ID).grants.read(principal),
    gives: [blobReader],
    scopeId: CONTAINER_ID,
  },
  {
    grantedBy: 'blobStorage.grants.write',
    ask: (scope, principal) => blobs(scope, CONTAINER_ID).grants.write(principal),
    gives: [blobWriter],
    scopeId: CONTAINER_ID,
  },
  {
    grantedBy: 'blobStorage.grants.write',
    ask: (scope, principal) =>
      made(scope, (id) => BlobStorage.fromStorageAccountId(scope, id, STORAGE_ID)).grants.write(principal),
    gives: [blobWriter],
    scopeId: STORAGE_ID,
  },
  {
    grantedBy: 'searchService.grants.query',
    ask: (scope, principal) =>
      made(scope, (id) => SearchService.fromIndexId(scope, id, INDEX_ID)).grants.query(principal),
    gives: [indexReader],
    scopeId: INDEX_ID,
  },
  {
    grantedBy: 'searchService.grants.query',
    ask: (scope, principal) => search(scope).grants.query(principal),
    gives: [indexReader],
    scopeId: SEARCH_ID,
  },
  {
    grantedBy: 'secretVault.grants.readSecrets',
    ask: (scope, principal) =>
      made(scope, (id) => SecretVault.fromSecretId(scope, id, SECRET_ID)).grants.readSecrets(principal),
    gives: [{ path: path('ReadSecrets'), guid: GUIDS.secretsUser, role: 'Key Vault Secrets User' }],
    scopeId: SECRET_ID,
  },
  {
    grantedBy: 'secretVault.grants.readSecrets',
    ask: (scope, principal) =>
      made(scope, (id) => SecretVault.fromVaultId(scope, id, KEY_VAULT_ID)).grants.readSecrets(principal),
    gives: [{ path: path('ReadSecrets'), guid: GUIDS.secretsUser, role: 'Key Vault Secrets User' }],
    scopeId: KEY_VAULT_ID,
  },
  {
    grantedBy: 'containerRegistry.grants.pull',
    ask: (scope, principal) =>
      made(scope, (id) => ContainerRegistry.fromRegistryId(scope, id, REGISTRY_ID)).grants.pull(principal),
    gives: [{ path: path('Pull'), guid: GUIDS.acrPull, role: 'AcrPull' }],
    scopeId: REGISTRY_ID,
  },
  {
    grantedBy: 'containerRegistry.grants.pull',
    ask: (scope, principal) =>
      made(scope, (id) => ContainerRegistry.fromRepositoryPermissionsRegistryId(scope, id, REGISTRY_ID)).grants.pull(
        principal,
      ),
    gives: [{ path: path('Pull'), guid: GUIDS.repositoryReader, role: 'Container Registry Repository Reader' }],
    scopeId: REGISTRY_ID,
  },
  {
    grantedBy: 'cosmosAccount.grants.readData',
    ask: (scope, principal) => cosmos(scope).grants.readData(principal),
    gives: [{ path: path('ReadData'), guid: GUIDS.cosmosReader, role: 'Cosmos DB Built-in Data Reader' }],
    scopeId: COSMOS_ID,
    type: COSMOS_DATA,
  },
  {
    grantedBy: 'cosmosAccount.grants.writeData',
    ask: (scope, principal) => cosmos(scope).grants.writeData(principal),
    gives: [{ path: path('WriteData'), guid: GUIDS.cosmosContributor, role: 'Cosmos DB Built-in Data Contributor' }],
    scopeId: COSMOS_ID,
    type: COSMOS_DATA,
  },
  {
    grantedBy: 'cosmosAccount.grants.operate',
    ask: (scope, principal) => cosmos(scope).grants.operate(principal),
    gives: [{ path: path('Operate'), guid: GUIDS.cosmosOperator, role: 'Cosmos DB Operator' }],
    scopeId: COSMOS_ID,
  },
]);

describe('managing search indexes', () => {
  const principal = Principal.projectIdentity(GROUP);

  test('takes two roles on the service, as the Foundry search tool needs', () => {
    const stack = synthesize((scope) => {
      expect(search(scope).grants.manageIndexes(principal).dependables).toHaveLength(2);
      search(scope).grants.manageIndexes(principal);
    });
    const found = given(stack).map(({ path: at, scope, guid }) => [at, scope, guid]);
    expect(found).toEqual([
      [path('LoadIndexes'), SEARCH_ID, GUIDS.indexContributor],
      [path('ManageService'), SEARCH_ID, GUIDS.searchContributor],
    ]);
  });

  test('of one index is refused', () => {
    const index = SearchService.fromIndexId(newStack(), 'Index', INDEX_ID);
    expect(codesOf(() => index.grants.manageIndexes(principal))).toEqual(['RoleMeaninglessAtScope']);
  });
});

describe.each<[string, (id: string) => { readonly resourceId: string }, fits: string, other: string]>([
  ['a container', (id) => BlobStorage.fromContainerId(newStack(), 'Thing', id), CONTAINER_ID, STORAGE_ID],
  ['a storage account', (id) => BlobStorage.fromStorageAccountId(newStack(), 'Thing', id), STORAGE_ID, CONTAINER_ID],
  ['an index', (id) => SearchService.fromIndexId(newStack(), 'Thing', id), INDEX_ID, SEARCH_ID],
  ['a search service', (id) => SearchService.fromServiceId(newStack(), 'Thing', id), SEARCH_ID, INDEX_ID],
  ['a secret', (id) => SecretVault.fromSecretId(newStack(), 'Thing', id), SECRET_ID, KEY_VAULT_ID],
  ['a vault', (id) => SecretVault.fromVaultId(newStack(), 'Thing', id), KEY_VAULT_ID, SECRET_ID],
  ['a registry', (id) => ContainerRegistry.fromRegistryId(newStack(), 'Thing', id), REGISTRY_ID, STORAGE_ID],
  [
    'a registry with rights by repository',
    (id) => ContainerRegistry.fromRepositoryPermissionsRegistryId(newStack(), 'Thing', id),
    REGISTRY_ID,
    STORAGE_ID,
  ],
  ['a Cosmos DB account', (id) => CosmosAccount.fromAccountId(newStack(), 'Thing', id), COSMOS_ID, STORAGE_ID],
])('%s', (_, make, fits, other) => {
  test('is known by its id, or by one that is known only after apply', () => {
    expect([make(fits).resourceId, make(TOKEN).resourceId]).toEqual([fits, TOKEN]);
  });

  test('is not taken for something else', () => {
    expect(codesOf(() => make(other))).toEqual(['InvalidResourceId']);
  });
});

describe('a label that stands for two principals', () => {
  const [one, other] = [Principal.group(GROUP, 'Desk'), Principal.group(USER, 'Desk')];

  test.each<[string, (scope: TerraformStack, principal: Principal) => unknown]>([
    ['on blobs', (scope, principal) => blobs(scope, CONTAINER_ID).grants.read(principal)],
    ['on data of Cosmos DB', (scope, principal) => cosmos(scope).grants.readData(principal)],
  ])('is refused, as the second would get nothing: %s', (_, ask) => {
    const stack = newStack();
    ask(stack, one);
    expect(codesOf(() => ask(stack, other))).toEqual(['LabelTaken']);
  });

  test('is refused where two labels make one address', () => {
    const { grants } = blobs(newStack(), CONTAINER_ID);
    grants.read(Principal.group(GROUP, 'Desk/EU'));
    expect(codesOf(() => grants.read(Principal.group(GROUP, 'Desk-EU')))).toEqual(['LabelTaken']);
  });

  test('is fine for one principal, in whatever case its id is written', () => {
    const { grants } = blobs(newStack(), CONTAINER_ID);
    grants.read(Principal.agentIdentity(APP_ID, 'Desk'));
    expect(codesOf(() => grants.read(Principal.agentIdentity(APP_ID.toUpperCase(), 'Desk')))).toEqual([]);
  });
});

test('a right on something known only after apply names its subscription and its construct', () => {
  const stack = synthesize((scope) => {
    blobs(scope, TOKEN).grants.read(Principal.group(GROUP));
  });
  expect(stack.only('azurerm_role_assignment').config).toMatchObject({
    scope: TOKEN,
    role_definition_id: roleId(GUIDS.blobReader, '${element(split("/", local.later), 2)}'),
  });
  expect(given(stack)[0]?.access?.scope).toBe('test/Thing');
});

/** The thing of a test, made once in a scope. */
function made<T extends IConstruct>(scope: Construct, make: (id: string) => T): T {
  return (scope.node.tryFindChild('Thing') as T | undefined) ?? make('Thing');
}

function blobs(scope: Construct, containerId: string): IBlobStorage {
  return made(scope, (id) => BlobStorage.fromContainerId(scope, id, containerId));
}

function search(scope: Construct): ISearchService {
  return made(scope, (id) => SearchService.fromServiceId(scope, id, SEARCH_ID));
}

function cosmos(scope: Construct): ICosmosAccount {
  return made(scope, (id) => CosmosAccount.fromAccountId(scope, id, COSMOS_ID));
}
