import { EdgeFirewall } from '../../src';
import { IngressSubnet, SubnetPurpose } from '../../src/ingress/subnet';
import { codesOf } from '../support/errors';
import { newSubnet } from '../support/ingress';
import { SUBNET_ID, TOKEN } from '../support/samples';
import { newStack } from '../support/synthesize';

const POLICY_ID =
  '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/hub/providers/Microsoft.Network/firewallPolicies/p';

/** Ranges that no subnet has, or that would open what it reaches. */
const NO_SUBNET = [
  '0.0.0.0/0',
  '0.0.0.0/1',
  '128.0.0.0/1',
  '10.0.0.0/7',
  '20.0.0.0/8',
  '0.0.0.0/8',
  '127.0.0.0/8',
  '127.0.0.0/24',
  '169.254.0.0/16',
  '168.63.129.0/24',
  '224.0.0.0/4',
  '224.0.0.0/3',
  '240.0.0.0/4',
  '255.255.255.0/24',
];
const SUBNETS = [
  '10.0.0.0/8',
  '10.20.1.0/24',
  '172.16.0.0/12',
  '192.168.1.0/26',
  '100.64.0.0/24',
  '20.30.40.0/24',
  TOKEN,
];

const PLACES: [string, (range: string) => unknown][] = [
  ['a subnet that is made', (range) => newSubnet(newStack(), SubnetPurpose.PRIVATE_ENDPOINTS, range)],
  [
    'a subnet that exists',
    (addressPrefix) => IngressSubnet.fromSubnetAttributes(newStack(), 'Subnet', { subnetId: SUBNET_ID, addressPrefix }),
  ],
  [
    'the subnet of a firewall that exists',
    (subnetAddressPrefix) =>
      EdgeFirewall.fromFirewallAttributes(newStack(), 'Firewall', {
        firewallPolicyId: POLICY_ID,
        publicIpAddress: '20.30.40.50',
        subnetAddressPrefix,
      }),
  ],
];

describe.each(PLACES)('%s', (_, make) => {
  test.each(NO_SUBNET)('cannot have %s', (range) => {
    expect(codesOf(() => make(range))).toEqual(['ImpossibleSubnetRange']);
  });

  test.each(SUBNETS)('can have %s', (range) => {
    expect(codesOf(() => make(range))).toEqual([]);
  });
});

describe.each([SubnetPurpose.PRIVATE_ENDPOINTS, SubnetPurpose.GATEWAY_INJECTION])('sources of %s', (purpose) => {
  const codes = (...sourceRanges: string[]) =>
    codesOf(() => newSubnet(newStack(), purpose, '10.20.0.0/24', { sourceRanges }));

  test.each(['0.0.0.0/0', '0.0.0.0/1', '20.0.0.0/8'])('cannot be %s', (range) => {
    expect(codes(range)).toEqual(['CallerRangesTooWide']);
  });

  test.each(['224.0.0.0/4', '127.0.0.0/8', '169.254.0.0/16', '0.0.0.0/8', '240.0.0.0/4'])('are never %s', (range) => {
    expect(codes(range)).toEqual(['ImpossibleCallerRange']);
  });

  test('cannot be a large part of the Internet together', () => {
    expect(codes('20.0.0.0/10', '40.0.0.0/10')).toEqual(['CallerRangesTooWide']);
  });

  test('can be private, shared and public ranges of a company', () => {
    expect(codes('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '20.30.0.0/16', TOKEN)).toEqual([]);
  });
});
