import { SUBSCRIPTION } from '../support/samples';

export const SUBSCRIPTION_ID = `/subscriptions/${SUBSCRIPTION}`;
export const DATA_GROUP_ID = `${SUBSCRIPTION_ID}/resourceGroups/rg-data`;
export const STORAGE_ID = `${DATA_GROUP_ID}/providers/Microsoft.Storage/storageAccounts/st`;
export const CONTAINER_ID = `${STORAGE_ID}/blobServices/default/containers/articles`;
export const SEARCH_ID = `${DATA_GROUP_ID}/providers/Microsoft.Search/searchServices/srch`;
export const INDEX_ID = `${SEARCH_ID}/indexes/articles`;
export const COSMOS_ID = `${DATA_GROUP_ID}/providers/Microsoft.DocumentDB/databaseAccounts/cosmos`;
export const REGISTRY_ID = `${DATA_GROUP_ID}/providers/Microsoft.ContainerRegistry/registries/cr`;
export const KEY_VAULT_ID = `${DATA_GROUP_ID}/providers/Microsoft.KeyVault/vaults/kv`;
export const SECRET_ID = `${KEY_VAULT_ID}/secrets/ticket-system`;
export const BOT_ID = `${DATA_GROUP_ID}/providers/Microsoft.BotService/botServices/bot`;

export const USER = '22222222-2222-4222-8222-000000000001';
export const AGENT = '55555555-5555-4555-8555-000000000001';
export const SHARED_AGENT = '55555555-5555-4555-8555-000000000002';
export const PROJECT_IDENTITY = '55555555-5555-4555-8555-000000000003';

/** Full id of an Azure role, as the provider compares it. */
export const roleId = (guid: string, subscription = SUBSCRIPTION): string =>
  `/subscriptions/${subscription}/providers/Microsoft.Authorization/roleDefinitions/${guid}`;

/** GUIDs of Microsoft's lists, written down a second time on purpose. */
export const GUIDS = {
  foundryUser: '53ca6127-db72-4b80-b1b0-d745d6d5456d',
  foundryProjectManager: 'eadc314b-1a2d-4efa-be10-5d325db5065e',
  foundryAccountOwner: 'e47c6f54-e4a2-4754-9501-8e0985b135e1',
  foundryOwner: 'c883944f-8b7b-4483-af10-35834be79c4a',
  foundryAgentConsumer: 'eed3b665-ab3a-47b6-8f48-c9382fb1dad6',
  reader: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
  contributor: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
  owner: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  userAccessAdministrator: '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9',
  roleAdministrator: 'f58310d9-a9f6-439a-9e8d-f62e7b41a168',
  blobReader: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1',
  blobContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b',
  indexReader: '1407120a-92aa-4202-b7e9-c0e197c71c8f',
  indexContributor: '8ebe5a00-799e-43f5-93ac-243d3dce84a7',
  searchContributor: '7ca78c08-252a-4471-8644-bb5ff32d4ba0',
  cosmosOperator: '230815da-be43-4aae-9cb4-875f7bd000aa',
  cosmosReader: '00000000-0000-0000-0000-000000000001',
  cosmosContributor: '00000000-0000-0000-0000-000000000002',
  acrPull: '7f951dda-4ed3-4680-a7ca-43fe172d538d',
  repositoryReader: 'b93aa761-3e63-49ed-ac28-beffa264f7ac',
  secretsUser: '4633458b-17de-408a-b874-0445c86b69e6',
  cognitiveUser: 'a97b65f3-24c7-4388-baec-2e87135dc908',
  openAiUser: '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd',
  botContributor: '9fc6112f-f48e-4e27-8b09-72a5c94e4ae9',
  metricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb',
  aiDeveloper: '64702f94-c441-49e6-a78b-ef80e0188fee',
  aiAdministrator: 'b78c5d69-af96-48a3-bf8d-a8b4d589de94',
  inferenceOperator: '3afb7f49-54cb-416e-8c09-6dc049efa503',
} as const;
