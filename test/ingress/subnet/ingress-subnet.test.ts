import { TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import { IngressRouteTable, RouteNextHop, SubnetPurpose } from '../../../src/ingress/subnet';
import { letInTo } from '../../../src/ingress/subnet/subnet-neighbours';
import { Problems } from '../../../src/core/validation/problems';
import { codesOf } from '../../support/errors';
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
} from '../../support/ingress';
import { NETWORK_ID } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';
import type { StackJson } from '../../support/stack-json';

const SUBNET = 'Microsoft.Network/virtualNetworks/subnets';
const GROUP = 'Microsoft.Network/networkSecurityGroups';
const ROUTES = 'Microsoft.Network/routeTables';
const OTHER = '99999999-0000-4000-8000-000000000009';

interface Rule {
  readonly name: string;
  readonly properties: Record<string, unknown>;
}

function made(purpose: SubnetPurpose, addressPrefix: string, changes: (scope: Construct) => object = () => ({})) {
  return synthesize((scope) => {
    const subnet = newSubnet(scope, purpose, addressPrefix, changes(scope));
    awaiting(scope, subnet.dependables);
    output(scope, 'id', subnet.subnetId);
    letInTo(Problems.withProviderCheck(subnet), subnet, purpose, 'edge', { addressPrefix: '10.20.9.0/26' });
  });
}

const rulesOf = (stack: StackJson) => stack.onlyAzapi(GROUP).config.body?.properties?.securityRules as Rule[];
const inboundOf = (stack: StackJson) =>
  rulesOf(stack)
    .filter(({ properties }) => properties.direction === 'Inbound')
    .map(({ properties: { access, sourceAddressPrefix, sourceAddressPrefixes, destinationPortRange, protocol } }) =>
      [access, protocol, destinationPortRange, sourceAddressPrefix ?? sourceAddressPrefixes].flat().join(' '),
    );

test('a subnet is made in one call, with security group, route table and delegation in it', () => {
  const stack = made(SubnetPurpose.GATEWAY_INTEGRATION, '10.20.0.0/27', (scope) => ({
    routeTable: new IngressRouteTable(scope, 'Routes', {
      routeTableName: 'rt-agents',
      virtualNetworkId: NETWORK_ID,
      location: 'eastus2',
      routes: [
        {
          routeName: 'default',
          addressPrefix: '0.0.0.0/0',
          nextHop: RouteNextHop.VIRTUAL_APPLIANCE,
          nextHopAddress: '10.0.0.4',
        },
      ],
    }),
  }));
  const subnet = stack.onlyAzapi(SUBNET);
  expect(subnet.config).toMatchObject({
    type: `${SUBNET}@2025-07-01`,
    name: 'gateway-integration',
    parent_id: NETWORK_ID,
    locks: [NETWORK_ID],
    body: {
      properties: {
        addressPrefix: '10.20.0.0/27',
        delegations: [{ name: 'delegation', properties: { serviceName: 'Microsoft.Web/serverFarms' } }],
        networkSecurityGroup: { id: ref(stack.onlyAzapi(GROUP), 'id') },
        routeTable: { id: ref(stack.onlyAzapi(ROUTES), 'id') },
      },
    },
  });
  expect(subnet.config.retry).toMatchObject({
    error_message_regex: expect.arrayContaining(['AnotherOperationInProgress']) as string[],
  });
  expect(stack.onlyAzapi(ROUTES).config.body).toEqual({
    properties: {
      disableBgpRoutePropagation: false,
      routes: [
        {
          name: 'default',
          properties: {
            addressPrefix: '0.0.0.0/0',
            nextHopType: 'VirtualAppliance',
            nextHopIpAddress: '10.0.0.4',
          },
        },
      ],
    },
  });
  expect(stack.ofType('azurerm_subnet')).toEqual([]);
  expect(awaited(stack)).toEqual([subnet.address]);
  expect(outputOf(stack, 'id')).toBe(ref(subnet, 'id'));
});

test('a subnet refers to a route table that exists', () => {
  const routeTableId = NETWORK_ID.replace('virtualNetworks/vnet', 'routeTables/hub');
  const stack = made(SubnetPurpose.GATEWAY_INTEGRATION, '10.20.0.0/27', (scope) => ({
    routeTable: IngressRouteTable.fromRouteTableId(scope, 'Routes', routeTableId),
  }));
  expect(stack.onlyAzapi(SUBNET).config.body?.properties?.routeTable).toEqual({ id: routeTableId });
  expect(stack.azapi(ROUTES)).toEqual([]);
});

