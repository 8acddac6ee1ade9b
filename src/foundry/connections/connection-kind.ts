import { parseArmId, SHAPES } from '../../core/azure/arm-id';
import {
  type AccountModelsConnectionOptions,
  type AgentToAgentConnectionOptions,
  type ApplicationInsightsConnectionOptions,
  type BingGroundingConnectionOptions,
  type ContainerRegistryConnectionOptions,
  type CosmosDbConnectionOptions,
  type KeyVaultConnectionOptions,
  KeyVaultTarget,
  type McpToolConnectionOptions,
  type SearchConnectionOptions,
  type StorageConnectionOptions,
} from './connection-kind-options';
import { checkId, checkSecret } from './connection-kind-validation';
import { TARGET, VAULT_ROLE_WAIT } from './connection-rules';
import type { ConnectionShape } from './connection-shape';
import type { ToolAuthentication } from './tool-authentication';
import { STORE_ENDPOINTS } from '../existing/store-endpoints';
import { HOST_ENDINGS, hostWithEnding } from '../../core/azure/account-hosts';

/**
 * What a connection leads to, and how it authenticates: by an identity wherever the service takes one.
 *
 * Azure does not check at creation whether a connection suits what uses it, so that each kind writes all of it.
 *
 * @see https://learn.microsoft.com/azure/foundry/how-to/connections-add
 */
export class ConnectionKind {
  /** A Cosmos DB account, by the identity of the project: where agents keep their conversations. */
  public static cosmosDb(options: CosmosDbConnectionOptions): ConnectionKind {
    const { cosmosAccountId: id, location } = options;
    const target = options.endpoint ?? STORE_ENDPOINTS.cosmos(nameOf(id, 'cosmosAccount'));
    return ofStore('CosmosDb', 'cosmosAccountId', { id, shape: 'cosmosAccount', target, location });
  }

  /** A storage account, by the identity of the project: where agents keep files. */
  public static storageAccount(options: StorageConnectionOptions): ConnectionKind {
    const { storageAccountId: id, location } = options;
    const target = options.blobEndpoint ?? STORE_ENDPOINTS.storage(nameOf(id, 'storageAccount'));
    return ofStore('AzureStorageAccount', 'storageAccountId', { id, shape: 'storageAccount', target, location });
  }

  /** A search service, by the identity of the project: where agents keep and find vectors. */
  public static aiSearch(options: SearchConnectionOptions): ConnectionKind {
    const { searchServiceId: id, location } = options;
    const target = options.endpoint ?? STORE_ENDPOINTS.search(nameOf(id, 'searchService'));
    return ofStore('CognitiveSearch', 'searchServiceId', { id, shape: 'searchService', target, location });
  }

  /**
   * An Application Insights component: where agents are traced. At most one for a project. It authenticates with the connection string:
   * Foundry accepts an identity and then does not use it.
   */
  public static applicationInsights(options: ApplicationInsightsConnectionOptions): ConnectionKind {
    const { componentId, connectionString } = options;
    return ConnectionKind._of({
      category: 'AppInsights',
      authType: 'ApiKey',
      target: componentId,
      metadata: { ApiType: 'Azure', ResourceId: componentId },
      secrets: { key: connectionString },
      only: 'telemetry',
      check: (problems) => {
        checkId('componentId', componentId, SHAPES.applicationInsights)(problems);
        checkSecret(problems, 'connectionString', connectionString);
      },
    });
  }

  /**
   * A Key Vault, by the identity of the account: where the account keeps the secrets of its other connections. One for an account, made
   * before its other connections; destroying it orphans the secrets in it. Without one, Foundry keeps them itself.
   */
  public static keyVault(options: KeyVaultConnectionOptions): ConnectionKind {
    const { vaultId, target, location, grantsAccess = true, roleWaitSeconds = 60 } = options;
    return ConnectionKind._of({
      category: 'AzureKeyVault',
      authType: 'AccountManagedIdentity',
      target: target === KeyVaultTarget.URI ? `https://${nameOf(vaultId, 'vault')}.vault.azure.net/` : vaultId,
      metadata: { ApiType: 'Azure', ResourceId: vaultId, ...(location === undefined ? {} : { location }) },
      isBeyondSchema: true,
      only: 'keyVault',
      vaultId: grantsAccess ? vaultId : undefined,
      roleWaitSeconds,
      check: (problems) => {
        checkId('vaultId', vaultId, SHAPES.vault)(problems);
        problems.checkWithin('roleWaitSeconds', roleWaitSeconds, VAULT_ROLE_WAIT);
      },
    });
  }

