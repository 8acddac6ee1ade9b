import { GatewayPrivateDnsZone } from '../../src';
import { awaited, awaiting, output, outputOf, proveRules, ref } from '../support/ingress';
import { NETWORK_ID, SUBNET_ID, TOKEN } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';

const PROPS = { resourceGroupName: 'rg-dns', virtualNetworkId: NETWORK_ID };

describe('the private DNS zone of a gateway', () => {
  const stack = synthesize((scope) => {
    const made = new GatewayPrivateDnsZone(scope, 'Zone', { ...PROPS, tags: { team: 'agents' } });
    awaiting(scope, made.dependables);
    output(scope, 'id', made.zoneId);
  });
  const zone = stack.only('Microsoft.Network/privateDnsZones');
  const link = stack.only('Microsoft.Network/privateDnsZones/virtualNetworkLinks');

  test('is the one that private endpoints of API Management are found in', () => {
    expect(zone.config).toEqual({
      name: 'privatelink.azure-api.net',
      resource_group_name: 'rg-dns',
      tags: { team: 'agents' },
    });
    expect(outputOf(stack, 'id')).toBe(ref(zone, 'id'));
  });

  test('is read by the network given, which registers nothing in it', () => {
    expect(link.config).toEqual({
      name: 'network',
      resource_group_name: 'rg-dns',
      private_dns_zone_name: ref(zone, 'name'),
      virtual_network_id: NETWORK_ID,
      registration_enabled: false,
      tags: { team: 'agents' },
    });
  });

  test('answers once it is linked', () => {
    expect(awaited(stack)).toEqual([link.address]);
  });
});

proveRules<Partial<typeof PROPS>>(
  [
    {
      code: 'InvalidResourceGroupName',
      bad: [{ resourceGroupName: '' }, { resourceGroupName: 'rg.' }],
      good: [{ resourceGroupName: 'RG_1' }],
      later: [{ resourceGroupName: TOKEN }],
    },
    {
      code: 'InvalidResourceId',
      bad: [{ virtualNetworkId: 'vnet' }, { virtualNetworkId: SUBNET_ID }],
      good: [{ virtualNetworkId: NETWORK_ID.toLowerCase() }],
      later: [{ virtualNetworkId: TOKEN }],
    },
  ],
  (changes) => new GatewayPrivateDnsZone(newStack(), 'Zone', { ...PROPS, ...changes }),
  'test/Zone',
);
