import type { ITerraformDependable } from 'cdktf';
import type { ISubnet } from '../../core/network/subnet-interface';
import type { SearchTier } from './search-tier';
import type { StorageRedundancy } from './storage-redundancy';

/** Private DNS zones of the data stores. They may be in other subscriptions. */
export interface DataStoreZoneIds {
  /** Full id of zone `privatelink.blob.core.windows.net`. */
  readonly blobZoneId: string;
  /** Full id of zone `privatelink.documents.azure.com`. */
  readonly cosmosZoneId: string;
  /** Full id of zone `privatelink.search.windows.net`. */
  readonly searchZoneId: string;
  /**
   * Full id of zone `privatelink.queue.core.windows.net`, if `includesQueues` is set.
   * @default - none
   */
  readonly queueZoneId?: string;
}

/** Private endpoints of the data stores, created one after the other. */
export interface DataStoreEndpoints {
  /**
   * Subnet that takes their addresses, made or existing (`ingressSubnets.IngressSubnet.fromSubnetId`): one that agents reach,
   * and not the agents' own.
   */
  readonly subnet: ISubnet;
  /**
   * Full id of the resource group, which may be in another subscription.
   * @default - that of the stores
   */
  readonly resourceGroupId?: string;
  /**
   * Location of the endpoints, which is that of the subnet.
   * @default - that of the stores
   */
  readonly location?: string;
  /**
   * Private DNS zones that get the records: those of a `DataStorePrivateDnsZones`, whose links the endpoints wait for, or of
   * another team.
   * @default - no records are made: another team (an Azure Policy) owns them. Hosts of injected accounts warn then
   */
  readonly zones?: DataStoreZoneIds;
  /**
   * Whether the storage account also gets an endpoint for queues, which the Azure Functions tool uses.
   * @default false
   */
  readonly includesQueues?: boolean;
  /**
   * Whether stores that exist get endpoints in this subnet, too.
   * @default false - whoever owns them has made theirs
   */
  readonly includesExisting?: boolean;
  /**
   * What must exist before. The subnet, and the links of zones that the app creates, are awaited anyway.
   * @default - nothing beyond what the properties refer to
   */
  readonly dependables?: ITerraformDependable[];
}

/** Properties of `AgentDataStores`. For each store give a name to create it, or the id of one that exists. */
export interface AgentDataStoresProps {
  /**
   * Full id of the resource group of what is created here, which may be in another subscription. Fixed.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly resourceGroupId?: string;
  /**
   * Location of what is created here, such as `swedencentral`: that of the account, unless `OwnData` allows others. Fixed.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly location?: string;
  /**
   * Name of the storage account: lower-case letters and digits, 3 to 24 of them, unique in Azure. Fixed.
   * @default - `existingStorageAccountId`
   */
  readonly storageAccountName?: string;
  /**
   * Full id of a storage account that exists.
   * @default - `storageAccountName`
   */
  readonly existingStorageAccountId?: string;
  /**
   * Location of the storage account that exists.
   * @default - `location`
   */
  readonly existingStorageLocation?: string;
  /**
   * How the storage account keeps its copies. Fixed.
   * @default - by zones, or by regions where the location has no zones
   */
  readonly storageRedundancy?: StorageRedundancy;
  /**
   * Name of the Cosmos DB account: lower-case letters, digits and '-', 3 to 44 of them, unique in Azure. Fixed.
   * @default - `existingCosmosAccountId`
   */
  readonly cosmosAccountName?: string;
  /**
   * Full id of a Cosmos DB account for NoSQL that exists.
   * @default - `cosmosAccountName`
   */
  readonly existingCosmosAccountId?: string;
  /**
   * Location of the Cosmos DB account that exists.
   * @default - `location`
   */
  readonly existingCosmosLocation?: string;
  /**
   * Limit of the total throughput in RU/s of the Cosmos DB account. Each project needs 3000; with less its host fails.
   * @default - no limit
   */
  readonly cosmosThroughputLimit?: number;
  /**
   * Whether the Cosmos DB account is billed by request (serverless) and not by provisioned throughput. Fixed.
   * @default false
   */
  readonly cosmosServerless?: boolean;
  /**
   * Whether the Cosmos DB account has copies in three availability zones. Capacity for it is short in some regions. Fixed.
   * @default false
   */
  readonly cosmosZoneRedundant?: boolean;
  /**
   * Name of the search service: lower-case letters, digits and single '-', 2 to 60 of them, unique in Azure. Fixed.
   * @default - `existingSearchServiceId`
   */
  readonly searchServiceName?: string;
  /**
   * Full id of a search service that exists. It must accept Microsoft Entra tokens: agents get 403 of one that takes keys only.
   * @default - `searchServiceName`
   */
  readonly existingSearchServiceId?: string;
  /**
   * Location of the search service that exists.
   * @default - `location`
   */
  readonly existingSearchLocation?: string;
  /**
   * Tier of the search service. It may move up later, never down.
   * @default SearchTier.STANDARD
   */
  readonly searchTier?: SearchTier;
  /**
   * Replicas of the search service: 2 for an availability promise on queries, 3 for one on indexing, too.
   * @default 1
   */
  readonly searchReplicas?: number;
  /**
   * Partitions of the search service: 1, 2, 3, 4, 6 or 12.
   * @default 1
   */
  readonly searchPartitions?: number;
  /**
   * Whether the search service also accepts API keys. Microsoft's templates leave them on; whoever has one passes every role.
   * @default false
   */
  readonly searchAcceptsKeys?: boolean;
  /**
   * Private endpoints of the stores.
   * @default - none are created
   */
  readonly privateEndpoints?: DataStoreEndpoints;
  /**
   * Whether what is created here is reachable from the Internet, by whoever has a role. Agents without a network of your own or a
   * managed one reach the stores only this way.
   * @default false
   */
  readonly publicNetworkAccess?: boolean;
  /**
   * Full id of a Log Analytics workspace that takes the logs of what is created here.
   * @default - that of the `FoundryAgentsStack`, otherwise no logs are sent
   */
  readonly workspaceId?: string;
  /**
   * Whether Terraform refuses to plan the destruction of a store, also where its construct is renamed or removed (see
   * `core.MovedConstruct`). To destroy it: set it to false, apply, destroy.
   * @default false
   */
  readonly preventsDestroy?: boolean;
  /**
   * Tags of everything that is created.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
