import type { IConstruct } from 'constructs';
import type { Placed } from '../../core/azure/stack-place';
import { hasNoZones } from '../../core/azure/region-validation';
import type { AgentDataStoresProps } from './agent-data-stores-props';
import type { DataStoreKind } from './data-store-kinds';
import { SearchTier } from './search-tier';
import { StorageRedundancy } from './storage-redundancy';

/** Properties with what the stack supplies. */
export type PlacedDataStores = Placed<AgentDataStoresProps, 'resourceGroupId' | 'location' | 'workspaceId' | 'tags'>;

/** A store: created under a name, or existing under an id. */
export interface StorePlan {
  readonly kind: DataStoreKind;
  readonly name?: string;
  readonly existingId?: string;
  readonly location: string;
}

/** What of `AgentDataStoresProps` has a default. */
export interface DataStoresPlan {
  readonly stores: readonly StorePlan[];
  readonly location: string;
  readonly publicAccess: 'Enabled' | 'Disabled';
  readonly storageRedundancy: StorageRedundancy;
  readonly cosmosServerless: boolean;
  readonly cosmosZoneRedundant: boolean;
  readonly cosmosThroughputLimit?: number;
  readonly searchTier: SearchTier;
  readonly searchReplicas: number;
  readonly searchPartitions: number;
  readonly searchAcceptsKeys: boolean;
}

/** The three stores as they are given, also where one is missing. */
export function storesOf(props: PlacedDataStores): StorePlan[] {
  const { location } = props;
  return [
    {
      kind: 'storage',
      name: props.storageAccountName,
      existingId: props.existingStorageAccountId,
      location: props.existingStorageLocation ?? location,
    },
    {
      kind: 'cosmos',
      name: props.cosmosAccountName,
      existingId: props.existingCosmosAccountId,
      location: props.existingCosmosLocation ?? location,
    },
    {
      kind: 'search',
      name: props.searchServiceName,
      existingId: props.existingSearchServiceId,
      location: props.existingSearchLocation ?? location,
    },
  ];
}

/** Resolves the defaults. */
export function planDataStores(scope: IConstruct, props: PlacedDataStores): DataStoresPlan {
  const { location } = props;
  const redundancy = hasNoZones(scope, location) ? StorageRedundancy.REGIONS : StorageRedundancy.ZONES;
  return {
    stores: storesOf(props),
    location,
    publicAccess: props.publicNetworkAccess === true ? 'Enabled' : 'Disabled',
    storageRedundancy: props.storageRedundancy ?? redundancy,
    cosmosServerless: props.cosmosServerless ?? false,
    cosmosZoneRedundant: props.cosmosZoneRedundant ?? false,
    cosmosThroughputLimit: props.cosmosThroughputLimit,
    searchTier: props.searchTier ?? SearchTier.STANDARD,
    searchReplicas: props.searchReplicas ?? 1,
    searchPartitions: props.searchPartitions ?? 1,
    searchAcceptsKeys: props.searchAcceptsKeys ?? false,
  };
}
