import { gateways } from '../../../../src';
import { azapi } from '../../../support/azapi';
import { awaited, awaiting, output, outputOf, proveRules, ref } from '../../../support/ingress';
import { NETWORK_ID, SUBNET_ID, SUBSCRIPTION, TOKEN, groupId } from '../../../support/samples';
import { newStack, synthesize } from '../../../support/synthesize';

const GROUP_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-dns`;
const PROPS = { resourceGroupId: groupId('rg-dns'), virtualNetworkId: NETWORK_ID };

describe('the private DNS zone of a gateway', () => {
  const stack = synthesize((scope) => {
    const made = new gateways.GatewayPrivateDnsZone(scope, 'Zone', { ...PROPS, tags: { team: 'agents' } });
    awaiting(scope, made.dependables);
    output(scope, 'id', made.zoneId);
  });
  const zone = stack.only('Microsoft.Network/privateDnsZones');
  const link = stack.only('Microsoft.Network/privateDnsZones/virtualNetworkLinks');

  test('is the one that private endpoints of API Management are found in', () => {
    expect(zone.config).toEqual({
      ...azapi('Microsoft.Network/privateDnsZones@2024-06-01', GROUP_ID, 'privatelink.azure-api.net', {}),
      location: 'global',
      tags: { team: 'agents' },
    });
    expect(outputOf(stack, 'id')).toBe(ref(zone, 'id'));
  });

  test('is read by the network given, which registers nothing in it', () => {
    expect(link.config).toEqual({
      ...azapi('Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01', ref(zone, 'id'), 'network', {
        virtualNetwork: { id: NETWORK_ID },
        registrationEnabled: false,
      }),
      location: 'global',
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
      code: 'InvalidResourceId',
      bad: [{ resourceGroupId: '' }, { resourceGroupId: groupId('rg.') }],
      good: [{ resourceGroupId: groupId('RG_1') }],
      later: [{ resourceGroupId: TOKEN }],
    },
    {
      code: 'InvalidResourceId',
      bad: [{ virtualNetworkId: 'vnet' }, { virtualNetworkId: SUBNET_ID }],
      good: [{ virtualNetworkId: NETWORK_ID.toLowerCase() }],
      later: [{ virtualNetworkId: TOKEN }],
    },
  ],
  (changes) => new gateways.GatewayPrivateDnsZone(newStack(), 'Zone', { ...PROPS, ...changes }),
  'test/Zone',
);
