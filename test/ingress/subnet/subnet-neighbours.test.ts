import type { Construct } from 'constructs';
import {
  ApiManagementGateway,
  EdgeFirewall,
  FoundryPrivateEndpoint,
  GatewayTier,
  IngressTopology,
  gateways,
} from '../../../src';
import { IngressSubnet, SecurityRuleAccess, SecurityRuleDirection, SubnetPurpose } from '../../../src/ingress/subnet';
import { TopologyIngress } from '../../../src/ingress/topology-ingress';
import { codesOf, problemsOf } from '../../support/errors';
import {
  CERTIFICATE,
  existingSubnet,
  newDnatEdge,
  newEdge,
  newGateway,
  newSubnet,
  PUBLIC_HOST,
  subnetId,
} from '../../support/ingress';
import { FIREWALL_POLICY_ID, project, TENANT, VAULT_ID, groupId } from '../../support/samples';
import type { StackJson } from '../../support/stack-json';
import { newStack, synthesize } from '../../support/synthesize';

const { APPLICATION_GATEWAY, GATEWAY_INTEGRATION, GATEWAY_INTERNAL, GATEWAY_EXTERNAL, PRIVATE_ENDPOINTS } =
  SubnetPurpose;
const EDGE = '10.20.1.0/24';
const GATEWAY = '10.20.2.0/24';
const CALLERS = ['203.0.113.0/24', '198.51.100.0/24'];

interface Rule {
  readonly name: string;
  readonly properties: { readonly sourceAddressPrefixes?: string[] };
}

/** Whom the one rule of a subnet's security group lets in that names ranges from without the subnet. */
function letIn(stack: StackJson, purpose: SubnetPurpose): string[] {
  const group = stack
    .azapi('Microsoft.Network/networkSecurityGroups')
    .find(({ config }) => config.name === `vnet-${purpose}`);
  const rules = group?.config.body?.properties?.securityRules as Rule[];
  const rule = rules.find(({ name }) => /^Allow(Callers|HttpsFrom)/.test(name));
  return rule?.properties.sourceAddressPrefixes ?? [];
}

const place = { resourceGroupId: groupId('rg-ingress'), location: 'eastus2' };
const internal = (scope: Construct) =>
  newGateway(scope, {
    tier: GatewayTier.PREMIUM,
    network: gateways.GatewayNetwork.internal({ subnet: newSubnet(scope, GATEWAY_INTERNAL, GATEWAY) }),
    customDomains: [{ hostName: PUBLIC_HOST, certificateSecretId: CERTIFICATE, certificateVaultId: VAULT_ID }],
    tenantHeader: 'x-ms-tenant-id',
  });

test('ranges given to the ingress reach the security group of the edge, which has no other source of them', () => {
  const stack = synthesize((scope) => {
    TopologyIngress.forTopology(scope, 'Ingress', IngressTopology.V2_APPLICATION_GATEWAY, {
      ...place,
      publicHostName: PUBLIC_HOST,
      tenantIds: [TENANT],
      callerRanges: CALLERS,
      gateway: { gatewayName: 'apim-agents', publisherName: 'Contoso', publisherEmail: 'platform@contoso.com' },
      gatewaySubnet: newSubnet(scope, GATEWAY_INTEGRATION, GATEWAY),
      privateEndpointSubnet: newSubnet(scope, PRIVATE_ENDPOINTS, '10.20.3.0/27'),
      edgeSubnet: newSubnet(scope, APPLICATION_GATEWAY, EDGE),
      applicationGateway: { edgeName: 'edge', certificateSecretId: CERTIFICATE, certificateVaultId: VAULT_ID },
    });
  });
  expect(letIn(stack, APPLICATION_GATEWAY)).toEqual([...CALLERS].sort());
  expect(letIn(stack, PRIVATE_ENDPOINTS)).toEqual([EDGE]);
});

test('ranges given to a classic gateway that is called from outside reach the security group of its subnet', () => {
  const stack = synthesize((scope) => {
    TopologyIngress.forTopology(scope, 'Ingress', IngressTopology.CLASSIC_PUBLIC, {
      ...place,
      callerRanges: CALLERS,
      gateway: { gatewayName: 'apim-agents', publisherName: 'Contoso', publisherEmail: 'platform@contoso.com' },
      gatewaySubnet: newSubnet(scope, GATEWAY_EXTERNAL, GATEWAY),
    });
  });
  expect(letIn(stack, GATEWAY_EXTERNAL)).toEqual([...CALLERS].sort());
});

test('callers of every gateway behind an edge are let in to its subnet', () => {
  const stack = synthesize((scope) => {
    const other = ApiManagementGateway.fromGatewayAttributes(scope, 'Other', {
      gatewayId: subnetId('x').replace(/Microsoft\.Network.*/, 'Microsoft.ApiManagement/service/other'),
      publicHostName: 'other.contoso.com',
      apiName: 'bots',
    });
    newEdge(scope, {
      subnet: newSubnet(scope, APPLICATION_GATEWAY, EDGE),
      callerRanges: CALLERS.slice(0, 1),
      otherGateways: [{ key: 'other', gateway: other, callerRanges: CALLERS.slice(1) }],
    });
  });
  expect(letIn(stack, APPLICATION_GATEWAY)).toEqual([...CALLERS].sort());
});

