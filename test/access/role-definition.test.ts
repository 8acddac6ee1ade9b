import * as fs from 'node:fs';
import * as path from 'node:path';
import { AzureRole, FoundryRole, RoleDefinition } from '../../src/access';
import { GROUP, SUBSCRIPTION, TOKEN } from '../support/samples';

/**
 * @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
 * @see https://learn.microsoft.com/azure/ai-foundry/concepts/rbac-foundry
 */
const ROLES: [role: RoleDefinition, name: string, guid: string][] = [
  [FoundryRole.USER, 'Foundry User', '53ca6127-db72-4b80-b1b0-d745d6d5456d'],
  [FoundryRole.PROJECT_MANAGER, 'Foundry Project Manager', 'eadc314b-1a2d-4efa-be10-5d325db5065e'],
  [FoundryRole.ACCOUNT_OWNER, 'Foundry Account Owner', 'e47c6f54-e4a2-4754-9501-8e0985b135e1'],
  [FoundryRole.OWNER, 'Foundry Owner', 'c883944f-8b7b-4483-af10-35834be79c4a'],
  [FoundryRole.AGENT_CONSUMER, 'Foundry Agent Consumer', 'eed3b665-ab3a-47b6-8f48-c9382fb1dad6'],
  [AzureRole.READER, 'Reader', 'acdd72a7-3385-48ef-bd42-f606fba81ae7'],
  [AzureRole.CONTRIBUTOR, 'Contributor', 'b24988ac-6180-42a0-ab88-20f7382dd24c'],
  [AzureRole.OWNER, 'Owner', '8e3af657-a8ff-443c-a75c-2fe8c4bcb635'],
  [AzureRole.USER_ACCESS_ADMINISTRATOR, 'User Access Administrator', '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9'],
  [
    AzureRole.ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR,
    'Role Based Access Control Administrator',
    'f58310d9-a9f6-439a-9e8d-f62e7b41a168',
  ],
  [AzureRole.STORAGE_BLOB_DATA_READER, 'Storage Blob Data Reader', '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'],
  [AzureRole.STORAGE_BLOB_DATA_CONTRIBUTOR, 'Storage Blob Data Contributor', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'],
  [AzureRole.STORAGE_BLOB_DATA_OWNER, 'Storage Blob Data Owner', 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'],
  [AzureRole.STORAGE_ACCOUNT_CONTRIBUTOR, 'Storage Account Contributor', '17d1049b-9a84-46fb-8f53-869881c3d3ab'],
  [AzureRole.STORAGE_QUEUE_DATA_CONTRIBUTOR, 'Storage Queue Data Contributor', '974c5e8b-45b9-4653-ba55-5f855dd0fb88'],
  [AzureRole.SEARCH_INDEX_DATA_READER, 'Search Index Data Reader', '1407120a-92aa-4202-b7e9-c0e197c71c8f'],
  [AzureRole.SEARCH_INDEX_DATA_CONTRIBUTOR, 'Search Index Data Contributor', '8ebe5a00-799e-43f5-93ac-243d3dce84a7'],
  [AzureRole.SEARCH_SERVICE_CONTRIBUTOR, 'Search Service Contributor', '7ca78c08-252a-4471-8644-bb5ff32d4ba0'],
  [AzureRole.COSMOS_DB_OPERATOR, 'Cosmos DB Operator', '230815da-be43-4aae-9cb4-875f7bd000aa'],
  [AzureRole.COSMOS_DB_ACCOUNT_READER, 'Cosmos DB Account Reader Role', 'fbdf93bf-df7d-467e-a4d2-9458aa1360c8'],
  [AzureRole.ACR_PULL, 'AcrPull', '7f951dda-4ed3-4680-a7ca-43fe172d538d'],
  [
    AzureRole.CONTAINER_REGISTRY_REPOSITORY_READER,
    'Container Registry Repository Reader',
    'b93aa761-3e63-49ed-ac28-beffa264f7ac',
  ],
  [AzureRole.KEY_VAULT_SECRETS_USER, 'Key Vault Secrets User', '4633458b-17de-408a-b874-0445c86b69e6'],
  [AzureRole.KEY_VAULT_SECRETS_OFFICER, 'Key Vault Secrets Officer', 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'],
  [AzureRole.COGNITIVE_SERVICES_USER, 'Cognitive Services User', 'a97b65f3-24c7-4388-baec-2e87135dc908'],
  [AzureRole.COGNITIVE_SERVICES_OPENAI_USER, 'Cognitive Services OpenAI User', '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd'],
  [
    AzureRole.AI_ENTERPRISE_NETWORK_CONNECTION_APPROVER,
    'Azure AI Enterprise Network Connection Approver',
    'b556d68e-0be0-4f35-a333-ad7ee1ce17ea',
  ],
  [AzureRole.KEY_VAULT_CRYPTO_USER, 'Key Vault Crypto User', '12338af0-0e69-4776-bea7-57ae8d297424'],
  [AzureRole.BOT_SERVICE_CONTRIBUTOR, 'Azure Bot Service Contributor Role', '9fc6112f-f48e-4e27-8b09-72a5c94e4ae9'],
  [AzureRole.MONITORING_METRICS_PUBLISHER, 'Monitoring Metrics Publisher', '3913510d-42f4-4e42-8a64-420c390055eb'],
];

test('every role is in the table', () => {
  const all = [FoundryRole, AzureRole].flatMap((holder) => Object.values(holder) as RoleDefinition[]);
  expect(ROLES.map(([role]) => role.roleName).sort()).toEqual(all.map((role) => role.roleName).sort());
});

describe.each(ROLES.map(([role, name, guid]) => ({ role, name, guid })))('role $name', ({ role, name, guid }) => {
  test('has its name and its GUID', () => {
    expect({ name: role.roleName, guid: role.roleGuid }).toEqual({ name, guid });
  });

  test.each([SUBSCRIPTION, TOKEN])('is seen from subscription %s by its full id', (subscription) => {
    expect(role.definitionId(subscription)).toBe(
      `/subscriptions/${subscription}/providers/Microsoft.Authorization/roleDefinitions/${guid}`,
    );
  });
});

test('a role that has no name here is known by its GUID', () => {
  const role = RoleDefinition.fromGuid('Our role', GROUP, { resourceTypes: ['Microsoft.Web/sites'] });
  const { roleName, roleGuid, resourceTypes } = role;
  expect({ roleName, roleGuid, resourceTypes }).toEqual({
    roleName: 'Our role',
    roleGuid: GROUP,
    resourceTypes: ['Microsoft.Web/sites'],
  });
  expect(RoleDefinition.fromGuid('Our role', GROUP).resourceTypes).toEqual([]);
});

test('each role GUID stands once, in the tables of this room', () => {
  const src = path.join(__dirname, '..', '..', 'src');
  const typed = fs
    .readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('providers'))
    .flatMap((file) => {
      const text = fs.readFileSync(path.join(src, file), 'utf8');
      return [...text.matchAll(/'([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'/g)].map(([, guid = '']) => ({
        file,
        guid,
      }));
    });
  const roles = [AzureRole, FoundryRole].flatMap((table) => Object.values(table) as { roleGuid: string }[]);
  expect(roles.length).toBeGreaterThan(20);
  for (const { roleGuid } of roles) {
    expect(typed.filter(({ guid }) => guid === roleGuid).map(({ file }) => path.dirname(file))).toEqual(['access']);
  }
  expect(typed.filter(({ file }) => file.startsWith('people'))).toEqual([]);
});
