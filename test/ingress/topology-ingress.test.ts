import type { Construct } from 'constructs';
import { EdgeFirewall, GatewayTier, IngressTopology, gateways } from '../../src';
import { IngressSubnet } from '../../src/ingress/subnet';
import { TopologyIngress } from '../../src/ingress/topology-ingress';
import type { TopologyIngressProps } from '../../src/ingress/topology-ingress-props';
import { codesOf, problemsOf } from '../support/errors';
import { CERTIFICATE, existingSubnet, PUBLIC_HOST } from '../support/ingress';
import { FIREWALL_POLICY_ID, TENANT, TOKEN, VAULT_ID, groupId } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';

const TOPOLOGIES = Object.values(IngressTopology);
const BEHIND_APPLICATION_GATEWAY = ['3', '4'];
const BEHIND_FIREWALL = ['5', '6'];
const CERTIFIED = { certificateSecretId: CERTIFICATE, certificateVaultId: VAULT_ID };

/** Everything that a topology needs, and nothing else. */
function propsOf(scope: Construct, topology: IngressTopology): TopologyIngressProps {
  if (topology === IngressTopology.MANAGED) return {};
  const domains = BEHIND_APPLICATION_GATEWAY.includes(topology) ? [] : [{ hostName: PUBLIC_HOST, ...CERTIFIED }];
  const subnet = (name: string) => existingSubnet(scope, name);
  return {
    resourceGroupId: groupId('rg-ingress'),
    location: 'eastus2',
    publicHostName: PUBLIC_HOST,
    gateway: {
      gatewayName: 'apim-agents',
      publisherName: 'Contoso',
      publisherEmail: 'platform@contoso.com',
      customDomains: domains,
    },
    gatewaySubnet: subnet('gateway'),
    ...(['3', '5'].includes(topology) ? { privateEndpointSubnet: subnet('endpoints') } : {}),
    ...(BEHIND_APPLICATION_GATEWAY.includes(topology)
      ? { edgeSubnet: subnet('edge'), applicationGateway: { edgeName: 'edge', ...CERTIFIED }, tenantIds: [TENANT] }
      : {}),
    ...(BEHIND_FIREWALL.includes(topology)
      ? {
          firewall: EdgeFirewall.fromFirewallAttributes(scope, 'Firewall', {
            firewallPolicyId: FIREWALL_POLICY_ID,
            publicIpAddress: '203.0.113.7',
          }),
          dnat: { edgeName: 'edge' },
        }
      : {}),
  };
}

const build = (topology: IngressTopology, changes: (scope: Construct) => Partial<TopologyIngressProps> = () => ({})) =>
  synthesize((scope) => {
    TopologyIngress.forTopology(scope, 'Ingress', topology, { ...propsOf(scope, topology), ...changes(scope) });
  });

test.each([
  [IngressTopology.V2_PUBLIC, 'StandardV2_1', 'External', [], true, true],
  [IngressTopology.CLASSIC_PUBLIC, 'Premium_1', 'External', [], true, true],
  [IngressTopology.V2_APPLICATION_GATEWAY, 'StandardV2_1', 'External', ['azurerm_application_gateway'], false, false],
  [IngressTopology.CLASSIC_APPLICATION_GATEWAY, 'Premium_1', 'Internal', ['azurerm_application_gateway'], false, false],
  [
    IngressTopology.V2_FIREWALL,
    'StandardV2_1',
    'External',
    ['Microsoft.Network/firewallPolicies/ruleCollectionGroups'],
    false,
    true,
  ],
  [
    IngressTopology.CLASSIC_FIREWALL,
    'Premium_1',
    'Internal',
    ['Microsoft.Network/firewallPolicies/ruleCollectionGroups'],
    false,
    true,
  ],
])('topology %s: %s, %s, edge %j', (topology, sku, type, edges, filtersSource, hasDomain) => {
  const stack = build(topology);
  expect(stack.only('azurerm_api_management').config).toMatchObject({ sku_name: sku, virtual_network_type: type });
  const made = ['azurerm_application_gateway', 'Microsoft.Network/firewallPolicies/ruleCollectionGroups'];
  expect(made.filter((one) => stack.ofType(one).length > 0)).toEqual(edges);
  expect(stack.ofType('Microsoft.ApiManagement/service/apis/policies')).toHaveLength(filtersSource ? 1 : 0);
  expect(stack.ofType('azapi_resource_action')).toHaveLength(hasDomain ? 1 : 0);
});

