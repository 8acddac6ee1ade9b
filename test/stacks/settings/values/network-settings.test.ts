import { parseSettings } from '../../../../stacks/settings/settings';
import { exampleText, synthesizeSettings } from '../../../support/examples';
import type { StackJson } from '../../../support/stack-json';

const TABLES = 'Microsoft.Network/routeTables';
const SUBNETS = 'Microsoft.Network/virtualNetworks/subnets';
const NETWORK_GROUP = '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-network';
const HUB_TABLE = '/subscriptions/s/resourceGroups/hub/providers/Microsoft.Network/routeTables/rt-hub';

/** Topology 4, with lines below some of its subnets. */
function textWith(lines: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(lines).reduce(
    (text, [subnet, added]) =>
      text.replace(new RegExp(`^ {4}${subnet}:\\n.*$`, 'm'), (found) =>
        [found, ...added.map((line) => `      ${line}`)].join('\n'),
      ),
    exampleText('topology-4'),
  );
}

function ingressWith(lines: Readonly<Record<string, readonly string[]>>): StackJson {
  const stack = synthesizeSettings(parseSettings(textWith(lines), 'env.yaml')).get('t4-ingress');
  if (stack === undefined) throw new Error('no ingress stack');
  return stack;
}

function subnetOf(stack: StackJson, name: string) {
  const found = stack.ofType(SUBNETS).find(({ config }) => config.name === name);
  return (found?.config.body as { readonly properties: Record<string, unknown> } | undefined)?.properties;
}

const problemsOf = (lines: Readonly<Record<string, readonly string[]>>) => () =>
  parseSettings(textWith(lines), 'env.yaml');

const ROUTES = [
  'routeTable:',
  '  name: rt-agents',
  '  learnedRoutes: false',
  '  routes:',
  '    - { name: management, addressPrefix: ApiManagement, nextHop: internet }',
  '    - { name: out, addressPrefix: 0.0.0.0/0, nextHop: virtual-appliance, nextHopAddress: 10.20.9.4 }',
];

describe('the route table of a subnet in settings', () => {
  test('is made beside the network, and the subnet is born with it', () => {
    const stack = ingressWith({ gatewaySubnet: ROUTES });
    expect(stack.onlyAzapi(TABLES).config).toMatchObject({
      name: 'rt-agents',
      parent_id: NETWORK_GROUP,
      location: 'eastus2',
      body: {
        properties: {
          disableBgpRoutePropagation: true,
          routes: [
            { name: 'management', properties: { addressPrefix: 'ApiManagement', nextHopType: 'Internet' } },
            {
              name: 'out',
              properties: {
                addressPrefix: '0.0.0.0/0',
                nextHopType: 'VirtualAppliance',
                nextHopIpAddress: '10.20.9.4',
              },
            },
          ],
        },
      },
    });
    expect(JSON.stringify(subnetOf(stack, 'gateway-internal')?.routeTable)).toContain('GatewaySubnetRoutes');
    expect(subnetOf(stack, 'private-endpoints')).not.toHaveProperty('routeTable');
  });

  test('may be one that exists, in any subscription, for several subnets', () => {
    const existing = [`routeTable: { id: ${HUB_TABLE} }`];
    const stack = ingressWith({ gatewaySubnet: existing, privateEndpointSubnet: existing });
    expect(stack.ofType(TABLES)).toEqual([]);
    for (const name of ['gateway-internal', 'private-endpoints'])
      expect(subnetOf(stack, name)?.routeTable).toEqual({ id: HUB_TABLE });
  });

  test.each([
    ['{ name: rt }', /gatewaySubnet\.routeTable\.routes is missing/],
    [`{ id: ${HUB_TABLE}, name: rt, routes: [] }`, /gatewaySubnet\.routeTable .*name .*or id .*not both/],
    [
      `{ id: ${HUB_TABLE}, learnedRoutes: false }`,
      /gatewaySubnet\.routeTable\.learnedRoutes .*belongs to a route table/,
    ],
    ['{ name: rt, routes: [{ name: a, addressPrefix: 10.0.0.0, nextHop: internet }] }', /routes\.0\.addressPrefix/],
    ['{ name: rt, routes: [{ name: a, addressPrefix: Internet, nextHop: firewall }] }', /routes\.0\.nextHop/],
  ])('%s is told with its line', (table, message) => {
    expect(problemsOf({ gatewaySubnet: [`routeTable: ${table}`] })).toThrow(message);
    expect(problemsOf({ gatewaySubnet: [`routeTable: ${table}`] })).toThrow(/env\.yaml:\d+:\d+/);
  });

  test('that leads the answers of an edge away from the Internet is refused', () => {
    const table = ['routeTable:', '  name: rt', '  routes:', ROUTES[5] ?? ''];
    expect(() => ingressWith({ edgeSubnet: table })).toThrow('RouteNotSupported');
  });
});

describe('names of what is made beside a network', () => {
  test('are chosen in settings', () => {
    const stack = ingressWith({ gatewaySubnet: ['name: snet-apim', 'securityGroupName: nsg-apim'] });
    expect(subnetOf(stack, 'snet-apim')).toBeDefined();
    expect(stack.ofType('Microsoft.Network/networkSecurityGroups').map(({ config }) => config.name)).toContain(
      'nsg-apim',
    );
  });

  test.each([
    ['name', ['name: snet'], ['name: SNET']],
    ['securityGroupName', ['securityGroupName: nsg'], ['securityGroupName: Nsg']],
    ['routeTable.name', ROUTES, ROUTES],
  ])('%s differs between subnets', (key, one, other) => {
    expect(problemsOf({ gatewaySubnet: one, privateEndpointSubnet: other })).toThrow(
      new RegExp(
        `env\\.yaml:\\d+:\\d+: ingress\\.network\\.privateEndpointSubnet\\.${key} .*is that of gatewaySubnet, too`,
      ),
    );
  });
});

test('further callers of a private gateway are let in by its security group', () => {
  const stack = ingressWith({ gatewaySubnet: ['sourceRanges: [10.30.0.0/24]'] });
  expect(JSON.stringify(stack.ofType('Microsoft.Network/networkSecurityGroups'))).toContain('10.30.0.0/24');
});
