import type { Construct } from 'constructs';
import { AgentDataStores, type AgentDataStoresProps, type IAgentDataStores } from '../../../src/foundry/data-stores';
import { ENDPOINTS_ID, GROUP_ID } from '../estate-samples';
import { subnetAt } from '../../support/subnets';

const OTHER_SUBSCRIPTION = '99999999-0000-4000-8000-000000000009';
const OTHERS = `/subscriptions/${OTHER_SUBSCRIPTION}/resourceGroups/rg-data/providers`;
const ZONES = `/subscriptions/${OTHER_SUBSCRIPTION}/resourceGroups/rg-dns/providers/Microsoft.Network/privateDnsZones`;

export const EXISTING = {
  storageAccountId: `${OTHERS}/Microsoft.Storage/storageAccounts/stothers`,
  cosmosAccountId: `${OTHERS}/Microsoft.DocumentDB/databaseAccounts/cosmos-others`,
  searchServiceId: `${OTHERS}/Microsoft.Search/searchServices/srch-others`,
};
export const STORE_ZONES = {
  blobZoneId: `${ZONES}/privatelink.blob.core.windows.net`,
  cosmosZoneId: `${ZONES}/privatelink.documents.azure.com`,
  searchZoneId: `${ZONES}/privatelink.search.windows.net`,
};
export const QUEUE_ZONE_ID = `${ZONES}/privatelink.queue.core.windows.net`;

export const STORE_TYPES = {
  storage: 'Microsoft.Storage/storageAccounts',
  cosmos: 'Microsoft.DocumentDB/databaseAccounts',
  search: 'Microsoft.Search/searchServices',
} as const;

export const STORES: AgentDataStoresProps = {
  resourceGroupId: GROUP_ID,
  location: 'swedencentral',
  storageAccountName: 'stcontoso',
  cosmosAccountName: 'cosmos-contoso',
  searchServiceName: 'srch-contoso',
};
export const PRIVATE: AgentDataStoresProps = {
  ...STORES,
  privateEndpoints: { subnet: subnetAt(ENDPOINTS_ID), zones: STORE_ZONES },
};

export function makeStores(
  scope: Construct,
  changes: Partial<AgentDataStoresProps> = {},
  id = 'Stores',
): AgentDataStores {
  return new AgentDataStores(scope, id, { ...PRIVATE, ...changes });
}

export function existingStores(scope: Construct, location = 'swedencentral'): IAgentDataStores {
  return AgentDataStores.fromAgentDataStoresAttributes(scope, 'ExistingStores', { ...EXISTING, location });
}