test('topology managed makes nothing', () => {
  expect(build(IngressTopology.MANAGED).addresses).toEqual([]);
});

test('left out, the topology is Standard v2 with a private endpoint behind Application Gateway', () => {
  const { topology } = new TopologyIngress(
    newStack(),
    'Ingress',
    propsOf(newStack(), IngressTopology.V2_APPLICATION_GATEWAY),
  );
  expect(topology).toBe(IngressTopology.V2_APPLICATION_GATEWAY);
});

test('Premium v2 may be injected instead of having a private endpoint', () => {
  const stack = build(IngressTopology.V2_APPLICATION_GATEWAY, () => ({
    networkMode: gateways.GatewayNetworkMode.INJECTION,
    privateEndpointSubnet: undefined,
    gateway: {
      gatewayName: 'apim-agents',
      publisherName: 'Contoso',
      publisherEmail: 'platform@contoso.com',
      tier: GatewayTier.PREMIUM_V2,
    },
  }));
  expect(stack.only('azurerm_api_management').config).toMatchObject({
    sku_name: 'PremiumV2_1',
    virtual_network_type: 'Internal',
  });
  expect(stack.ofType('azurerm_private_endpoint')).toEqual([]);
});

test.each([
  [IngressTopology.V2_APPLICATION_GATEWAY, gateways.GatewayNetworkMode.INJECTION, 'PremiumV2'],
  [IngressTopology.V2_FIREWALL, gateways.GatewayNetworkMode.INJECTION, 'PremiumV2'],
  [IngressTopology.V2_APPLICATION_GATEWAY, gateways.GatewayNetworkMode.PRIVATE_ENDPOINT, 'StandardV2'],
  [IngressTopology.CLASSIC_FIREWALL, gateways.GatewayNetworkMode.INTERNAL, 'Premium'],
])('topology %s with %s: left out, the tier is %s, and the way in tells so', (topology, networkMode, tier) => {
  const isInjected = networkMode === gateways.GatewayNetworkMode.INJECTION;
  const scope = newStack();
  const { gateway, trafficPath } = TopologyIngress.forTopology(scope, 'Ingress', topology, {
    ...propsOf(scope, topology),
    networkMode,
    ...(isInjected ? { privateEndpointSubnet: undefined } : {}),
  });
  expect(gateway?.tier).toBe(tier);
  expect(trafficPath.find(({ place }) => place === 'API Management')?.name).toContain(`(${tier}, `);
});

test.each([
  [undefined, true],
  [false, true],
  [true, false],
])('behind a firewall that rewrites sources (%s) the edge checks them: %s', (sourceRewritten, checks) => {
  const scope = newStack();
  const props = propsOf(scope, IngressTopology.V2_APPLICATION_GATEWAY);
  const { trafficPath } = new TopologyIngress(scope, 'Ingress', {
    ...props,
    applicationGateway: props.applicationGateway && { ...props.applicationGateway, sourceRewritten },
  });
  const edge = trafficPath.find(({ place }) => place === 'Application Gateway')?.checks ?? [];
  expect(edge.some((check) => check.startsWith('source'))).toBe(checks);
  expect(edge).toContain('TLS ends here');
});

