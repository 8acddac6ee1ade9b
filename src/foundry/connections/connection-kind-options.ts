import type { IFoundryAccount } from '../existing/foundry-account-interface';
import type { ToolAuthentication } from './tool-authentication';

/** A Cosmos DB account to connect to: where agents keep their conversations. */
export interface CosmosDbConnectionOptions {
  /** Full id of the account. */
  readonly cosmosAccountId: string;
  /**
   * Document endpoint of the account.
   * @default - `https://{account}.documents.azure.com:443/`
   */
  readonly endpoint?: string;
  /** Location of the account. */
  readonly location: string;
}

/** A storage account to connect to: where agents keep files. */
export interface StorageConnectionOptions {
  /** Full id of the storage account. */
  readonly storageAccountId: string;
  /**
   * Primary blob endpoint of the storage account.
   * @default - `https://{account}.blob.core.windows.net/`
   */
  readonly blobEndpoint?: string;
  /** Location of the storage account. */
  readonly location: string;
}

/** A search service to connect to: where agents keep and find vectors. */
export interface SearchConnectionOptions {
  /** Full id of the search service. */
  readonly searchServiceId: string;
  /**
   * Endpoint of the service.
   * @default - `https://{service}.search.windows.net`
   */
  readonly endpoint?: string;
  /** Location of the service. */
  readonly location: string;
}

/** An Application Insights component to connect to: where agents are traced. */
export interface ApplicationInsightsConnectionOptions {
  /** Full id of the component. */
  readonly componentId: string;
  /** Connection string of the component, as a sensitive value. Foundry ignores any other authentication. */
  readonly connectionString: string;
}

/** How the target of a Key Vault connection is written. Sources disagree. */
export enum KeyVaultTarget {
  /** Id of the vault, as in Microsoft's samples. */
  RESOURCE_ID = 'resourceId',
  /** URI of the vault, as some users report to be necessary. */
  URI = 'uri',
}

/** A Key Vault to connect to: where an account keeps the secrets of its other connections. */
export interface KeyVaultConnectionOptions {
  /** Full id of the vault. */
  readonly vaultId: string;
  /**
   * Form in which the vault is sent.
   * @default KeyVaultTarget.RESOURCE_ID
   */
  readonly target?: KeyVaultTarget;
  /**
   * Location of the vault.
   * @default - not sent
   */
  readonly location?: string;
  /**
   * Whether the account's identity gets Key Vault Secrets Officer on the vault, which it needs.
   * @default true
   */
  readonly grantsAccess?: boolean;
  /**
   * Seconds to wait until this role takes effect, 0 to 3600.
   * @default 60
   */
  readonly roleWaitSeconds?: number;
}

/** A container registry to connect to: where hosted agents' images are. */
export interface ContainerRegistryConnectionOptions {
  /** Full id of the registry. */
  readonly registryId: string;
  /**
   * Login server of the registry.
   * @default - `{registry}.azurecr.io`
   */
  readonly loginServer?: string;
  /**
   * Client id of the identity that pulls images. Of a system-assigned identity Azure tells only the principal id, and templates give
   * that; which of the two the service reads is not documented.
   */
  readonly clientId: string;
}

/** A Bing account to connect to: where agents search the web. */
export interface BingGroundingConnectionOptions {
  /** Full id of the account, of kind `Bing.Grounding`. */
  readonly bingAccountId: string;
  /** Key of the account, as a sensitive value. It takes nothing else. */
  readonly key: string;
}

/** A server of tools to connect to, which speaks the Model Context Protocol. */
export interface McpToolConnectionOptions {
  /** HTTPS URL of the server. */
  readonly url: string;
  /** How agents authenticate at the server. */
  readonly authentication: ToolAuthentication;
}

/** An agent to connect to, of this or another platform, which speaks the Agent2Agent protocol. */
export interface AgentToAgentConnectionOptions {
  /** HTTPS URL of the agent. */
  readonly url: string;
  /** Who the agent sees. */
  readonly authentication: ToolAuthentication;
  /**
   * Path of its card below that URL, such as `/agentCard/v1.0` of Foundry's own agents.
   * @default - that of the protocol
   */
  readonly agentCardPath?: string;
}

/** Another Foundry account to connect to, for its models. */
export interface AccountModelsConnectionOptions {
  /** The other account. */
  readonly account: IFoundryAccount;
  /**
   * Location of the other account.
   * @default - that of the account, if known
   */
  readonly location?: string;
}
