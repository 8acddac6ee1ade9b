import { type EdgeFirewallAttributes, type EdgeFirewallProps, FirewallTier } from '../../../src';
import {
  IngressSubnet,
  type IngressSubnetAttributes,
  SecurityRuleAccess,
  SecurityRuleDirection,
  SubnetPurpose,
} from '../../../src/ingress/subnet';
import { codesOf, problemsOf } from '../../support/errors';
import {
  existingFirewall,
  FIREWALL_ADDRESS,
  FIREWALL_POLICY_ID,
  FIREWALL_SUBNET_ID,
  MANAGEMENT_SUBNET_ID,
  managementSubnet,
  newFirewall,
} from '../../support/firewall';
import { newSubnet, proveRules, subnetId } from '../../support/ingress';
import { GATEWAY_ID, TOKEN, WORKSPACE_ID, groupId } from '../../support/samples';
import { newStack } from '../../support/synthesize';

type Changes = Partial<EdgeFirewallProps>;

proveRules<Changes>(
  [
    {
      code: 'InvalidNetworkResourceName',
      bad: [{ firewallName: '' }, { firewallName: 'my firewall' }, { firewallName: 'f'.repeat(65) }],
      good: [{ firewallName: 'f' }, { firewallName: 'f'.repeat(64) }],
      later: [{ firewallName: TOKEN }],
    },
    {
      code: 'InvalidResourceId',
      bad: [{ resourceGroupId: '' }, { resourceGroupId: groupId('rg.') }].map((changes) => ({
        ...changes,
        subnet: newSubnet(newStack(), SubnetPurpose.FIREWALL, '10.0.0.0/26'),
      })),
      good: [{ resourceGroupId: groupId('RG-network') }],
      later: [{ resourceGroupId: TOKEN }],
    },
    {
      code: 'InvalidLocation',
      bad: [{ location: 'East US 2' }],
      good: [{ location: 'westeurope' }],
      later: [{ location: TOKEN }],
    },
    {
      code: 'InvalidZone',
      bad: [{ zones: ['0'] }, { zones: ['1', 'all'] }],
      good: [{ zones: ['1'] }, { zones: [] }],
      later: [{ zones: [TOKEN] }],
    },
    {
      code: 'InvalidResourceId',
      bad: [{ workspaceId: GATEWAY_ID }, { workspaceId: '' }],
      good: [{ workspaceId: WORKSPACE_ID }],
      later: [{ workspaceId: TOKEN }],
    },
    {
      code: 'FirewallInOtherGroup',
      bad: [{ resourceGroupId: groupId('rg-ingress') }],
      good: [{ resourceGroupId: groupId('rg-network') }],
      later: [{ resourceGroupId: TOKEN }],
      called: 'subnet',
    },
  ],
  (changes) => newFirewall(newStack(), changes),
  'test/Firewall',
);

proveRules<Partial<EdgeFirewallAttributes>>(
  [
    {
      code: 'InvalidResourceId',
      bad: [{ firewallPolicyId: FIREWALL_POLICY_ID.replace('firewallPolicies', 'azureFirewalls') }],
      good: [{ firewallPolicyId: FIREWALL_POLICY_ID }],
      later: [{ firewallPolicyId: TOKEN }],
    },
    {
      code: 'InvalidPublicAddress',
      bad: ['10.0.0.4', '127.0.0.1', '100.64.0.1', '169.254.1.1', '0.0.0.0', 'fw.contoso.com', '1.2.3', '::1'].map(
        (publicIpAddress) => ({ publicIpAddress }),
      ),
      good: [{ publicIpAddress: FIREWALL_ADDRESS }, { publicIpAddress: '20.30.40.50' }],
      later: [{ publicIpAddress: TOKEN }],
    },
    {
      code: 'InvalidPrivateAddress',
      bad: [{ privateAddress: FIREWALL_ADDRESS }],
      good: [{ privateAddress: '10.0.0.4' }],
      later: [{ privateAddress: TOKEN }],
    },
  ],
  (changes) => existingFirewall(newStack(), changes),
  'test/ExistingFirewall',
);