test('a subnet that was told of other callers than its edge is refused', () => {
  const stack = newStack();
  const subnet = newSubnet(stack, APPLICATION_GATEWAY, EDGE, { callerRanges: CALLERS });
  expect(codesOf(() => newEdge(stack, { subnet }))).toEqual(['CallersOfSubnetDiffer']);
  expect(codesOf(() => newEdge(newStack(), { subnet, callerRanges: CALLERS }))).toEqual([]);
});

test('a private gateway lets in its edge alone', () => {
  const stack = synthesize((scope) => {
    const gateway = internal(scope);
    newEdge(scope, { gateway, subnet: newSubnet(scope, APPLICATION_GATEWAY, EDGE) });
  });
  expect(letIn(stack, GATEWAY_INTERNAL)).toEqual([EDGE]);
});

test('a private gateway behind a firewall lets in the subnet of the firewall alone', () => {
  const firewall = (scope: Construct, subnetAddressPrefix?: string) =>
    EdgeFirewall.fromFirewallAttributes(scope, 'Firewall', {
      firewallPolicyId: FIREWALL_POLICY_ID,
      publicIpAddress: '203.0.113.7',
      subnetAddressPrefix,
    });
  const stack = synthesize((scope) => {
    newDnatEdge(scope, { target: internal(scope), firewall: firewall(scope, '10.0.0.0/26') });
  });
  expect(letIn(stack, GATEWAY_INTERNAL)).toEqual(['10.0.0.0/26']);
  const other = newStack();
  const problems = problemsOf(() => newDnatEdge(other, { target: internal(other), firewall: firewall(other) }));
  expect(problems.map(({ code }) => code)).toEqual(['SourceRangeUnknown']);
  expect(problems[0]?.remedy).toBe('specify addressPrefix of the subnet of the firewall');
});

test('an edge behind a firewall lets in the firewall, and not Teams', () => {
  const edge = (scope: Construct, firewallRanges?: string[]) =>
    newEdge(scope, {
      subnet: newSubnet(scope, APPLICATION_GATEWAY, EDGE),
      sourceRewritten: true,
      privateFrontendAddress: '10.20.1.10',
      firewallRanges,
    });
  const given = synthesize((scope) => edge(scope, ['10.0.0.0/26']));
  expect(letIn(given, APPLICATION_GATEWAY)).toEqual(['10.0.0.0/26']);
  const alone = newStack();
  edge(alone);
  expect(alone.node.findAll().flatMap((one) => one.node.validate())[0]).toContain('NobodyLetIn');
});

test('the private endpoint of Foundry lets in the gateway that it is for', () => {
  const stack = synthesize((scope) => {
    const endpoints = newSubnet(scope, PRIVATE_ENDPOINTS, '10.20.3.0/27');
    const endpoint = new FoundryPrivateEndpoint(scope, 'Foundry', {
      ...place,
      account: project(scope).account,
      subnet: endpoints,
    });
    const network = gateways.GatewayNetwork.integration({
      integrationSubnet: newSubnet(scope, GATEWAY_INTEGRATION, GATEWAY),
    });
    newGateway(scope, { network, publicHostName: undefined, foundryPrivateEndpoints: [endpoint] });
  });
  expect(letIn(stack, PRIVATE_ENDPOINTS)).toEqual([GATEWAY]);
});

test('an edge whose range is not known is refused before a gateway whose security group is made here', () => {
  const stack = newStack();
  const gateway = internal(stack);
  expect(codesOf(() => newEdge(stack, { gateway, subnet: existingSubnet(stack, 'edge') }))).toEqual([
    'SourceRangeUnknown',
  ]);
});

test('rules of a subnet that exists are held against the edge that calls what stands in it', () => {
  const make = (source: string) => {
    const stack = newStack();
    const deny = { priority: 4096, direction: SecurityRuleDirection.INBOUND, access: SecurityRuleAccess.DENY };
    const allow = { ...deny, access: SecurityRuleAccess.ALLOW };
    const subnet = IngressSubnet.fromSubnetAttributes(stack, 'GatewaySubnet', {
      subnetId: subnetId('gateway'),
      securityRules: [
        { ...allow, priority: 100, ports: ['443'], source },
        { ...allow, priority: 110, ports: ['3443'], source: 'ApiManagement' },
        { ...allow, priority: 120, source: 'AzureLoadBalancer' },
        deny,
      ],
    });
    const gateway = newGateway(stack, {
      tier: GatewayTier.PREMIUM,
      network: gateways.GatewayNetwork.internal({ subnet }),
    });
    return newEdge(stack, { gateway, subnet: newSubnet(stack, APPLICATION_GATEWAY, EDGE) });
  };
  expect(codesOf(() => make('10.20.0.0/16'))).toEqual([]);
  expect(codesOf(() => make('10.30.0.0/16'))).toEqual(['MissingSecurityRule']);
});
