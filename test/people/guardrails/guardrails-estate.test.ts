import { CognitiveAccount } from '@cdktf/provider-azurerm/lib/cognitive-account';
import { CosmosdbAccount } from '@cdktf/provider-azurerm/lib/cosmosdb-account';
import { PrivateEndpoint } from '@cdktf/provider-azurerm/lib/private-endpoint';
import { RoleAssignment as PlainAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import { SearchService as PlainSearch } from '@cdktf/provider-azurerm/lib/search-service';
import { StorageAccount } from '@cdktf/provider-azurerm/lib/storage-account';
import type { TerraformStack } from 'cdktf';
import { AgentApplication, AgentBot, ApplicationAuthorization, FoundryProject, Principal } from '../../../src';
import { AzureRole, RoleAssignment } from '../../../src/access';
import { ConnectionKind, FoundryConnection } from '../../../src/foundry/connections';
import { FoundryNetwork } from '../../../src/foundry/network';
import { AccessGuardrails } from '../../../src/people';
import { Resource as AzapiResource } from '../../../src/providers/azapi/resource';
import { DATA_GROUP_ID, GUIDS, roleId, SEARCH_ID, STORAGE_ID, PROJECT_IDENTITY } from '../../access/samples';
import { makeAccount, makeSubnet } from '../../foundry/estate-samples';
import { BOT_GROUP_ID, project, SUBNET_ID, TENANT, TOKEN } from '../../support/samples';
import { synthesize } from '../../support/synthesize';
import { proveRules } from './guardrail-cases';

type Build = (scope: TerraformStack) => void;

const viaAzapi =
  (type: string, properties: object, id = 'Store') =>
  (scope: TerraformStack): AzapiResource =>
    new AzapiResource(scope, id, {
      type: `${type}@2025-01-01`,
      name: 'st',
      parentId: DATA_GROUP_ID,
      body: { properties },
    });

const PLACE = { name: 'st', location: 'eastus2', resourceGroupName: 'rg-data' };
const STORAGE = { ...PLACE, accountTier: 'Standard', accountReplicationType: 'ZRS' };
const COSMOS = {
  ...PLACE,
  offerType: 'Standard',
  consistencyPolicy: { consistencyLevel: 'Session' },
  geoLocation: [{ location: 'eastus2', failoverPriority: 0 }],
};
const SEARCH = { ...PLACE, sku: 'basic' };

const storage = (properties: object) => viaAzapi('Microsoft.Storage/storageAccounts', properties);
const cosmos = (properties: object) => viaAzapi('Microsoft.DocumentDB/databaseAccounts', properties);
const search = (properties: object) => viaAzapi('Microsoft.Search/searchServices', properties);
const plainStorage = (config: object) => (scope: TerraformStack) =>
  new StorageAccount(scope, 'Store', { ...STORAGE, ...config });
const plainCosmos = (config: object) => (scope: TerraformStack) =>
  new CosmosdbAccount(scope, 'Store', { ...COSMOS, ...config });
const plainSearch = (config: object) => (scope: TerraformStack) =>
  new PlainSearch(scope, 'Store', { ...SEARCH, ...config });

const KEYLESS = { allowSharedKeyAccess: false };
const PRIVATE = { publicNetworkAccess: 'Disabled' };
const PLAIN_PRIVATE = { publicNetworkAccessEnabled: false };

/** The same store, which agents of the stack are connected to. */
const connected =
  (store: (scope: TerraformStack) => { readonly id: string }): Build =>
  (scope) => {
    const storageAccountId = store(scope).id;
    const kind = ConnectionKind.storageAccount({
      storageAccountId,
      location: 'eastus2',
      blobEndpoint: 'https://s.contoso.com/',
    });
    new FoundryConnection(scope, 'Files', { project: project(scope), connectionName: 'files', kind });
  };

proveRules([
  {
    code: 'StoreKeysLeftOn',
    isError: false,
    violating: [
      ['an azapi storage account that says nothing', storage(PRIVATE)],
      ['an azapi storage account with keys', storage({ ...PRIVATE, allowSharedKeyAccess: true })],
      ['an azapi Cosmos DB account that says nothing', cosmos(PRIVATE)],
      ['an azapi search service with keys', search({ ...PRIVATE, disableLocalAuth: false })],
      ['an azurerm_storage_account that says nothing', plainStorage(PLAIN_PRIVATE)],
      ['an azurerm_cosmosdb_account that says nothing', plainCosmos(PLAIN_PRIVATE)],
      ['an azurerm_search_service that says nothing', plainSearch(PLAIN_PRIVATE)],
    ],
    conforming: [
      ['an azapi storage account without keys', storage({ ...PRIVATE, ...KEYLESS })],
      ['an azapi Cosmos DB account without keys', cosmos({ ...PRIVATE, disableLocalAuth: true })],
      ['an azapi search service without keys', search({ ...PRIVATE, disableLocalAuth: true })],
      ['an azurerm_storage_account without keys', plainStorage({ ...PLAIN_PRIVATE, sharedAccessKeyEnabled: false })],
      [
        'an azurerm_cosmosdb_account without keys',
        plainCosmos({ ...PLAIN_PRIVATE, localAuthenticationDisabled: true }),
      ],
      ['an azurerm_search_service without keys', plainSearch({ ...PLAIN_PRIVATE, localAuthenticationEnabled: false })],
      ['a choice that is known only after apply', storage({ publicNetworkAccess: TOKEN, allowSharedKeyAccess: TOKEN })],
      ['a container', viaAzapi('Microsoft.Storage/storageAccounts/blobServices/containers', {})],
    ],
  },
  {
    code: 'StoreKeysLeftOn',
    isError: true,
    violating: [
      ['a store by azapi that agents are connected to', connected(storage(PRIVATE))],
      ['a store by azurerm that agents are connected to', connected(plainStorage(PLAIN_PRIVATE))],
    ],
    conforming: [['one without keys', connected(storage({ ...PRIVATE, ...KEYLESS }))]],
  },
  {
    code: 'PublicDataStore',
    isError: false,
    violating: [
      ['an azapi storage account that says nothing', storage(KEYLESS)],
      ['an azapi Cosmos DB account that is public', cosmos({ disableLocalAuth: true, publicNetworkAccess: 'Enabled' })],
      ['an azapi search service that says nothing', search({ disableLocalAuth: true })],
      ['an azurerm_storage_account that says nothing', plainStorage({ sharedAccessKeyEnabled: false })],
      ['an azurerm_cosmosdb_account that says nothing', plainCosmos({ localAuthenticationDisabled: true })],
      ['an azurerm_search_service that says nothing', plainSearch({ localAuthenticationEnabled: false })],
    ],
    conforming: [
      [
        'a search service that is private in another case',
        search({ disableLocalAuth: true, publicNetworkAccess: 'disabled' }),
      ],
      ['a storage account for selected networks', storage({ ...KEYLESS, networkAcls: { defaultAction: 'Deny' } })],
      ['a storage account in a perimeter', storage({ ...KEYLESS, publicNetworkAccess: 'SecuredByPerimeter' })],
      [
        'an azurerm_storage_account for selected networks',
        plainStorage({ sharedAccessKeyEnabled: false, networkRules: { defaultAction: 'Deny' } }),
      ],
    ],
  },
  {
    code: 'PublicDataStore',
    isError: true,
    violating: [['a store that agents are connected to', connected(storage(KEYLESS))]],
    conforming: [['a private one', connected(storage({ ...KEYLESS, ...PRIVATE }))]],
  },
  {
    code: 'SharedAgentSubnet',
    isError: true,
    violating: [
      [
        'two azapi accounts',
        (scope) => [injected(scope, SUBNET_ID, 'A'), injected(scope, SUBNET_ID.toUpperCase(), 'B')],
      ],
      [
        'an azapi and an azurerm account',
        (scope) => [injected(scope, SUBNET_ID, 'A'), plainInjected(scope, SUBNET_ID)],
      ],
      ['an account and a private endpoint', (scope) => [plainInjected(scope, SUBNET_ID), endpoint(scope, SUBNET_ID)]],
      [
        'an account made here and a private endpoint by azapi',
        (scope) => {
          const agentSubnet = makeSubnet(scope);
          makeAccount(scope, { network: FoundryNetwork.virtualNetwork({ agentSubnet }) });
          viaAzapi('Microsoft.Network/privateEndpoints', { subnet: { id: agentSubnet.subnetId } }, 'Endpoint')(scope);
        },
      ],
    ],
    conforming: [
      ['accounts in two subnets', (scope) => [injected(scope, SUBNET_ID, 'A'), injected(scope, `${SUBNET_ID}2`, 'B')]],
      ['two endpoints in one subnet', (scope) => [endpoint(scope, SUBNET_ID), endpoint(scope, SUBNET_ID, 'Other')]],
      [
        'two managed networks',
        (scope) => [injected(scope, '', 'A', { useMicrosoftManagedNetwork: true }), injected(scope, '', 'B')],
      ],
    ],
  },
  {
    code: 'UnconditionedBlobOwner',
    isError: false,
    violating: [
      ['the identity of a project', blobOwner(Principal.projectIdentity(PROJECT_IDENTITY))],
      [
        'a plain assignment to a project made in the stack',
        (scope) => {
          const made = new FoundryProject(scope, 'P', { account: makeAccount(scope), projectName: 'claims' });
          const principalId = made.managedIdentity.objectId;
          new PlainAssignment(scope, 'Owner', {
            scope: STORAGE_ID,
            roleDefinitionId: roleId(GUIDS.blobOwner),
            principalId,
          });
        },
      ],
    ],
    conforming: [
      [
        'one with a condition',
        (scope) =>
          new PlainAssignment(scope, 'Owner', {
            scope: STORAGE_ID,
            roleDefinitionId: roleId(GUIDS.blobOwner),
            principalId: new FoundryProject(scope, 'P', { account: makeAccount(scope), projectName: 'claims' })
              .managedIdentity.objectId,
            condition: 'x',
            conditionVersion: '2.0',
          }),
      ],
      ['somebody else', blobOwner(Principal.managedIdentity(PROJECT_IDENTITY))],
    ],
  },
  {
    code: 'PrivilegedAgentIdentity',
    isError: true,
    violating: [
      [
        'Contributor for the identity of an account made in the stack',
        (scope) =>
          new RoleAssignment(scope, 'Contributor', {
            role: AzureRole.CONTRIBUTOR,
            principal: makeAccount(scope).managedIdentity,
            scopeId: SEARCH_ID,
          }),
      ],
      [
        'Owner for the identity of an azapi project',
        (scope) => {
          const made = viaAzapi('Microsoft.CognitiveServices/accounts/projects', {}, 'Project')(scope);
          const principalId = `\${azapi_resource.${made.friendlyUniqueId}.identity[0].principal_id}`;
          new PlainAssignment(scope, 'Owner', {
            scope: STORAGE_ID,
            roleDefinitionId: roleId(GUIDS.owner),
            principalId,
          });
        },
      ],
    ],
    conforming: [
      [
        'an identity of something else',
        (scope) => {
          const made = viaAzapi('Microsoft.Web/sites', {}, 'Site')(scope);
          const principalId = `\${azapi_resource.${made.friendlyUniqueId}.identity[0].principal_id}`;
          new PlainAssignment(scope, 'Owner', {
            scope: STORAGE_ID,
            roleDefinitionId: roleId(GUIDS.owner),
            principalId,
          });
        },
      ],
    ],
  },
]);

function blobOwner(principal: Principal): Build {
  return (scope) =>
    new RoleAssignment(scope, 'Owner', { role: AzureRole.STORAGE_BLOB_DATA_OWNER, principal, scopeId: STORAGE_ID });
}

function injected(scope: TerraformStack, subnetArmId: string, name: string, more: object = {}): AzapiResource {
  return new AzapiResource(scope, name, {
    type: 'Microsoft.CognitiveServices/accounts@2026-05-01',
    name,
    parentId: DATA_GROUP_ID,
    body: { properties: { disableLocalAuth: true, networkInjections: [{ scenario: 'agent', subnetArmId, ...more }] } },
  });
}

function plainInjected(scope: TerraformStack, subnetId: string): CognitiveAccount {
  return new CognitiveAccount(scope, 'Plain', {
    ...PLACE,
    kind: 'AIServices',
    skuName: 'S0',
    localAuthEnabled: false,
    networkInjection: { scenario: 'agent', subnetId },
  });
}

function endpoint(scope: TerraformStack, subnetId: string, id = 'Endpoint'): PrivateEndpoint {
  return new PrivateEndpoint(scope, id, {
    ...PLACE,
    name: id,
    subnetId,
    privateServiceConnection: { name: 'x', isManualConnection: false, privateConnectionResourceId: STORAGE_ID },
  });
}

describe('the owner tag', () => {
  const warnings = (tags: Record<string, string> | undefined, ownerTag?: string) =>
    synthesize((scope) => {
      const target = new AgentApplication(scope, 'App', {
        project: project(scope),
        applicationName: 'desk',
        agents: ['desk'],
        authorization: ApplicationAuthorization.ROLE_BASED,
        tags,
      });
      new AgentBot(scope, 'Bot', { target, tenantId: TENANT, resourceGroupId: BOT_GROUP_ID, tags });
      AccessGuardrails.addTo(scope);
      AccessGuardrails.addTo(scope, { ownerTag });
    }).warnings.filter((text) => text.includes('[OwnerTagMissing]'));

  test('is expected of applications and bots where its name is given', () => {
    expect(warnings(undefined, 'owner')).toEqual([
      expect.stringContaining("application has no tag 'owner'"),
      expect.stringContaining("bot has no tag 'owner'"),
    ]);
    expect(warnings({ team: 'x' }, 'owner')).toHaveLength(2);
  });

  test('may be written in another case, and is not expected otherwise', () => {
    expect(warnings({ Owner: 'platform-team' }, 'owner')).toEqual([]);
    expect(warnings(undefined)).toEqual([]);
  });
});