describe('subnets of one topology', () => {
  const { V2_APPLICATION_GATEWAY: V2, CLASSIC_APPLICATION_GATEWAY: CLASSIC } = IngressTopology;
  type SubnetPart = 'gatewaySubnet' | 'privateEndpointSubnet' | 'edgeSubnet';

  test.each<[IngressTopology, SubnetPart, SubnetPart]>([
    [V2, 'gatewaySubnet', 'edgeSubnet'],
    [V2, 'gatewaySubnet', 'privateEndpointSubnet'],
    [V2, 'privateEndpointSubnet', 'edgeSubnet'],
    [CLASSIC, 'gatewaySubnet', 'edgeSubnet'],
  ])('topology %s: %s and %s are not the same', (topology, one, other) => {
    const scope = newStack();
    const props = propsOf(scope, topology);
    const id = props[one]?.subnetId.toUpperCase() ?? '';
    const again = IngressSubnet.fromSubnetId(
      scope,
      'again',
      id.replace(/^.*$/, (text) => text.toLowerCase()),
    );
    const problems = problemsOf(() =>
      TopologyIngress.forTopology(scope, 'Ingress', topology, { ...props, [other]: again }),
    );
    expect(problems.map(({ code }) => code)).toEqual(['SubnetTaken']);
    expect(problems[0]?.message).toContain(`${one} and ${other} are the same subnet`);
  });

  test.each([
    ['the same construct', 'one', ['SubnetTaken']],
    ['another construct', 'other', []],
  ])('one that is known only after apply is told by its construct: %s', (_, edge, expected) => {
    const scope = newStack();
    const subnets = new Map(['one', 'other'].map((id) => [id, IngressSubnet.fromSubnetId(scope, id, TOKEN)]));
    const codes = codesOf(() =>
      TopologyIngress.forTopology(scope, 'Ingress', CLASSIC, {
        ...propsOf(scope, CLASSIC),
        gatewaySubnet: subnets.get('one'),
        edgeSubnet: subnets.get(edge),
      }),
    );
    expect(codes).toEqual(expected);
  });
});

test.each([
  [IngressTopology.V2_PUBLIC, true],
  [IngressTopology.CLASSIC_PUBLIC, true],
  [IngressTopology.V2_APPLICATION_GATEWAY, false],
  [IngressTopology.CLASSIC_APPLICATION_GATEWAY, false],
  [IngressTopology.V2_FIREWALL, true],
  [IngressTopology.CLASSIC_FIREWALL, true],
])('topology %s: the gateway checks the tenant header: %s', (topology, checks) => {
  const scope = newStack();
  const { gateway } = TopologyIngress.forTopology(scope, 'Ingress', topology, propsOf(scope, topology));
  expect(gateway?.tenantHeader).toBe(checks ? 'x-ms-tenant-id' : undefined);
});

/**
 * Tiers that fit, by topology and network mode, in the order of the tiers: Developer, Basic, Standard, Premium, BasicV2,
 * StandardV2, PremiumV2, Consumption. `+` fits, `t` is another tier than the topology takes.
 */
const TIERS: [IngressTopology, gateways.GatewayNetworkMode, string][] = [
  [IngressTopology.V2_PUBLIC, gateways.GatewayNetworkMode.INTEGRATION, 'ttttt++t'],
  [IngressTopology.CLASSIC_PUBLIC, gateways.GatewayNetworkMode.EXTERNAL, '+tt+tttt'],
  [IngressTopology.V2_APPLICATION_GATEWAY, gateways.GatewayNetworkMode.PRIVATE_ENDPOINT, 'ttttt++t'],
  [IngressTopology.V2_APPLICATION_GATEWAY, gateways.GatewayNetworkMode.INJECTION, 'tttttt+t'],
  [IngressTopology.CLASSIC_APPLICATION_GATEWAY, gateways.GatewayNetworkMode.INTERNAL, '+tt+tttt'],
  [IngressTopology.V2_FIREWALL, gateways.GatewayNetworkMode.PRIVATE_ENDPOINT, 'ttttt++t'],
  [IngressTopology.V2_FIREWALL, gateways.GatewayNetworkMode.INJECTION, 'tttttt+t'],
  [IngressTopology.CLASSIC_FIREWALL, gateways.GatewayNetworkMode.INTERNAL, '+tt+tttt'],
];
const FIT: Record<string, string[]> = { '+': [], t: ['TierNotInTopology'] };

