import type { dataStores, capabilityHosts } from '../../src';
import { groupBeside, parseArmId, resourceGroupId, SHAPES } from '../../src/internal';
import { accountAttributes, groupIdOf } from '../base/foundry-attributes';
import {
  ACCOUNT_HOSTS,
  COSMOS_SCOPES,
  type DataSettings,
  type OwnDataSettings,
  REDUNDANCIES,
  SEARCH_TIERS,
  STORAGE_ROLES,
} from '../settings/estate/estate-data-settings';
import type { AzureSettings } from '../settings/settings-schema';
import type { EstateNetwork } from './estate-network';

/** Data stores as the settings have them. */
export function dataStoresProps(
  settings: AzureSettings,
  given: DataSettings,
  location: string,
  network: EstateNetwork | undefined,
): dataStores.AgentDataStoresProps {
  const { storage, cosmos, search, privateEndpoints, publicNetworkAccess } = given;
  const { preventsDestroy } = settings.foundry;
  const place = privateEndpoints && network?.dataEndpoints(privateEndpoints.includesQueues === true);
  return {
    resourceGroupId: groupIdOf(settings, given.resourceGroup ?? groupOfAccount(settings)),
    location: given.location ?? location,
    storageAccountName: storage.name,
    existingStorageAccountId: storage.id,
    existingStorageLocation: storage.location,
    storageRedundancy: storage.redundancy && REDUNDANCIES[storage.redundancy],
    cosmosAccountName: cosmos.name,
    existingCosmosAccountId: cosmos.id,
    existingCosmosLocation: cosmos.location,
    cosmosThroughputLimit: cosmos.throughputLimit,
    cosmosServerless: cosmos.serverless,
    cosmosZoneRedundant: cosmos.zoneRedundant,
    searchServiceName: search.name,
    existingSearchServiceId: search.id,
    existingSearchLocation: search.location,
    searchTier: search.tier && SEARCH_TIERS[search.tier],
    searchReplicas: search.replicas,
    searchPartitions: search.partitions,
    searchAcceptsKeys: search.acceptsKeys,
    privateEndpoints: place && {
      ...place,
      resourceGroupId:
        privateEndpoints.resourceGroup === undefined
          ? undefined
          : groupBeside(privateEndpoints.resourceGroup, place.subnet.subnetId),
      includesQueues: privateEndpoints.includesQueues,
      includesExisting: privateEndpoints.includesExisting,
    },
    publicNetworkAccess,
    workspaceId: settings.workspaceId,
    preventsDestroy,
    tags: settings.tags,
  };
}

/** How a project uses its data stores, as the settings have it. */
export function ownDataOptions(
  given: OwnDataSettings | undefined,
  outboundRulePrefix: string | undefined,
  preventsDestroy: boolean | undefined,
): capabilityHosts.OwnDataOptions {
  const { storageRole, cosmosScope, accountHost, ...options } = given ?? {};
  return {
    ...options,
    ...(outboundRulePrefix === undefined ? {} : { outboundRulePrefix }),
    storageRoleBeforeHost: storageRole && STORAGE_ROLES[storageRole],
    cosmosDataScope: cosmosScope && COSMOS_SCOPES[cosmosScope],
    accountHost: accountHost && ACCOUNT_HOSTS[accountHost],
    preventsDestroy,
  };
}

/** Full id of the resource group that holds the account, made or existing. */
function groupOfAccount(settings: AzureSettings): string {
  const { accountId } = accountAttributes(settings);
  const { subscriptionId, resourceGroupName } = parseArmId(accountId, SHAPES.account);
  return resourceGroupId(subscriptionId, resourceGroupName);
}
