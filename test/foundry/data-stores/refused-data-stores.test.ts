import { type AgentDataStoresProps, SearchTier, StorageRedundancy } from '../../../src/foundry/data-stores';
import { codesOf } from '../../support/errors';
import { NETWORK_ID, TOKEN } from '../../support/samples';
import { subnetAt } from '../../support/subnets';
import { newStack, synthesize } from '../../support/synthesize';
import { ENDPOINTS_ID, GROUP_ID, OTHER_GROUP_ID } from '../estate-samples';
import { EXISTING, makeStores, STORE_ZONES } from './samples';

const codes = (changes: Partial<AgentDataStoresProps>) => codesOf(() => makeStores(newStack(), changes));

describe('what is refused of data stores', () => {
  test.each<[string, Partial<AgentDataStoresProps>, string[]]>([
    ['one that is missing', { searchServiceName: undefined }, ['DataStoreMissing']],
    ['one that is both', { existingStorageAccountId: EXISTING.storageAccountId }, ['DataStoreAmbiguous']],
    ['a throughput below that of one project', { cosmosThroughputLimit: 2999 }, ['InvalidThroughputLimit']],
    [
      'a throughput of a serverless account',
      { cosmosThroughputLimit: 3000, cosmosServerless: true },
      ['InvalidThroughputLimit'],
    ],
    [
      'zones where there are none',
      { location: 'westus', storageRedundancy: StorageRedundancy.ZONES },
      ['RedundancyWithoutZones'],
    ],
    [
      'a Cosmos DB by zones where there are none',
      { location: 'westus', cosmosZoneRedundant: true },
      ['RedundancyWithoutZones'],
    ],
    ['replicas that Basic does not have', { searchTier: SearchTier.BASIC, searchReplicas: 4 }, ['InvalidSearchUnits']],
    ['partitions that no tier has', { searchPartitions: 5 }, ['InvalidSearchUnits']],
    ['more units than a service has', { searchReplicas: 4, searchPartitions: 12 }, ['InvalidSearchUnits']],
    [
      "another store's zone",
      {
        privateEndpoints: {
          subnet: subnetAt(ENDPOINTS_ID),
          zones: { ...STORE_ZONES, blobZoneId: STORE_ZONES.searchZoneId },
        },
      },
      ['WrongDataStoreZone'],
    ],
    [
      'queues without their zone',
      { privateEndpoints: { subnet: subnetAt(ENDPOINTS_ID), zones: STORE_ZONES, includesQueues: true } },
      ['NoEndpointsForZones'],
    ],
    [
      'an option of what exists',
      { searchServiceName: undefined, existingSearchServiceId: EXISTING.searchServiceId, searchReplicas: 2 },
      ['DataStoreOptionUnused'],
    ],
    ['a location that is none', { location: 'nowhere' }, ['UnknownRegion']],
    ['a group by its name', { resourceGroupId: 'rg-foundry' }, ['InvalidResourceId']],
    ['a workspace that is none', { workspaceId: GROUP_ID }, ['InvalidResourceId']],
    ['a subnet that is none', { privateEndpoints: { subnet: subnetAt(NETWORK_ID) } }, ['InvalidResourceId']],
  ])('%s', (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  test('all at once', () => {
    expect(
      codes({ storageAccountName: 'St', cosmosAccountName: 'c_', searchServiceName: '-', location: 'no' }),
    ).toEqual(['InvalidLocation', 'InvalidStorageAccountName', 'InvalidCosmosAccountName', 'InvalidSearchServiceName']);
  });

  test.each<[keyof AgentDataStoresProps, string, string[], string[]]>([
    [
      'storageAccountName',
      'InvalidStorageAccountName',
      ['abc', 'a'.repeat(24), '1a2'],
      ['ab', 'a'.repeat(25), 'Abc', 'a-b', ''],
    ],
    [
      'cosmosAccountName',
      'InvalidCosmosAccountName',
      ['abc', 'a'.repeat(44), 'a-b'],
      ['ab', 'a'.repeat(45), 'Abc', 'a-', '-ab', 'a--b'],
    ],
    [
      'searchServiceName',
      'InvalidSearchServiceName',
      ['ab', 'a'.repeat(60), 'ab-c'],
      ['a', 'a'.repeat(61), 'Ab', 'a-b', 'ab-', 'ab--c'],
    ],
  ])('names at their edges: %s', (name, code, good, bad) => {
    for (const value of good) expect(codes({ [name]: value })).toEqual([]);
    for (const value of bad) expect(codes({ [name]: value })).toEqual([code]);
  });

  test('nothing of names and numbers that are known later', () => {
    const later = { storageAccountName: TOKEN, cosmosAccountName: TOKEN, searchServiceName: TOKEN, location: TOKEN };
    expect(codes({ ...later, resourceGroupId: TOKEN })).toEqual([]);
  });

  test('two stores of one name, which are unique in all of Azure', () => {
    expect(() =>
      synthesize((scope) => {
        makeStores(scope);
        makeStores(
          scope,
          { cosmosAccountName: 'other', searchServiceName: 'other', resourceGroupId: OTHER_GROUP_ID },
          'B',
        );
      }),
    ).toThrow(/DuplicateName: storage account 'stcontoso'/);
  });
});
