import {
  AgentDataStores,
  type AgentDataStoresProps,
  DataStorePrivateDnsZones,
  SearchTier,
  StorageRedundancy,
} from '../../../src/foundry/data-stores';
import { oneAtATime } from '../../../src/core/azure/serial-writes';
import { codesOf } from '../../support/errors';
import { groupId, NETWORK_ID, TOKEN, WORKSPACE_ID } from '../../support/samples';
import { subnetAt } from '../../support/subnets';
import { stepIn, stepsBackOf } from '../../support/moved';
import { newStack, resolved, synthesize } from '../../support/synthesize';
import { ENDPOINTS_ID, expectOrder, GROUP_ID, named, OTHER_GROUP_ID, TYPES } from '../estate-samples';
import {
  EXISTING,
  existingStores,
  makeStores,
  PRIVATE,
  QUEUE_ZONE_ID,
  STORE_TYPES,
  STORE_ZONES,
  STORES,
} from './samples';

const made = (changes: Partial<AgentDataStoresProps> = {}) =>
  synthesize((scope) => {
    makeStores(scope, changes);
  });

describe('data stores that are created', () => {
  test('have no keys, no anonymous access and no public network, with the settings that agents need', () => {
    const stack = made();
    const [storage, cosmos, search] = Object.values(STORE_TYPES).map((type) => stack.onlyAzapi(type).config);
    expect(storage).toMatchObject({
      type: 'Microsoft.Storage/storageAccounts@2026-04-01',
      parent_id: GROUP_ID,
      name: 'stcontoso',
      location: 'swedencentral',
      response_export_values: {},
      body: {
        kind: 'StorageV2',
        sku: { name: 'Standard_ZRS' },
        properties: {
          minimumTlsVersion: 'TLS1_2',
          allowSharedKeyAccess: false,
          allowBlobPublicAccess: false,
          publicNetworkAccess: 'Disabled',
          networkAcls: { bypass: 'AzureServices', defaultAction: 'Deny' },
        },
      },
    });
    expect(cosmos).toMatchObject({
      body: {
        kind: 'GlobalDocumentDB',
        properties: {
          consistencyPolicy: { defaultConsistencyLevel: 'Session' },
          locations: [{ locationName: 'swedencentral', failoverPriority: 0, isZoneRedundant: false }],
          disableLocalAuth: true,
          publicNetworkAccess: 'Disabled',
        },
      },
      ignore_body_changes: ['properties.locations'],
    });
    expect(cosmos?.body?.properties).not.toHaveProperty('enableAnalyticalStorage');
    expect(search).toMatchObject({
      identity: [{ type: 'SystemAssigned' }],
      body: {
        sku: { name: 'standard' },
        properties: { replicaCount: 1, partitionCount: 1, publicNetworkAccess: 'Disabled', disableLocalAuth: true },
      },
    });
    expect(search?.body?.properties).not.toHaveProperty('authOptions');
  });

  test('are as asked for', () => {
    const stack = made({
      publicNetworkAccess: true,
      storageRedundancy: StorageRedundancy.ZONES_AND_REGIONS,
      cosmosThroughputLimit: 3000,
      cosmosZoneRedundant: true,
      searchTier: SearchTier.BASIC,
      searchReplicas: 3,
      searchPartitions: 2,
      searchAcceptsKeys: true,
      tags: { owner: 'claims' },
    });
    const [storage, cosmos, search] = Object.values(STORE_TYPES).map((type) => stack.onlyAzapi(type).config);
    expect(storage?.body).toMatchObject({
      sku: { name: 'Standard_GZRS' },
      properties: {
        publicNetworkAccess: 'Enabled',
        networkAcls: { defaultAction: 'Allow' },
        allowSharedKeyAccess: false,
      },
    });
    expect(cosmos?.body?.properties).toMatchObject({
      publicNetworkAccess: 'Enabled',
      capacity: { totalThroughputLimit: 3000 },
      locations: [{ isZoneRedundant: true }],
    });
    expect(search?.body).toMatchObject({
      sku: { name: 'basic' },
      properties: {
        replicaCount: 3,
        partitionCount: 2,
        publicNetworkAccess: 'Enabled',
        disableLocalAuth: false,
        authOptions: { aadOrApiKey: { aadAuthFailureMode: 'http401WithBearerChallenge' } },
      },
    });
    for (const type of [...Object.values(STORE_TYPES), TYPES.endpoint])
      for (const { config } of stack.azapi(type)) expect(config.tags).toEqual({ owner: 'claims' });
  });

  test('are serverless where asked for', () => {
    const { config } = made({ cosmosServerless: true }).onlyAzapi(STORE_TYPES.cosmos);
    expect(config.body?.properties).toMatchObject({ capabilities: [{ name: 'EnableServerless' }] });
    expect(config.body?.properties).not.toHaveProperty('capacity');
  });

  test('keep copies in another region where the location has no zones', () => {
    const { config } = made({ location: 'westus' }).onlyAzapi(STORE_TYPES.storage);
    expect(config.body).toMatchObject({ sku: { name: 'Standard_GRS' } });
  });

  test('never have a key in the state: they are made by azapi, which exports nothing', () => {
    const stack = made({ workspaceId: WORKSPACE_ID });
    expect(stack.addresses.filter((address) => /^azurerm_(storage|cosmosdb|search)/.test(address))).toEqual([]);
    for (const type of Object.values(STORE_TYPES))
      expect(stack.onlyAzapi(type).config.response_export_values).toEqual({});
  });

  test('send their logs to a workspace, storage those of its blobs', () => {
    const stack = made({ workspaceId: WORKSPACE_ID });
    const logs = stack.ofType('azurerm_monitor_diagnostic_setting').map(({ config }) => config);
    expect(logs.map(({ enabled_log }) => enabled_log)).toEqual([
      [{ category: 'DataPlaneRequests' }, { category: 'ControlPlaneRequests' }],
      [{ category: 'OperationLogs' }],
      [{ category: 'StorageRead' }, { category: 'StorageWrite' }, { category: 'StorageDelete' }],
    ]);
    expect(logs[2]?.target_resource_id).toMatch(/\/blobServices\/default$/);
    expect(made().ofType('azurerm_monitor_diagnostic_setting')).toEqual([]);
  });

  test('are kept from destruction where asked for', () => {
    const stack = made({ preventsDestroy: true });
    for (const type of Object.values(STORE_TYPES))
      expect(stack.onlyAzapi(type).config.lifecycle).toEqual({ prevent_destroy: true });
  });

  test('stop a plan that would replace one, with the value that is fixed', () => {
    const stack = made();
    const fixed = stack.ofType('terraform_data');
    const inputs = fixed.map(({ config }) => config.input);
    expect(inputs).toEqual([
      {
        name: 'cosmos-contoso',
        resourceGroup: GROUP_ID,
        location: 'swedencentral',
        billing: 'provisioned throughput',
        zones: 'none',
      },
      { name: 'srch-contoso', resourceGroup: GROUP_ID, location: 'swedencentral' },
      { value: 'standard' },
      { name: 'stcontoso', resourceGroup: GROUP_ID, location: 'swedencentral', redundancy: 'Standard_ZRS' },
    ]);
    expect(JSON.stringify(fixed.map(({ config }) => config.lifecycle))).toContain(
      'what agents keep in it would be lost',
    );
  });

  test('let a search service move up a tier and never down', () => {
    const steps = (searchTier: SearchTier) =>
      stepsBackOf(made({ searchTier })).map(({ from, to }) => [from, to].map(stepIn));
    expect(steps(SearchTier.STANDARD)).toEqual([
      ['standard2', 'standard'],
      ['standard3', 'standard2'],
    ]);
    expect(steps(SearchTier.STANDARD3)).toEqual([]);
  });
});