/** A firewall in a subnet that exists, of which this is known. */
const inSubnet = (attributes: Partial<IngressSubnetAttributes>) => () => {
  const stack = newStack();
  const subnet = IngressSubnet.fromSubnetAttributes(stack, 'subnet', { subnetId: FIREWALL_SUBNET_ID, ...attributes });
  newFirewall(stack, { subnet });
};
const RULE = {
  direction: SecurityRuleDirection.INBOUND,
  access: SecurityRuleAccess.ALLOW,
  priority: 100,
  protocol: 'Tcp',
  ports: ['443'],
};

test.each<[Partial<IngressSubnetAttributes>, string[]]>([
  [{}, []],
  [{ subnetId: TOKEN }, ['SubscriptionKnownLater']],
  [{ subnetId: subnetId('azurefirewallsubnet') }, ['SubnetNameFixed']],
  [{ subnetId: MANAGEMENT_SUBNET_ID }, ['SubnetNameFixed']],
  [{ addressPrefix: '10.0.0.0/26' }, []],
  [{ addressPrefix: '10.0.0.0/27' }, ['SubnetTooSmall']],
  [{ delegations: [] }, []],
  [{ delegations: ['Microsoft.Web/serverFarms'] }, ['WrongDelegation']],
  [{ securityRules: [RULE] }, ['SecurityGroupRefused']],
  [{ securityRules: [] }, ['SecurityGroupRefused']],
])('a brought-along subnet of which %j is known gives %j', (attributes, codes) => {
  expect(codesOf(inSubnet(attributes))).toEqual(codes);
});

test.each(Object.values(SubnetPurpose))('a subnet made for %s', (purpose) => {
  const stack = newStack();
  const subnet = newSubnet(stack, purpose, '10.0.0.0/24');
  const codes = codesOf(() => newFirewall(stack, { subnet }));
  expect(codes).toEqual(purpose === SubnetPurpose.FIREWALL ? [] : ['SubnetOfOtherPurpose']);
});

test.each<[string, Partial<IngressSubnetAttributes>, string[]]>([
  ['its own', {}, []],
  ['the firewall', { subnetId: FIREWALL_SUBNET_ID }, ['SubnetNameFixed']],
  ['too few', { addressPrefix: '10.0.0.0/27' }, ['SubnetTooSmall']],
])('a management subnet for %s', (_, attributes, codes) => {
  const stack = newStack();
  const subnet = IngressSubnet.fromSubnetAttributes(stack, 'm', { subnetId: MANAGEMENT_SUBNET_ID, ...attributes });
  expect(codesOf(() => newFirewall(stack, { managementSubnet: subnet }))).toEqual(codes);
});

test.each(Object.values(FirewallTier))('what tier %s takes', (tier) => {
  const isBasic = tier === FirewallTier.BASIC;
  const make = (changes: Changes) => codesOf(() => newFirewall(newStack(), { tier, ...changes }));
  const withSubnet = (changes: Changes) => {
    const stack = newStack();
    return codesOf(() => newFirewall(stack, { tier, managementSubnet: managementSubnet(stack), ...changes }));
  };
  expect(make({})).toEqual(isBasic ? ['ManagementSubnetMissing'] : []);
  expect(withSubnet({})).toEqual([]);
  expect(withSubnet({ dnsProxy: true })).toEqual(isBasic ? ['DnsProxyNotInTier'] : []);
  expect(withSubnet({ dnsProxy: false })).toEqual([]);
});

test('who may not resolve names is told which tiers can', () => {
  const stack = newStack();
  const [problem] = problemsOf(() =>
    newFirewall(stack, { tier: FirewallTier.BASIC, dnsProxy: true, managementSubnet: managementSubnet(stack) }),
  );
  expect(problem?.remedy).toContain('Standard or Premium');
});
