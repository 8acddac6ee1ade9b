import { SubnetPurpose } from '../../src';
import { named, wholeIngress } from '../support/ingress';
import type { Found, StackJson } from '../support/stack-json';
import { synthesize } from '../support/synthesize';

const ASSOCIATION = 'azurerm_subnet_network_security_group_association';

/** Resources of an ingress by the names used here. */
function partsOf(stack: StackJson): (name: string) => Found {
  const rule = (name: string) => named(stack, 'azurerm_network_security_rule', name);
  const association = (purpose: SubnetPurpose) => {
    const subnet = named(stack, 'azurerm_subnet', purpose).address;
    const found = stack.ofType(ASSOCIATION).find((one) => String(one.config.subnet_id).includes(subnet));
    if (found === undefined) throw new Error(`no association of ${purpose}`);
    return found;
  };
  const parts = new Map<string, () => Found>([
    ['rule for gateway manager', () => rule('AllowGatewayManager')],
    ['rule for load balancer', () => rule('AllowLoadBalancer')],
    ['rule for callers', () => rule('AllowCallers')],
    ['rule for private endpoints', () => rule('AllowHttpsFromNetwork')],
    ['association of the edge', () => association(SubnetPurpose.APPLICATION_GATEWAY)],
    ['association of integration', () => association(SubnetPurpose.GATEWAY_INTEGRATION)],
    ['association of private endpoints', () => association(SubnetPurpose.PRIVATE_ENDPOINTS)],
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
    ['association of the edge', 'rule for gateway manager'],
    ['association of the edge', 'rule for load balancer'],
    ['association of the edge', 'rule for callers'],
    ['association of private endpoints', 'rule for private endpoints'],
    ['edge', 'association of the edge'],
    ['edge', 'rule for gateway manager'],
    ['edge', 'rule for load balancer'],
    ['edge', 'rule for callers'],
    ['service', 'association of integration'],
    ['private endpoint', 'association of private endpoints'],
    ['private endpoint', 'rule for private endpoints'],
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
    ['edge', 'private endpoint'],
    ['edge', 'public access off'],
  ])('makes %s after %s', (later, earlier) => {
    expect(stack.follows(part(later), part(earlier))).toBe(true);
    expect(stack.follows(part(earlier), part(later))).toBe(false);
  });

  test.each([
    ['service', 'association of the edge'],
    ['service', 'identity'],
    ['bot', 'edge'],
    ['edge', 'bot'],
    ['edge', 'policy'],
    ['policy', 'edge'],
    ['firewall policy', 'wait'],
  ])('does not hold up %s for %s', (one, other) => {
    expect(stack.follows(part(one), part(other))).toBe(false);
  });
});