  /** A container registry, by a managed identity: where images of hosted agents are. */
  public static containerRegistry(options: ContainerRegistryConnectionOptions): ConnectionKind {
    const { registryId, clientId } = options;
    return ConnectionKind._of({
      category: 'ContainerRegistry',
      authType: 'ManagedIdentity',
      target: options.loginServer ?? `${nameOf(registryId, 'registry')}.azurecr.io`,
      metadata: { ResourceId: registryId },
      credentials: { clientId, resourceId: registryId },
      check: checkId('registryId', registryId, SHAPES.registry),
    });
  }

  /** Bing, by a key: where agents search the web. */
  public static bingGrounding(options: BingGroundingConnectionOptions): ConnectionKind {
    const { bingAccountId, key } = options;
    return ConnectionKind._of({
      category: 'GroundingWithBingSearch',
      authType: 'ApiKey',
      target: 'https://api.bing.microsoft.com/',
      metadata: { ApiType: 'Azure', ResourceId: bingAccountId, type: 'bing_grounding' },
      secrets: { key },
      check: (problems) => {
        checkId('bingAccountId', bingAccountId, SHAPES.bingAccount)(problems);
        checkSecret(problems, 'key', key);
      },
    });
  }

  /** A server of tools, which speaks the Model Context Protocol. */
  public static mcpTool(options: McpToolConnectionOptions): ConnectionKind {
    return ofTool('RemoteTool', options.url, options.authentication, { type: 'custom_MCP' });
  }

  /** An agent of this or another platform, which speaks the Agent2Agent protocol. */
  public static agentToAgent(options: AgentToAgentConnectionOptions): ConnectionKind {
    const { agentCardPath } = options;
    const metadata = { ApiType: 'Azure', ...(agentCardPath === undefined ? {} : { AgentCardPath: agentCardPath }) };
    return ofTool('RemoteA2A', options.url, options.authentication, metadata);
  }

  /**
   * Another Foundry account, by the identity of the project, for its models. That identity needs `account.grants.useModels` there.
   * Agents cannot name such a model as theirs: that takes a connection of a gateway.
   */
  public static accountModels(options: AccountModelsConnectionOptions): ConnectionKind {
    const { accountId, host } = options.account;
    const location = options.location ?? options.account.location;
    return ConnectionKind._of({
      category: 'AIServices',
      authType: 'AAD',
      target: `https://${hostWithEnding(host, HOST_ENDINGS.COGNITIVE_SERVICES)}/`,
      metadata: { ApiType: 'Azure', ResourceId: accountId, ...(location === undefined ? {} : { location }) },
      modelsOf: options.account,
      check: () => undefined,
    });
  }

  /**
   * A kind that another room adds.
   *
   * @internal
   */
  public static _of(shape: ConnectionShape): ConnectionKind {
    return new ConnectionKind(shape);
  }

  private constructor(
    /** @internal */
    public readonly _shape: ConnectionShape,
  ) {}

  /** Category of the connection, as Azure calls it. */
  public get category(): string {
    return this._shape.category;
  }

  /** Whether it authenticates with a key or client secret. */
  public get usesSecret(): boolean {
    return this._shape.secrets !== undefined;
  }
}

/** A data store and where it is. */
interface Store {
  readonly id: string;
  readonly shape: 'cosmosAccount' | 'storageAccount' | 'searchService';
  readonly target: string;
  readonly location: string;
}

function ofStore(category: string, what: string, { id, shape, target, location }: Store): ConnectionKind {
  return ConnectionKind._of({
    category,
    authType: 'AAD',
    target,
    metadata: { ApiType: 'Azure', ResourceId: id, location },
    check: (problems) => {
      checkId(what, id, SHAPES[shape])(problems);
      problems.check('endpoint', target, TARGET);
    },
  });
}

function ofTool(
  category: string,
  url: string,
  authentication: ToolAuthentication,
  metadata: Readonly<Record<string, string>>,
): ConnectionKind {
  const { check, ...part } = authentication._part;
  return ConnectionKind._of({
    category,
    target: url,
    metadata,
    ...part,
    check: (problems) => {
      problems.check('url', url, TARGET);
      check(problems);
    },
  });
}

function nameOf(id: string, shape: keyof typeof SHAPES): string {
  return parseArmId(id, SHAPES[shape]).names[0] ?? '';
}