describe('private endpoints of data stores', () => {
  test('lead to each store by its group, with a record in its own zone', () => {
    const stack = made();
    const endpoints = stack
      .azapi(TYPES.endpoint)
      .map(({ config }) => [
        config.name,
        (config.body?.properties as { privateLinkServiceConnections: { properties: { groupIds: string[] } }[] })
          .privateLinkServiceConnections[0]?.properties.groupIds,
      ]);
    expect(endpoints).toEqual([
      ['stcontoso-blob', ['blob']],
      ['cosmos-contoso-sql', ['Sql']],
      ['srch-contoso-searchservice', ['searchService']],
    ]);
    const zones = stack
      .azapi(TYPES.zoneGroup)
      .map(
        ({ config }) =>
          (config.body?.properties as { privateDnsZoneConfigs: { properties: { privateDnsZoneId: string } }[] })
            .privateDnsZoneConfigs[0]?.properties.privateDnsZoneId,
      );
    expect(zones).toEqual([STORE_ZONES.blobZoneId, STORE_ZONES.cosmosZoneId, STORE_ZONES.searchZoneId]);
  });

  test('are written one after the other, and again while their store is busy', () => {
    for (const { config } of made().azapi(TYPES.endpoint)) {
      expect(config.locks).toContain(ENDPOINTS_ID);
      expect(config.retry).toEqual({
        error_message_regex: oneAtATime(TYPES.endpoint, ENDPOINTS_ID).retry.errorMessageRegex,
      });
    }
  });

  test('may be in another subscription, and without zones, whose records a policy owns', () => {
    const stack = made({ privateEndpoints: { subnet: subnetAt(ENDPOINTS_ID), resourceGroupId: OTHER_GROUP_ID } });
    for (const { config } of stack.azapi(TYPES.endpoint)) expect(config.parent_id).toBe(OTHER_GROUP_ID);
    expect(stack.azapi(TYPES.zoneGroup)).toEqual([]);
  });

  test('include one for queues where asked for', () => {
    const zones = { ...STORE_ZONES, queueZoneId: QUEUE_ZONE_ID };
    const stack = made({ privateEndpoints: { subnet: subnetAt(ENDPOINTS_ID), zones, includesQueues: true } });
    expect(stack.azapi(TYPES.endpoint)).toHaveLength(4);
    expect(named(stack.azapi(TYPES.endpoint), 'stcontoso-queue').config.name).toBe('stcontoso-queue');
  });

  test('have zones that are created here, linked to the network, before them', () => {
    const stack = synthesize((scope) => {
      const { zones, dependables } = new DataStorePrivateDnsZones(scope, 'Zones', {
        resourceGroupId: groupId('rg-dns'),
        virtualNetworkId: NETWORK_ID,
      });
      makeStores(scope, { privateEndpoints: { subnet: subnetAt(ENDPOINTS_ID), zones, dependables } });
    });
    const zones = stack.azapi('Microsoft.Network/privateDnsZones');
    expect(zones.map(({ config }) => config.name)).toEqual([
      'privatelink.blob.core.windows.net',
      'privatelink.documents.azure.com',
      'privatelink.search.windows.net',
    ]);
    const links = stack.azapi('Microsoft.Network/privateDnsZones/virtualNetworkLinks');
    for (const endpoint of stack.azapi(TYPES.endpoint)) for (const link of links) expectOrder(stack, [endpoint, link]);
  });
});

