import { RoleDefinition } from './role-definition';

const STORAGE = ['Microsoft.Storage/storageAccounts', 'Microsoft.Storage/storageAccounts/blobServices/containers'];
const SEARCH = 'Microsoft.Search/searchServices';
const REGISTRY = ['Microsoft.ContainerRegistry/registries'];
const VAULT = ['Microsoft.KeyVault/vaults', 'Microsoft.KeyVault/vaults/secrets'];
const ACCOUNT = ['Microsoft.CognitiveServices/accounts'];

/**
 * Built-in Azure roles for what agents and the people around them need.
 *
 * GUIDs: Microsoft's built-in roles page of 2026-04-09, read 2026-11-20; that of Azure Bot Service Contributor from
 * other repositories only.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
 */
export class AzureRole extends RoleDefinition {
  /** Sees everything, changes nothing, reads no data. */
  public static readonly READER = new AzureRole('Reader', 'acdd72a7-3385-48ef-bd42-f606fba81ae7');
  /** Creates and changes resources, without assigning roles. Not for agents. */
  public static readonly CONTRIBUTOR = new AzureRole('Contributor', 'b24988ac-6180-42a0-ab88-20f7382dd24c');
  /** Everything. Not for agents. */
  public static readonly OWNER = new AzureRole('Owner', '8e3af657-a8ff-443c-a75c-2fe8c4bcb635');
  /** Assigns and removes roles. Not for agents. */
  public static readonly USER_ACCESS_ADMINISTRATOR = new AzureRole(
    'User Access Administrator',
    '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9',
  );
  /** Assigns and removes roles, within a condition if one is set. Not for agents. */
  public static readonly ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR = new AzureRole(
    'Role Based Access Control Administrator',
    'f58310d9-a9f6-439a-9e8d-f62e7b41a168',
  );

  /** Reads and lists blobs. */
  public static readonly STORAGE_BLOB_DATA_READER = new AzureRole(
    'Storage Blob Data Reader',
    '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1',
    STORAGE,
  );
  /** Reads, writes and deletes blobs. */
  public static readonly STORAGE_BLOB_DATA_CONTRIBUTOR = new AzureRole(
    'Storage Blob Data Contributor',
    'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
    STORAGE,
  );
  /** Full access to blob data, including access control. */
  public static readonly STORAGE_BLOB_DATA_OWNER = new AzureRole(
    'Storage Blob Data Owner',
    'b7e6dc6d-f1e8-4753-8033-0f276bb0955b',
    STORAGE,
  );

  /** Manages a storage account, its keys among it, without access to data. */
  public static readonly STORAGE_ACCOUNT_CONTRIBUTOR = new AzureRole(
    'Storage Account Contributor',
    '17d1049b-9a84-46fb-8f53-869881c3d3ab',
    ['Microsoft.Storage/storageAccounts'],
  );
  /** Reads, writes and deletes messages of queues. */
  public static readonly STORAGE_QUEUE_DATA_CONTRIBUTOR = new AzureRole(
    'Storage Queue Data Contributor',
    '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
    ['Microsoft.Storage/storageAccounts'],
  );

  /** Queries indexes. */
  public static readonly SEARCH_INDEX_DATA_READER = new AzureRole(
    'Search Index Data Reader',
    '1407120a-92aa-4202-b7e9-c0e197c71c8f',
    [SEARCH, `${SEARCH}/indexes`],
  );
  /** Loads and queries indexes. */
  public static readonly SEARCH_INDEX_DATA_CONTRIBUTOR = new AzureRole(
    'Search Index Data Contributor',
    '8ebe5a00-799e-43f5-93ac-243d3dce84a7',
    [SEARCH, `${SEARCH}/indexes`],
  );
  /** Creates indexes and manages the service. */
  public static readonly SEARCH_SERVICE_CONTRIBUTOR = new AzureRole(
    'Search Service Contributor',
    '7ca78c08-252a-4471-8644-bb5ff32d4ba0',
    [SEARCH],
  );

  /** Manages Cosmos DB accounts without access to data. Data requires `CosmosDataRole`. */
  public static readonly COSMOS_DB_OPERATOR = new AzureRole(
    'Cosmos DB Operator',
    '230815da-be43-4aae-9cb4-875f7bd000aa',
    ['Microsoft.DocumentDB/databaseAccounts'],
  );
  /** Reads the properties of a Cosmos DB account, without its data. */
  public static readonly COSMOS_DB_ACCOUNT_READER = new AzureRole(
    'Cosmos DB Account Reader Role',
    'fbdf93bf-df7d-467e-a4d2-9458aa1360c8',
    ['Microsoft.DocumentDB/databaseAccounts'],
  );

  /** Pulls images from a registry. */
  public static readonly ACR_PULL = new AzureRole('AcrPull', '7f951dda-4ed3-4680-a7ca-43fe172d538d', REGISTRY);
  /** Pulls images from a registry with repository permissions. */
  public static readonly CONTAINER_REGISTRY_REPOSITORY_READER = new AzureRole(
    'Container Registry Repository Reader',
    'b93aa761-3e63-49ed-ac28-beffa264f7ac',
    REGISTRY,
  );

  /** Reads certificates and secrets, and nothing else of a Key Vault. */
  public static readonly KEY_VAULT_SECRETS_USER = new AzureRole(
    'Key Vault Secrets User',
    '4633458b-17de-408a-b874-0445c86b69e6',
    VAULT,
  );
  /** Reads, writes and deletes secrets. Not for agents. */
  public static readonly KEY_VAULT_SECRETS_OFFICER = new AzureRole(
    'Key Vault Secrets Officer',
    'b86a8fe4-44ce-4948-aee5-eccb2c155cd7',
    VAULT,
  );

  /** Calls the models and tools of an account. */
  public static readonly COGNITIVE_SERVICES_USER = new AzureRole(
    'Cognitive Services User',
    'a97b65f3-24c7-4388-baec-2e87135dc908',
    ACCOUNT,
  );
  /** Calls the OpenAI models of an account. */
  public static readonly COGNITIVE_SERVICES_OPENAI_USER = new AzureRole(
    'Cognitive Services OpenAI User',
    '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd',
    ACCOUNT,
  );

  /** Approves private endpoints that a managed network creates to a resource. For the identity of its account. */
  public static readonly AI_ENTERPRISE_NETWORK_CONNECTION_APPROVER = new AzureRole(
    'Azure AI Enterprise Network Connection Approver',
    'b556d68e-0be0-4f35-a333-ad7ee1ce17ea',
  );
  /** Wraps and unwraps with the keys of a Key Vault, as encryption with a customer-managed key requires. */
  public static readonly KEY_VAULT_CRYPTO_USER = new AzureRole(
    'Key Vault Crypto User',
    '12338af0-0e69-4776-bea7-57ae8d297424',
    ['Microsoft.KeyVault/vaults', 'Microsoft.KeyVault/vaults/keys'],
  );

  /** Creates and changes bots and their channels. */
  public static readonly BOT_SERVICE_CONTRIBUTOR = new AzureRole(
    'Azure Bot Service Contributor Role',
    '9fc6112f-f48e-4e27-8b09-72a5c94e4ae9',
    ['Microsoft.BotService/botServices'],
  );

  /** Sends metrics to Application Insights. */
  public static readonly MONITORING_METRICS_PUBLISHER = new AzureRole(
    'Monitoring Metrics Publisher',
    '3913510d-42f4-4e42-8a64-420c390055eb',
  );

  private constructor(roleName: string, roleGuid: string, resourceTypes: string[] = []) {
    super(roleName, roleGuid, resourceTypes);
  }
}
