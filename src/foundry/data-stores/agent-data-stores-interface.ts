import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';

/** The three data stores that agents keep their data in: files in a storage account, threads in Cosmos DB, vectors in Azure AI Search. */
export interface IAgentDataStores extends IConstruct {
  /** Full id of the storage account. */
  readonly storageAccountId: string;
  /** Blob endpoint of the storage account, `https://{name}.blob.core.windows.net/`. */
  readonly blobEndpoint: string;
  /** Location of the storage account. */
  readonly storageLocation: string;
  /** Full id of the Cosmos DB account. */
  readonly cosmosAccountId: string;
  /** Endpoint of the Cosmos DB account, `https://{name}.documents.azure.com:443/`. */
  readonly cosmosEndpoint: string;
  /** Location of the Cosmos DB account. */
  readonly cosmosLocation: string;
  /** Full id of the search service. */
  readonly searchServiceId: string;
  /** Endpoint of the search service, `https://{name}.search.windows.net`. */
  readonly searchEndpoint: string;
  /** Location of the search service. */
  readonly searchLocation: string;
  /** Limit of the Cosmos DB account's total throughput in RU/s; undefined if there is none or it is not known. */
  readonly cosmosThroughputLimit?: number;
  /** Whether one of them is reachable from the Internet; undefined if not known. */
  readonly publicNetworkAccess?: boolean;
  /** Whether all of them are reached by private endpoints that are created with them; undefined if not known. */
  readonly hasPrivateEndpoints?: boolean;
  /** Whether those private endpoints get their DNS records with them; undefined if there are none or it is not known. */
  readonly hasPrivateDnsZones?: boolean;
  /** What others can depend on: the stores, their private endpoints and the endpoints' DNS records. */
  readonly dependables: ITerraformDependable[];
}

/** Attributes of data stores that exist. Each may be in another resource group and subscription. */
export interface AgentDataStoresAttributes {
  /** Full id of the storage account. */
  readonly storageAccountId: string;
  /** Full id of the Cosmos DB account, which is for NoSQL. */
  readonly cosmosAccountId: string;
  /** Full id of the search service, which must accept Microsoft Entra tokens. */
  readonly searchServiceId: string;
  /** Location of the stores, such as `swedencentral`. */
  readonly location: string;
  /**
   * Location of the storage account, if it differs.
   * @default - `location`
   */
  readonly storageLocation?: string;
  /**
   * Location of the Cosmos DB account, if it differs.
   * @default - `location`
   */
  readonly cosmosLocation?: string;
  /**
   * Location of the search service, if it differs.
   * @default - `location`
   */
  readonly searchLocation?: string;
  /**
   * Blob endpoint, if the storage account has DNS zone endpoints.
   * @default - `https://{name}.blob.core.windows.net/`
   */
  readonly blobEndpoint?: string;
  /**
   * Limit of the Cosmos DB account's total throughput in RU/s, which is compared with the number of projects.
   * @default - not known
   */
  readonly cosmosThroughputLimit?: number;
  /**
   * What must exist before the stores are used, such as their private endpoints.
   * @default - nothing
   */
  readonly dependables?: ITerraformDependable[];
}
