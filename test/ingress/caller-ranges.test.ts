import type { Construct } from 'constructs';
import { GatewayTier, IngressTopology, gateways } from '../../src';
import { IngressSubnet, SubnetPurpose } from '../../src/ingress/subnet';
import { addressesOnInternet } from '../../src/ingress/callers/caller-range-validation';
import { TopologyIngress } from '../../src/ingress/topology-ingress';
import { codesOf } from '../support/errors';
import { gatewayAt, otherGateway } from '../support/edge';
import { newDnatEdge } from '../support/firewall';
import { existingSubnet, newEdge, newGateway, warned } from '../support/ingress';
import { NETWORK_ID, groupId } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';

interface Ranges {
  readonly callerRanges: string[];
  readonly allowWideCallerRanges?: boolean;
}

/** Everything that takes ranges of callers. */
const TAKERS: Readonly<Record<string, (scope: Construct, ranges: Ranges) => unknown>> = {
  'an edge': (scope, ranges) => newEdge(scope, ranges),
  'another gateway of an edge': (scope, { callerRanges, allowWideCallerRanges }) =>
    newEdge(scope, {
      gateway: gatewayAt(scope, 'First'),
      allowWideCallerRanges,
      otherGateways: [otherGateway(scope, { key: 'sales', path: 'sales', callerRanges })],
    }),
  'a firewall with DNAT': (scope, ranges) => newDnatEdge(scope, ranges),
  'a gateway that is open': (scope, ranges) =>
    newGateway(scope, {
      tier: GatewayTier.STANDARD_V2,
      publicHostName: undefined,
      network: gateways.GatewayNetwork.integration({ integrationSubnet: existingSubnet(scope, 'integration') }),
      ...ranges,
    }),
  'an ingress': (scope, ranges) =>
    new TopologyIngress(scope, 'Ingress', {
      topology: IngressTopology.V2_PUBLIC,
      resourceGroupId: groupId('rg-ingress'),
      location: 'eastus2',
      gateway: { gatewayName: 'apim-agents', publisherName: 'Contoso', publisherEmail: 'platform@contoso.com' },
      gatewaySubnet: existingSubnet(scope, 'integration'),
      ...ranges,
    }),
  'a subnet': (scope, ranges) =>
    new IngressSubnet(scope, 'Subnet', {
      purpose: SubnetPurpose.APPLICATION_GATEWAY,
      virtualNetworkId: NETWORK_ID,
      addressPrefix: '10.20.1.0/24',
      location: 'eastus2',
      ...ranges,
    }),
};

describe.each(Object.keys(TAKERS))('%s', (kind) => {
  const codes = (ranges: Ranges) => codesOf(() => TAKERS[kind]?.(newStack(), ranges));

  test.each([
    [['0.0.0.0/0'], ['CallerRangesTooWide']],
    [['0.0.0.0/1', '128.0.0.0/1'], ['CallerRangesTooWide']],
    [['224.0.0.0/4'], ['ImpossibleCallerRange']],
    [['127.0.0.0/8'], ['ImpossibleCallerRange']],
    [
      ['240.0.0.0/4', '20.0.0.0/8'],
      ['ImpossibleCallerRange', 'CallerRangesTooWide'],
    ],
    [['52.112.0.0/14', '10.0.0.0/8'], []],
  ])('with %j', (callerRanges, expected) => {
    expect(codes({ callerRanges })).toEqual(expected);
  });

  test('takes wide ranges where that is said, and warns of them, and takes impossible ones never', () => {
    const wide = { callerRanges: ['0.0.0.0/0'], allowWideCallerRanges: true };
    const stack = synthesize((scope) => TAKERS[kind]?.(scope, wide));
    if (kind !== 'a subnet') expect(warned(stack, 'WideCallerRanges')).toHaveLength(1);
    expect(codes({ ...wide, callerRanges: ['224.0.0.0/4'] })).toEqual(['ImpossibleCallerRange']);
  });
});

test.each([
  [[], 0],
  [['52.112.0.0/14', '52.122.0.0/15'], 2 ** 18 + 2 ** 17],
  [['52.112.0.0/14', '52.112.0.0/16', '52.113.0.0/16'], 2 ** 18],
  [['10.0.0.0/8', '192.168.0.0/16'], 0],
  [['0.0.0.0/0'], 2 ** 32 - 2 ** 29 - 3 * 2 ** 24 - 2 ** 22 - 2 ** 20 - 2 * 2 ** 16],
  [['0.0.0.0/1', '128.0.0.0/1', '0.0.0.0/0'], 2 ** 32 - 2 ** 29 - 3 * 2 ** 24 - 2 ** 22 - 2 ** 20 - 2 * 2 ** 16],
])('addresses of the Internet in %j: %i', (ranges, count) => {
  expect(addressesOnInternet(ranges)).toBe(count);
});
