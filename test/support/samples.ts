import type { Construct } from 'constructs';
import { FoundryProject, type IFoundryProject } from '../../src';

export const SUBSCRIPTION = '00000000-0000-4000-8000-000000000001';
export const TENANT = '11111111-1111-4111-8111-111111111111';
export const OTHER_TENANT = '33333333-3333-4333-8333-333333333333';
export const GROUP = '22222222-2222-4222-8222-222222222222';
export const APP_ID = '8fd8ec07-ae24-4038-8771-6d4b85a4b19a';

/** Id of a resource group in the subscription of the samples. */
export const groupId = (group: string) => `/subscriptions/${SUBSCRIPTION}/resourceGroups/${group}`;
export const BOT_GROUP_ID = groupId('rg-agents');
export const ACCOUNT_ID = `${groupId('rg-foundry')}/providers/Microsoft.CognitiveServices/accounts/acc`;
export const PROJECT_ID = `${ACCOUNT_ID}/projects/proj`;
export const APPLICATION_ID = `${PROJECT_ID}/applications/niceapp`;
export const NETWORK_ID = `${groupId('rg-network')}/providers/Microsoft.Network/virtualNetworks/vnet`;
export const SUBNET_ID = `${NETWORK_ID}/subnets/some`;
export const VAULT_ID = `${groupId('rg-network')}/providers/Microsoft.KeyVault/vaults/kv`;
export const WORKSPACE_ID = `${groupId('rg-logs')}/providers/Microsoft.OperationalInsights/workspaces/log`;
export const GATEWAY_ID = `${groupId('rg-ingress')}/providers/Microsoft.ApiManagement/service/apim`;
export const FIREWALL_POLICY_ID = `${groupId('rg-network')}/providers/Microsoft.Network/firewallPolicies/policy`;
export const IDENTITY_ID = `${groupId('rg-ingress')}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id`;
export const PRIVATE_ENDPOINT_ID = `${groupId('rg-ingress')}/providers/Microsoft.Network/privateEndpoints/pe`;
export const zoneId = (zone: string): string =>
  `${groupId('rg-dns')}/providers/Microsoft.Network/privateDnsZones/${zone}`;

/** How azapi writes what stands under a Foundry account: by a lock on the account, and again after its conflicts. */
export const ONE_AT_A_TIME = {
  locks: [ACCOUNT_ID],
  retry: {
    error_message_regex: [
      'RequestConflict',
      'AccountProvisioningStateInvalid',
      'conflicting state',
      'ongoing operation',
    ],
  },
};

/** A value that is known only after apply. */
export const TOKEN = '${local.later}';

export function project(scope: Construct, id = 'Project'): IFoundryProject {
  return FoundryProject.fromProjectId(scope, id, PROJECT_ID);
}
