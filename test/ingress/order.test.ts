import { SubnetPurpose } from '../../src/ingress/subnet';
import { wholeIngress } from '../support/ingress';
import type { Found, StackJson } from '../support/stack-json';
import { synthesize } from '../support/synthesize';

/** Resources of an ingress by the names used here. */
function partsOf(stack: StackJson): (name: string) => Found {
  const ofNetwork = (type: string, name: string) => {
    const found = stack.azapi(`Microsoft.Network/${type}`).find((one) => one.config.name === name);
    if (found === undefined) throw new Error(`no ${type} ${name}`);
    return found;
  };
  const subnet = (purpose: SubnetPurpose) => ofNetwork('virtualNetworks/subnets', purpose);
  const group = (purpose: SubnetPurpose) => ofNetwork('networkSecurityGroups', `vnet-${purpose}`);
  const parts = new Map<string, () => Found>([
    ['security group of the edge', () => group(SubnetPurpose.APPLICATION_GATEWAY)],
    ['security group of private endpoints', () => group(SubnetPurpose.PRIVATE_ENDPOINTS)],
    ['subnet of the edge', () => subnet(SubnetPurpose.APPLICATION_GATEWAY)],
    ['subnet of integration', () => subnet(SubnetPurpose.GATEWAY_INTEGRATION)],
    ['subnet of private endpoints', () => subnet(SubnetPurpose.PRIVATE_ENDPOINTS)],
    ['zone', () => stack.only('Microsoft.Network/privateDnsZones')],
    ['link of the zone', () => stack.only('Microsoft.Network/privateDnsZones/virtualNetworkLinks')],
    ['service', () => stack.only('azurerm_api_management')],
    ['private endpoint', () => stack.only('azurerm_private_endpoint')],
    ['public access off', () => stack.only('azapi_update_resource')],
    ['API', () => stack.only('Microsoft.ApiManagement/service/apis')],
    ['operation', () => stack.only('Microsoft.ApiManagement/service/apis/operations')],
    ['policy', () => stack.only('Microsoft.ApiManagement/service/apis/operations/policies')],
    ['bot', () => stack.onlyAzapi('Microsoft.BotService/botServices')],
    ['Teams channel', () => stack.onlyAzapi('Microsoft.BotService/botServices/channels')],
    ['identity', () => stack.only('azurerm_user_assigned_identity')],
    ['role', () => stack.only('azurerm_role_assignment')],
    ['wait', () => stack.only('time_sleep')],
    ['firewall policy', () => stack.only('azurerm_web_application_firewall_policy')],
    ['edge', () => stack.only('azurerm_application_gateway')],
  ]);
  return (name) => {
    const found = parts.get(name);
    if (found === undefined) throw new Error(`unknown part ${name}`);
    return found();
  };
}

describe('an ingress made in one apply', () => {
  const stack = synthesize(wholeIngress);
  const part = partsOf(stack);

  test.each([
    ['subnet of the edge', 'security group of the edge'],
    ['subnet of private endpoints', 'security group of private endpoints'],
    ['edge', 'subnet of the edge'],
    ['service', 'subnet of integration'],
    ['private endpoint', 'subnet of private endpoints'],
    ['private endpoint', 'zone'],
    ['private endpoint', 'link of the zone'],
    ['private endpoint', 'service'],
    ['public access off', 'private endpoint'],
    ['API', 'public access off'],
    ['operation', 'API'],
    ['policy', 'operation'],
    ['bot', 'operation'],
    ['bot', 'policy'],
    ['Teams channel', 'bot'],
    ['role', 'identity'],
    ['wait', 'role'],
    ['edge', 'wait'],
    ['edge', 'firewall policy'],
    // Names are looked up when it starts, and that of the gateway is made by the endpoint (Azure's quickstart template of an
    // Application Gateway before API Management waits for the zone: azure-quickstart-templates, pull request 12141).
    ['edge', 'private endpoint'],
  ])('makes %s after %s', (later, earlier) => {
    expect(stack.follows(part(later), part(earlier))).toBe(true);
    expect(stack.follows(part(earlier), part(later))).toBe(false);
  });

  test.each([
    ['service', 'subnet of the edge'],
    ['service', 'identity'],
    ['bot', 'edge'],
    ['edge', 'bot'],
    ['edge', 'policy'],
    ['policy', 'edge'],
    ['firewall policy', 'wait'],
    ['edge', 'public access off'],
    ['edge', 'API'],
    ['public access off', 'edge'],
    ['API', 'edge'],
  ])('does not hold up %s for %s', (one, other) => {
    expect(stack.follows(part(one), part(other))).toBe(false);
  });
});