describe.each(TIERS)('topology %s with %s', (topology, networkMode, fits) => {
  test.each(Object.values(GatewayTier).map((tier, index) => [tier, FIT[fits[index] ?? '']] as const))(
    'and tier %s: %j',
    (tier, expected) => {
      const scope = newStack();
      const props = propsOf(scope, topology);
      const isInjected = networkMode === gateways.GatewayNetworkMode.INJECTION;
      const codes = codesOf(() =>
        TopologyIngress.forTopology(scope, 'Ingress', topology, {
          ...props,
          networkMode,
          ...(isInjected ? { privateEndpointSubnet: undefined } : {}),
          gateway: props.gateway && { ...props.gateway, tier },
        }),
      );
      expect(codes).toEqual(expected);
    },
  );
});

const MODES: [IngressTopology, gateways.GatewayNetworkMode[]][] = [
  [IngressTopology.V2_PUBLIC, [gateways.GatewayNetworkMode.INTEGRATION]],
  [IngressTopology.CLASSIC_PUBLIC, [gateways.GatewayNetworkMode.EXTERNAL]],
  [
    IngressTopology.V2_APPLICATION_GATEWAY,
    [gateways.GatewayNetworkMode.PRIVATE_ENDPOINT, gateways.GatewayNetworkMode.INJECTION],
  ],
  [IngressTopology.CLASSIC_APPLICATION_GATEWAY, [gateways.GatewayNetworkMode.INTERNAL]],
  [IngressTopology.V2_FIREWALL, [gateways.GatewayNetworkMode.PRIVATE_ENDPOINT, gateways.GatewayNetworkMode.INJECTION]],
  [IngressTopology.CLASSIC_FIREWALL, [gateways.GatewayNetworkMode.INTERNAL]],
  [IngressTopology.MANAGED, []],
];

describe.each(MODES)('topology %s takes network modes %j', (topology, modes) => {
  test.each(Object.values(gateways.GatewayNetworkMode))('and says so of %s', (networkMode) => {
    const scope = newStack();
    const codes = codesOf(() =>
      TopologyIngress.forTopology(scope, 'Ingress', topology, { ...propsOf(scope, topology), networkMode }),
    );
    expect(codes.includes('NetworkNotInTopology')).toBe(!modes.includes(networkMode));
  });
});

describe.each(TOPOLOGIES)('topology %s', (topology) => {
  const given = Object.entries(propsOf(newStack(), topology)).flatMap(([key, value]) =>
    value === undefined ? [] : key,
  );
  /** What a FoundryAgentsStack would supply. */
  const OF_STACK = ['resourceGroupId', 'location', 'tenantIds'];
  const OPTIONAL = ['1', '2'].includes(topology) ? ['publicHostName'] : [];

  test('names every part that it lacks, at once', () => {
    const problems = problemsOf(() => TopologyIngress.forTopology(newStack(), 'Ingress', topology));
    const missing = problems.map(
      ({ code, message }) => `${code} ${/needs (\w+)/.exec(message)?.[1] ?? message.split(' ')[0] ?? ''}`,
    );
    expect(missing).toEqual(
      expect.arrayContaining(
        given
          .filter((key) => !OPTIONAL.includes(key))
          .map((key) => `${OF_STACK.includes(key) ? 'PlaceNotGiven' : 'MissingInTopology'} ${key}`),
      ),
    );
    expect(missing).toHaveLength(given.length - OPTIONAL.length);
  });

  test('refuses every part of the other topologies', () => {
    const scope = newStack();
    const everything = Object.assign({}, ...TOPOLOGIES.map((one) => propsOf(newStack(), one))) as object;
    const refused = problemsOf(() =>
      TopologyIngress.forTopology(scope, 'Ingress', topology, {
        ...everything,
        ...propsOf(newStack(), topology),
      }),
    ).map(({ code, message }) => `${code} ${message.split(' ')[0] ?? ''}`);
    const strange = Object.keys(everything).filter((key) => !given.includes(key));
    expect(refused.filter((one) => one.startsWith('NotInTopology')).sort()).toEqual(
      strange.map((key) => `NotInTopology ${key}`).sort(),
    );
  });
});