test('what is made stands where the network is, in another subscription too', () => {
  const virtualNetworkId = `/subscriptions/${OTHER}/resourcegroups/rg-Hub/providers/microsoft.network/virtualnetworks/hub`;
  const networkId = `/subscriptions/${OTHER}/resourceGroups/rg-Hub/providers/Microsoft.Network/virtualNetworks/hub`;
  const stack = made(SubnetPurpose.APPLICATION_GATEWAY, '10.20.0.0/26', () => ({ virtualNetworkId }));
  expect(stack.onlyAzapi(SUBNET).config.parent_id).toBe(networkId);
  expect(stack.onlyAzapi(GROUP).config).toMatchObject({
    parent_id: `/subscriptions/${OTHER}/resourceGroups/rg-Hub`,
    name: 'hub-application-gateway',
    locks: [networkId],
  });
});

test('a network known only after apply is taken apart then', () => {
  const stack = synthesize((scope) => {
    const virtualNetworkId = new TerraformVariable(scope, 'network', { type: 'string' }).stringValue;
    newSubnet(scope, SubnetPurpose.GATEWAY_INTEGRATION, '10.20.0.0/27', { virtualNetworkId });
  });
  expect(stack.onlyAzapi(SUBNET).config.parent_id).toBe('${var.network}');
  expect(stack.onlyAzapi(GROUP).config.parent_id).toContain('split("/", var.network), 2)');
});

const SELF = '10.20.0.0/24';
const AZURE_CLASSIC = ['Allow Tcp 3443 ApiManagement', 'Allow Tcp 6390 AzureLoadBalancer'];
const UNITS = [`Allow Udp 4290 ${SELF}`, `Allow Tcp 6381-6383 ${SELF}`];
test.each<[SubnetPurpose, string[]]>([
  [
    SubnetPurpose.APPLICATION_GATEWAY,
    ['Allow Tcp 65200-65535 GatewayManager', 'Allow * * AzureLoadBalancer', 'Allow Tcp 443 10.20.9.0/26'],
  ],
  [SubnetPurpose.GATEWAY_INTEGRATION, []],
  [SubnetPurpose.GATEWAY_INJECTION, ['Allow * * AzureLoadBalancer', 'Allow Tcp 443 10.20.9.0/26', `Allow * * ${SELF}`]],
  [SubnetPurpose.GATEWAY_INTERNAL, ['Allow Tcp 443 10.20.9.0/26', ...AZURE_CLASSIC, ...UNITS]],
  [SubnetPurpose.GATEWAY_EXTERNAL, ['Allow Tcp 443 10.20.9.0/26', ...AZURE_CLASSIC, ...UNITS]],
  [SubnetPurpose.PRIVATE_ENDPOINTS, ['Allow Tcp 443 10.20.9.0/26']],
])('into a subnet for %s come what Azure needs and who calls, and then nobody', (purpose, expected) => {
  expect(inboundOf(made(purpose, SELF))).toEqual([...expected, 'Deny * * *']);
});

test.each([SubnetPurpose.FIREWALL, SubnetPurpose.FIREWALL_MANAGEMENT])(
  'a subnet for %s has no security group',
  (purpose) => {
    const stack = made(purpose, SELF);
    expect(stack.azapi(GROUP)).toEqual([]);
    expect(stack.onlyAzapi(SUBNET).config.body).toEqual({ properties: { addressPrefix: SELF } });
  },
);

test('a subnet for an edge lets in Teams, or the callers that it is given', () => {
  const alone = (callerRanges?: string[]) =>
    inboundOf(synthesize((scope) => newSubnet(scope, SubnetPurpose.APPLICATION_GATEWAY, SELF, { callerRanges })))[2];
  expect(alone()).toBe(`Allow Tcp 443 ${TEAMS_RANGES.join(' ')}`);
  expect(alone(['203.0.113.0/24'])).toBe('Allow Tcp 443 203.0.113.0/24');
});

