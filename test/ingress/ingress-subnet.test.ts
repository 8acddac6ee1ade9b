import { TerraformVariable } from 'cdktf';
import { SubnetPurpose } from '../../src';
import {
  awaited,
  awaiting,
  existingSubnet,
  newSubnet,
  output,
  outputOf,
  ref,
  subnetId,
  TEAMS_RANGES,
} from '../support/ingress';
import { synthesize } from '../support/synthesize';
import type { StackJson } from '../support/stack-json';

const ASSOCIATION = 'azurerm_subnet_network_security_group_association';
const RULE = 'azurerm_network_security_rule';
const PLACE = { resource_group_name: 'rg-network', virtual_network_name: 'vnet' };

function made(purpose: SubnetPurpose, addressPrefix: string, changes = {}): StackJson {
  return synthesize((scope) => {
    const subnet = newSubnet(scope, purpose, addressPrefix, changes);
    awaiting(scope, subnet.dependables);
    output(scope, 'id', subnet.subnetId);
  });
}

/** What all security rules share. */
function allowing(stack: StackJson, rule: object) {
  return {
    resource_group_name: 'rg-network',
    network_security_group_name: ref(stack.only('azurerm_network_security_group'), 'name'),
    direction: 'Inbound',
    access: 'Allow',
    source_port_range: '*',
    destination_address_prefix: '*',
    ...rule,
  };
}

const CASES = [
  {
    purpose: SubnetPurpose.APPLICATION_GATEWAY,
    prefix: '10.20.2.0/26',
    demands: {},
    rules: [
      {
        name: 'AllowGatewayManager',
        priority: 100,
        protocol: 'Tcp',
        destination_port_range: '65200-65535',
        source_address_prefix: 'GatewayManager',
        description: 'Azure manages the gateway over these ports',
      },
      {
        name: 'AllowLoadBalancer',
        priority: 110,
        protocol: '*',
        destination_port_range: '*',
        source_address_prefix: 'AzureLoadBalancer',
        description: 'Azure probes the gateway',
      },
      {
        name: 'AllowCallers',
        priority: 120,
        protocol: 'Tcp',
        destination_port_range: '443',
        source_address_prefixes: TEAMS_RANGES,
        description: 'Bot messages from Teams',
      },
    ],
  },
  {
    purpose: SubnetPurpose.GATEWAY_INTEGRATION,
    prefix: '10.20.0.0/27',
    demands: {
      delegation: [
        {
          name: 'delegation',
          service_delegation: {
            name: 'Microsoft.Web/serverFarms',
            actions: ['Microsoft.Network/virtualNetworks/subnets/action'],
          },
        },
      ],
    },
    rules: [],
  },
  {
    purpose: SubnetPurpose.PRIVATE_ENDPOINTS,
    prefix: '10.20.1.0/29',
    demands: { private_endpoint_network_policies: 'Enabled' },
    rules: [
      {
        name: 'AllowHttpsFromNetwork',
        priority: 100,
        protocol: 'Tcp',
        destination_port_range: '443',
        source_address_prefix: 'VirtualNetwork',
        description: 'The edge and the gateway reach private endpoints over https',
      },
    ],
  },
] as const;

describe.each(CASES)('a subnet for $purpose', ({ purpose, prefix, demands, rules }) => {
  const stack = made(purpose, prefix, { tags: { team: 'agents' } });
  const subnet = stack.only('azurerm_subnet');
  const group = stack.only('azurerm_network_security_group');
  const association = stack.only(ASSOCIATION);
  const ruleAt = (name: string) => stack.ofType(RULE).find((rule) => rule.config.name === name);

  test('has the name, range, delegation and policies of its purpose', () => {
    expect(subnet.config).toEqual({ ...PLACE, name: purpose, address_prefixes: [prefix], ...demands });
  });

  test('has a security group of its own', () => {
    expect(group.config).toEqual({
      name: `vnet-${purpose}`,
      resource_group_name: 'rg-network',
      location: 'eastus2',
      tags: { team: 'agents' },
    });
  });

  test('lets in what its purpose demands, and nothing else', () => {
    expect(stack.ofType(RULE)).toHaveLength(rules.length);
    for (const rule of rules) expect(ruleAt(rule.name)?.config).toEqual(allowing(stack, rule));
  });

  test('is tied to the security group once all rules stand', () => {
    expect(association.config).toEqual({
      subnet_id: ref(subnet, 'id'),
      network_security_group_id: ref(group, 'id'),
      depends_on: rules.map((rule) => ruleAt(rule.name)?.address),
    });
  });

  test('has others wait for the association and every rule', () => {
    expect(awaited(stack)).toEqual([association.address, ...rules.map((rule) => ruleAt(rule.name)?.address)]);
    expect(outputOf(stack, 'id')).toBe(ref(subnet, 'id'));
  });
});

test('a subnet takes a name and callers of its own', () => {
  const stack = made(SubnetPurpose.APPLICATION_GATEWAY, '10.20.2.0/24', {
    subnetName: 'edge',
    callerRanges: ['203.0.113.0/24'],
  });
  expect(stack.only('azurerm_subnet').config.name).toBe('edge');
  expect(stack.only('azurerm_network_security_group').config).toEqual({
    name: 'vnet-edge',
    resource_group_name: 'rg-network',
    location: 'eastus2',
  });
  const callers = stack.ofType(RULE).find((rule) => rule.config.name === 'AllowCallers');
  expect(callers?.config.source_address_prefixes).toEqual(['203.0.113.0/24']);
});

test('a subnet in a network known only after apply takes names from its id then', () => {
  const stack = synthesize((scope) => {
    const virtualNetworkId = new TerraformVariable(scope, 'network', { type: 'string' }).stringValue;
    newSubnet(scope, SubnetPurpose.GATEWAY_INTEGRATION, '10.20.0.0/27', { virtualNetworkId });
  });
  expect(stack.only('azurerm_subnet').config).toMatchObject({
    resource_group_name: '${element(split("/", var.network), 4)}',
    virtual_network_name: '${element(split("/", var.network), 8)}',
  });
});

test('a subnet that exists is used as it stands: nothing is made, nothing waited for', () => {
  const stack = synthesize((scope) => {
    const subnet = existingSubnet(scope, 'edge');
    awaiting(scope, subnet.dependables);
    output(scope, 'id', subnet.subnetId);
  });
  expect(stack.addresses).toEqual([stack.only('terraform_data').address]);
  expect(outputOf(stack, 'id')).toBe(subnetId('edge'));
  expect(awaited(stack)).toEqual([]);
});
