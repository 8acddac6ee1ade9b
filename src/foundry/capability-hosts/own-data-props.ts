import type { IFoundryConnection } from '../connections/connection-interface';
import type { IAgentDataStores } from '../data-stores/agent-data-stores-interface';
import type { IFoundryProject } from '../existing/foundry-project-interface';
import type { AccountHost, CosmosDataScope, StorageRoleBeforeHost } from './own-data-choices';

/** How a project uses data stores. */
export interface OwnDataOptions {
  /**
   * Name of the project's capability host: letters, digits, '-' and '_', at most 255 of them. Fixed.
   * @default 'agents'
   */
  readonly hostName?: string;
  /**
   * Whether the project's identity can read and write blobs only in its own containers of the storage account: a condition on both
   * of its roles limits all blob operations to containers whose names begin with the workspace id of the project. Operations on
   * containers have no condition: it can still list those of others, and delete them.
   *
   * The condition in Microsoft's templates only limits operations on blob tags: projects that share a storage account are kept apart by
   * the service, and not by Azure. The strict one is this library's own: test it before production, since a future version of the
   * service could name containers differently.
   * @default false - the condition of Microsoft's templates
   */
  readonly strictBlobIsolation?: boolean;
  /**
   * Role on the storage account before the host is created. Sources disagree.
   * @default StorageRoleBeforeHost.BLOB_DATA_CONTRIBUTOR
   */
  readonly storageRoleBeforeHost?: StorageRoleBeforeHost;
  /**
   * Part of the Cosmos DB account whose data the identity may write. Sources disagree; projects that share an account can write each
   * other's threads with either.
   * @default CosmosDataScope.ACCOUNT
   */
  readonly cosmosDataScope?: CosmosDataScope;
  /**
   * Whether the identity also gets Storage Queue Data Contributor, which the Azure Functions tool needs.
   * @default false
   */
  readonly usesQueues?: boolean;
  /**
   * Whether the data stores may be in other locations than the project. Sources disagree; the safe choice is the same location.
   * @default false
   */
  readonly allowsOtherLocations?: boolean;
  /**
   * Who creates the capability host of the account, without which a project can have none.
   * @default - this app, for an account without a network of your own or a managed one; Foundry itself for those
   */
  readonly accountHost?: AccountHost;
  /**
   * Time that roles take to come into effect before the host is created, in seconds, 0 to 3600.
   * @default 120
   */
  readonly roleWaitSeconds?: number;
  /**
   * First part of the names of the rules that a managed network gets for the stores, up to 25 characters: for a second set of stores
   * in one account.
   * @default - the rules are called `storage`, `cosmos` and `search`
   */
  readonly outboundRulePrefix?: string;
  /**
   * Name of the connection to the Cosmos DB account.
   * @default 'agent-threads'
   */
  readonly threadsConnectionName?: string;
  /**
   * Name of the connection to the storage account.
   * @default 'agent-files'
   */
  readonly filesConnectionName?: string;
  /**
   * Name of the connection to the search service.
   * @default 'agent-vectors'
   */
  readonly vectorsConnectionName?: string;
  /**
   * Connection to the Cosmos DB account that exists, of the project or its account.
   * @default - one is created
   */
  readonly existingThreadsConnection?: IFoundryConnection;
  /**
   * Connection to the storage account that exists, of the project or its account.
   * @default - one is created
   */
  readonly existingFilesConnection?: IFoundryConnection;
  /**
   * Connection to the search service that exists, of the project or its account.
   * @default - one is created
   */
  readonly existingVectorsConnection?: IFoundryConnection;
  /**
   * Whether Terraform refuses to plan the destruction of the host, which cuts existing agents from their data, also where its construct
   * is renamed or removed (see `core.MovedConstruct`). To destroy it: set it to false, apply, destroy.
   * @default false
   */
  readonly preventsDestroy?: boolean;
}

/** Properties of `OwnData`. */
export interface OwnDataProps extends OwnDataOptions {
  /** Project whose agents keep their data in the stores. */
  readonly project: IFoundryProject;
  /** The stores. */
  readonly stores: IAgentDataStores;
}
