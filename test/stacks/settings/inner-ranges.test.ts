import { toldOfExample } from '../../support/told';

const NETWORK =
  '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-network/providers/Microsoft.Network';
const SUBNET = `${NETWORK}/virtualNetworks/vnet-agents/subnets/edge`;

test.each(['0.0.0.0/0', '0.0.0.0/1', '224.0.0.0/4'])(
  'sourceRanges [%s] of settings are told with their line',
  (range) => {
    const sources = `\n      sourceRanges: ['${range}']`;
    for (const [example, prefix, name] of [
      ['topology-4', 'addressPrefix: 10.20.2.0/27', 'gatewaySubnet'],
      ['teams-private', 'addressPrefix: 10.20.3.0/27', 'privateEndpointSubnet'],
    ] as const) {
      expect(toldOfExample(example, prefix, `${prefix}${sources}`)).toEqual([
        expect.stringMatching(new RegExp(`^env\\.yaml:\\d+:\\d+: ingress\\.network\\.${name}\\.sourceRanges`)),
      ]);
    }
  },
);

test.each(['0.0.0.0/1', '224.0.0.0/4', '127.0.0.0/8'])(
  'a subnet that exists with %s is told with its line',
  (range) => {
    const to = `id: ${SUBNET}\n      addressPrefix: ${range}`;
    expect(toldOfExample('teams-private', 'addressPrefix: 10.20.1.0/24', to).join('\n')).toMatch(
      /^env\.yaml:\d+:\d+: ingress\.network\.edgeSubnet\.addressPrefix '[\d./]+' must be a valid range of a subnet/m,
    );
  },
);

test.each(['0.0.0.0/0', '127.0.0.0/8'])(
  'the subnet of a firewall that exists with %s is told with its line',
  (range) => {
    const to = `  firewall:
    name: hub
    policyId: ${NETWORK}/firewallPolicies/hub
    publicIpAddress: 20.30.40.50
    subnetAddressPrefix: ${range}
`;
    expect(
      toldOfExample(
        'topology-5',
        /^ {4}edgeSubnet:\n.*\n([^]*?)^ {2}firewall:\n(?: {4}.*\n)+/m,
        (...[, between = '']) => `${between}${to}`,
      ).join('\n'),
    ).toMatch(
      /^env\.yaml:\d+:\d+: ingress\.firewall\.subnetAddressPrefix '[\d./]+' must be a valid range of a subnet/m,
    );
  },
);