test('further ranges come in beside the neighbours', () => {
  const stack = made(SubnetPurpose.PRIVATE_ENDPOINTS, SELF, () => ({ sourceRanges: ['10.50.0.0/24'] }));
  expect(inboundOf(stack)[0]).toBe('Allow Tcp 443 10.20.9.0/26 10.50.0.0/24');
});

test('a subnet that nothing may call is a mistake that the end of the synthesis tells', () => {
  const validate = (sourceRanges?: string[]) => {
    const subnet = newSubnet(newStack(), SubnetPurpose.PRIVATE_ENDPOINTS, SELF, { sourceRanges });
    return subnet.node.validate();
  };
  expect(validate()[0]).toContain(
    'NobodyLetIn: the security group of the subnet allows no inbound callers, in test/private-endpoints',
  );
  expect(validate(['10.50.0.0/24'])).toEqual([]);
});

test('a name of a security group that Azure does not take is refused, and one can be given', () => {
  const virtualNetworkId = NETWORK_ID.replace(/vnet$/, 'n'.repeat(64));
  const make = (securityGroupName?: string) =>
    newSubnet(newStack(), SubnetPurpose.PRIVATE_ENDPOINTS, SELF, { virtualNetworkId, securityGroupName });
  expect(codesOf(() => make())).toEqual(['DerivedNameTooLong']);
  expect(codesOf(() => make('nsg-endpoints'))).toEqual([]);
});

const AWAY = {
  routeName: 'out',
  addressPrefix: '0.0.0.0/0',
  nextHop: RouteNextHop.VIRTUAL_APPLIANCE,
  nextHopAddress: '10.0.0.4',
};
const MANAGEMENT = { routeName: 'azure', addressPrefix: 'ApiManagement', nextHop: RouteNextHop.INTERNET };
test.each([
  [SubnetPurpose.GATEWAY_EXTERNAL, [AWAY], ['RouteNotSupported']],
  [SubnetPurpose.FIREWALL, [AWAY], ['RouteNotSupported']],
  [SubnetPurpose.GATEWAY_INTERNAL, [AWAY], ['RouteNotSupported']],
  [SubnetPurpose.GATEWAY_INTERNAL, [AWAY, MANAGEMENT], []],
  [SubnetPurpose.GATEWAY_INTEGRATION, [AWAY], []],
  [SubnetPurpose.PRIVATE_ENDPOINTS, [AWAY], []],
])('routes that a subnet for %s cannot stand with are refused (%#)', (purpose, routes, codes) => {
  const stack = newStack();
  const routeTable = new IngressRouteTable(stack, 'Routes', {
    routeTableName: 'rt',
    virtualNetworkId: NETWORK_ID,
    location: 'eastus2',
    routes,
  });
  expect(codesOf(() => newSubnet(stack, purpose, SELF, { routeTable }))).toEqual(codes);
});

test.each([
  [[], ['NoRoutes']],
  [[AWAY, { ...AWAY, routeName: 'OUT' }], ['DuplicateRoute']],
  [[{ ...AWAY, nextHopAddress: undefined }], ['NextHopAddressMismatch']],
  [[{ ...MANAGEMENT, nextHopAddress: '10.0.0.4' }], ['NextHopAddressMismatch']],
  [[{ ...AWAY, addressPrefix: '10.0.0.1/8' }], ['InvalidRoute']],
  [[{ ...AWAY, nextHopAddress: '52.1.1.1' }], ['InvalidNextHopAddress']],
])('a route table that Azure does not take is refused (%#)', (routes, codes) => {
  const props = { routeTableName: 'rt', virtualNetworkId: NETWORK_ID, location: 'eastus2', routes };
  expect(codesOf(() => new IngressRouteTable(newStack(), 'Routes', props))).toEqual(codes);
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

test('ranges in another order are the same rules: Azure keeps the order that it was first told', () => {
  const rulesWith = (sourceRanges: string[]) =>
    rulesOf(made(SubnetPurpose.PRIVATE_ENDPOINTS, '10.20.3.0/27', () => ({ sourceRanges })));
  const rules = rulesWith(['10.40.0.0/24', '10.30.0.0/24']);
  expect(JSON.stringify(rules)).toContain('10.30.0.0/24","10.40.0.0/24');
  expect(rulesWith(['10.30.0.0/24', '10.40.0.0/24'])).toEqual(rules);
});