describe('data stores that exist', () => {
  test('may stand in for each of them, with its own location', () => {
    const stack = newStack();
    const stores = makeStores(stack, {
      storageAccountName: undefined,
      existingStorageAccountId: EXISTING.storageAccountId,
      existingStorageLocation: 'westeurope',
    });
    expect(resolved(stack, [stores.storageAccountId, stores.blobEndpoint, stores.storageLocation])).toEqual([
      EXISTING.storageAccountId,
      'https://stothers.blob.core.windows.net/',
      'westeurope',
    ]);
    expect(stores.storageResource).toBeUndefined();
    expect(stores.cosmosEndpoint).toBe('https://cosmos-contoso.documents.azure.com:443/');
    expect(stores.searchEndpoint).toBe('https://srch-contoso.search.windows.net');
  });

  test('get no endpoint here unless asked for', () => {
    const of = (includesExisting?: boolean) =>
      made({
        cosmosAccountName: undefined,
        existingCosmosAccountId: EXISTING.cosmosAccountId,
        privateEndpoints: { subnet: subnetAt(ENDPOINTS_ID), zones: STORE_ZONES, includesExisting },
      }).azapi(TYPES.endpoint);
    expect(of()).toHaveLength(2);
    expect(named(of(true), 'cosmos-others-sql').config.body?.properties).toMatchObject({
      privateLinkServiceConnections: [{ properties: { privateLinkServiceId: EXISTING.cosmosAccountId } }],
    });
  });

  test('may be all of them, in other subscriptions', () => {
    const stack = newStack();
    const stores = existingStores(stack);
    expect([stores.blobEndpoint, stores.cosmosEndpoint, stores.searchEndpoint]).toEqual([
      'https://stothers.blob.core.windows.net/',
      'https://cosmos-others.documents.azure.com:443/',
      'https://srch-others.search.windows.net',
    ]);
    expect([stores.storageLocation, stores.cosmosLocation, stores.searchLocation]).toEqual(
      Array.from({ length: 3 }, () => 'swedencentral'),
    );
    expect(stores.publicNetworkAccess).toBeUndefined();
  });

  test('may be known only after apply', () => {
    const stack = newStack();
    const stores = AgentDataStores.fromAgentDataStoresAttributes(stack, 'Stores', {
      storageAccountId: TOKEN,
      cosmosAccountId: TOKEN,
      searchServiceId: TOKEN,
      location: TOKEN,
    });
    expect(resolved(stack, stores.blobEndpoint)).toBe(
      'https://${element(split("/", local.later), 8)}.blob.core.windows.net/',
    );
  });

  test('are refused by ids of something else', () => {
    const wrong = { ...EXISTING, cosmosAccountId: EXISTING.storageAccountId, location: 'nowhere' };
    expect(codesOf(() => AgentDataStores.fromAgentDataStoresAttributes(newStack(), 'Stores', wrong))).toEqual([
      'InvalidResourceId',
      'UnknownRegion',
    ]);
  });
});

test('samples create no endpoint unless asked for', () => {
  const stack = synthesize((scope) => {
    new AgentDataStores(scope, 'Stores', STORES);
  });
  expect(stack.azapi(TYPES.endpoint)).toEqual([]);
  expect(PRIVATE.privateEndpoints).toBeDefined();
});
