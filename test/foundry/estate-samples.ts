import type { Construct } from 'constructs';
import {
  FoundryAccount,
  type FoundryAccountProps,
  FoundryPrivateEndpoint,
  FoundryProject,
  type FoundryProjectOptions,
} from '../../src';
import { AgentSubnet } from '../../src/foundry/network';
import { NETWORK_ID, SUBSCRIPTION } from '../support/samples';
import type { Found, StackJson } from '../support/stack-json';

export const GROUP_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-foundry`;
const PRIVATE_ENDPOINT_ID = `${GROUP_ID}/providers/Microsoft.Network/privateEndpoints/pe-foundry`;
export const OTHER_GROUP_ID = '/subscriptions/99999999-0000-4000-8000-000000000009/resourceGroups/rg-other';
export const ENDPOINTS_ID = `${NETWORK_ID}/subnets/endpoints`;
export const IDENTITY = {
  identityId: `${GROUP_ID}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-foundry`,
  principalId: '55555555-5555-4555-8555-555555555555',
  clientId: '66666666-6666-4666-8666-666666666666',
};

/** Types, without their versions, of what stands in an account. */
export const TYPES = {
  account: 'Microsoft.CognitiveServices/accounts',
  project: 'Microsoft.CognitiveServices/accounts/projects',
  deployment: 'Microsoft.CognitiveServices/accounts/deployments',
  filter: 'Microsoft.CognitiveServices/accounts/raiPolicies',
  rule: 'Microsoft.CognitiveServices/accounts/managedNetworks/outboundRules',
  mode: 'Microsoft.CognitiveServices/accounts/managedNetworks',
  purge: 'Microsoft.CognitiveServices/locations/resourceGroups/deletedAccounts',
  endpoint: 'Microsoft.Network/privateEndpoints',
  zoneGroup: 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups',
  subnet: 'Microsoft.Network/virtualNetworks/subnets',
  lock: 'Microsoft.Authorization/locks',
} as const;

export function makeAccount(
  scope: Construct,
  changes: Partial<FoundryAccountProps> = {},
  id = 'Account',
): FoundryAccount {
  const account = new FoundryAccount(scope, id, {
    accountName: 'contoso',
    resourceGroupId: GROUP_ID,
    location: 'swedencentral',
    ...changes,
  });
  FoundryPrivateEndpoint.fromPrivateEndpointId(scope, `${id}WayIn`, account, PRIVATE_ENDPOINT_ID);
  return account;
}

export function makeProject(
  scope: Construct,
  account: FoundryAccount,
  changes: Partial<FoundryProjectOptions> = {},
  id = 'Project',
): FoundryProject {
  return new FoundryProject(scope, id, { account, projectName: 'claims', ...changes });
}

export function makeSubnet(scope: Construct, addressPrefix = '192.168.10.0/24'): AgentSubnet {
  return new AgentSubnet(scope, 'AgentSubnet', { virtualNetworkId: NETWORK_ID, addressPrefix });
}

/** The one of some resources that a test speaks of. */
export function named(found: readonly Found[], name: string): Found {
  const [only] = found.filter(({ address, config }) => config.name === name || address.includes(name));
  if (only === undefined) throw new Error(`no ${name}`);
  return only;
}

/** Proves that each is made after the next one, and so destroyed before it. */
export function expectOrder(stack: StackJson, latestFirst: readonly Found[]): void {
  latestFirst.slice(1).forEach((earlier, index) => {
    const later = latestFirst[index];
    expect(later !== undefined && stack.follows(later, earlier)).toBe(true);
  });
}
