import type { Construct } from 'constructs';
import { gateways, GatewayTier } from '../../../../src';
import {
  awaited,
  awaiting,
  existingSubnet,
  newGateway,
  output,
  outputOf,
  proveRules,
  ref,
} from '../../../support/ingress';
import { TOKEN, groupId } from '../../../support/samples';
import { newStack, synthesize } from '../../../support/synthesize';

function newAddress(scope: Construct, changes: Partial<gateways.GatewayPublicIpProps> = {}): gateways.GatewayPublicIp {
  return new gateways.GatewayPublicIp(scope, 'Address', {
    addressName: 'apim-ip',
    resourceGroupId: groupId('rg-ingress'),
    location: 'eastus2',
    domainNameLabel: 'contoso-agents',
    ...changes,
  });
}

describe('an address for a gateway', () => {
  const stack = synthesize((scope) => {
    const address = newAddress(scope, { tags: { team: 'agents' } });
    const network = gateways.GatewayNetwork.external({
      subnet: existingSubnet(scope, 'gateway'),
      publicIpAddress: address,
    });
    newGateway(scope, { tier: GatewayTier.PREMIUM, network, publicHostName: undefined });
    output(scope, 'address', address.publicIpAddress);
    awaiting(scope, address.dependables);
  });
  const address = stack.only('azurerm_public_ip');

  test('is one that API Management takes', () => {
    expect(address.config).toEqual({
      name: 'apim-ip',
      resource_group_name: 'rg-ingress',
      location: 'eastus2',
      allocation_method: 'Static',
      sku: 'Standard',
      domain_name_label: 'contoso-agents',
      zones: ['1', '2', '3'],
      tags: { team: 'agents' },
    });
  });

  test('is handed to the gateway', () => {
    expect(stack.only('azurerm_api_management').config.public_ip_address_id).toBe(ref(address, 'id'));
    expect(outputOf(stack, 'address')).toBe(ref(address, 'ip_address'));
    expect(awaited(stack)).toEqual([address.address]);
  });
});

test('an address has no zones in regions that have none', () => {
  const stack = synthesize((scope) => {
    newAddress(scope, { zones: [] });
  });
  expect(stack.only('azurerm_public_ip').config).not.toHaveProperty('zones');
});

proveRules<Partial<gateways.GatewayPublicIpProps>>(
  [
    {
      code: 'InvalidNetworkResourceName',
      bad: [{ addressName: '' }, { addressName: 'my ip' }, { addressName: 'a'.repeat(81) }],
      good: [{ addressName: 'a'.repeat(80) }],
      later: [{ addressName: TOKEN }],
    },
    {
      code: 'InvalidResourceId',
      bad: [{ resourceGroupId: groupId('rg.') }],
      good: [{ resourceGroupId: groupId('rg') }],
      later: [{ resourceGroupId: TOKEN }],
    },
    {
      code: 'InvalidLocation',
      bad: [{ location: 'East US 2' }],
      good: [{ location: 'uksouth' }],
      later: [{ location: TOKEN }],
    },
    {
      code: 'InvalidDomainNameLabel',
      bad: ['', 'ab', '1abc', 'abc-', 'Abc', 'a.b.c', 'a_bc', 'a'.repeat(64)].map((domainNameLabel) => ({
        domainNameLabel,
      })),
      good: ['abc', 'a1-c', 'a'.repeat(63)].map((domainNameLabel) => ({ domainNameLabel })),
      later: [{ domainNameLabel: TOKEN }],
    },
    { code: 'InvalidZone', bad: [{ zones: ['4'] }], good: [{ zones: ['2'] }], later: [{ zones: [TOKEN] }] },
  ],
  (changes) => newAddress(newStack(), changes),
  'test/Address',
);
