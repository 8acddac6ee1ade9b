import type { Construct } from 'constructs';
import type { IFoundryAccount } from '../../../src';
import {
  ConnectionKind,
  FoundryConnection,
  type FoundryConnectionOptions,
  ToolAuthentication,
} from '../../../src/foundry/connections';
import { SUBSCRIPTION } from '../../support/samples';

const IN = (group: string, rest: string) =>
  `/subscriptions/${SUBSCRIPTION}/resourceGroups/${group}/providers/Microsoft.${rest}`;

export const COSMOS_ID = IN('rg-data', 'DocumentDB/databaseAccounts/cosmos');
export const STORAGE_ID = IN('rg-data', 'Storage/storageAccounts/store');
export const SEARCH_ID = IN('rg-data', 'Search/searchServices/find');
export const COMPONENT_ID = IN('rg-logs', 'Insights/components/appi');
export const VAULT_ID = IN('rg-data', 'KeyVault/vaults/kv');
export const REGISTRY_ID = IN('rg-data', 'ContainerRegistry/registries/images');
export const BING_ID = IN('rg-data', 'Bing/accounts/bing');
export const CLIENT_ID = '66666666-6666-4666-8666-666666666666';
/** A secret as callers give it: a reference, and no text. */
export const SECRET = '${var.secret}';
export const OTHER_SECRET = '${var.other}';

const LOCATION = 'swedencentral';

export const COSMOS = ConnectionKind.cosmosDb({ cosmosAccountId: COSMOS_ID, location: LOCATION });
export const STORAGE = ConnectionKind.storageAccount({ storageAccountId: STORAGE_ID, location: LOCATION });
export const SEARCH = ConnectionKind.aiSearch({ searchServiceId: SEARCH_ID, location: LOCATION });
export const INSIGHTS = ConnectionKind.applicationInsights({ componentId: COMPONENT_ID, connectionString: SECRET });
export const VAULT = ConnectionKind.keyVault({ vaultId: VAULT_ID });
export const REGISTRY = ConnectionKind.containerRegistry({ registryId: REGISTRY_ID, clientId: CLIENT_ID });
export const BING = ConnectionKind.bingGrounding({ bingAccountId: BING_ID, key: SECRET });

export const URL = 'https://tools.contoso.com/mcp';
export const AUDIENCE = 'api://tools';

export const tool = (authentication: ToolAuthentication = ToolAuthentication.projectIdentity(AUDIENCE)) =>
  ConnectionKind.mcpTool({ url: URL, authentication });

export const TYPES = {
  account: 'Microsoft.CognitiveServices/accounts/connections',
  project: 'Microsoft.CognitiveServices/accounts/projects/connections',
};

/** A connection of an account. */
export function connect(
  scope: Construct,
  account: IFoundryAccount,
  kind: ConnectionKind,
  changes: Partial<FoundryConnectionOptions> = {},
): FoundryConnection {
  const connectionName = changes.connectionName ?? 'some';
  return new FoundryConnection(scope, `Connection-${connectionName}`, { account, kind, ...changes, connectionName });
}
