import { TerraformData } from '../../../src/core/terraform/terraform-data';
import { FirewallTier } from '../../../src';
import { IngressSubnet, SubnetPurpose } from '../../../src/ingress/subnet';
import { problemsOf } from '../../support/errors';
import {
  existingFirewall,
  FIREWALL_ADDRESS,
  FIREWALL_POLICY_ID,
  FIREWALL_SUBNET_ID,
  managementSubnet,
  MANAGEMENT_SUBNET_ID,
  newFirewall,
} from '../../support/firewall';
import { awaited, awaiting, named, newSubnet, output, outputOf, ref, warned } from '../../support/ingress';
import { WORKSPACE_ID } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';

const FIREWALL = 'azurerm_firewall';
const POLICY = 'azurerm_firewall_policy';
const ADDRESS = 'azurerm_public_ip';

describe('a firewall with defaults', () => {
  const stack = synthesize((scope) => {
    const firewall = newFirewall(scope, { workspaceId: WORKSPACE_ID, tags: { team: 'agents' } });
    awaiting(scope, firewall.dependables);
    output(scope, 'policy', firewall.policyId);
    output(scope, 'address', firewall.publicIpAddress);
    output(scope, 'private', firewall.privateAddress ?? '');
    output(scope, 'tier', firewall.tier ?? '');
  });
  const firewall = stack.only(FIREWALL);
  const place = { resource_group_name: 'rg-network', location: 'eastus2', tags: { team: 'agents' } };

  test('is one of the Standard tier in the network, in all zones', () => {
    expect(firewall.config).toEqual({
      ...place,
      name: 'fw',
      sku_name: 'AZFW_VNet',
      sku_tier: 'Standard',
      firewall_policy_id: ref(stack.only(POLICY), 'id'),
      zones: ['1', '2', '3'],
      ip_configuration: [
        { name: 'public', subnet_id: FIREWALL_SUBNET_ID, public_ip_address_id: ref(stack.only(ADDRESS), 'id') },
      ],
    });
  });

  test('has a policy that refuses known bad addresses and resolves no names', () => {
    expect(stack.only(POLICY).config).toEqual({
      ...place,
      name: 'fw-policy-standard',
      sku: 'Standard',
      lifecycle: { create_before_destroy: true },
      threat_intelligence_mode: 'Deny',
    });
  });

  test('has one static public address', () => {
    expect(stack.only(ADDRESS).config).toEqual({
      ...place,
      name: 'fw-ip',
      allocation_method: 'Static',
      sku: 'Standard',
      zones: ['1', '2', '3'],
    });
  });

  test('logs translations and threats to tables of their own', () => {
    expect(stack.only('azurerm_monitor_diagnostic_setting').config).toEqual({
      name: 'to-workspace',
      target_resource_id: ref(firewall, 'id'),
      log_analytics_workspace_id: WORKSPACE_ID,
      log_analytics_destination_type: 'Dedicated',
      enabled_log: [{ category: 'AZFWNatRule' }, { category: 'AZFWThreatIntel' }],
    });
    expect(warned(stack, 'NoDiagnostics')).toEqual([]);
  });

  test('tells what edges need', () => {
    expect(outputOf(stack, 'policy')).toBe(ref(stack.only(POLICY), 'id'));
    expect(outputOf(stack, 'address')).toBe(ref(stack.only(ADDRESS), 'ip_address'));
    expect(outputOf(stack, 'private')).toBe(ref(firewall, 'ip_configuration[0].private_ip_address'));
    expect(outputOf(stack, 'tier')).toBe('Standard');
    expect(awaited(stack)).toEqual([firewall.address]);
  });
});

describe('tiers', () => {
  test('Basic is managed through a subnet and an address of their own, and only alerts', () => {
    const stack = synthesize((scope) => {
      newFirewall(scope, { tier: FirewallTier.BASIC, managementSubnet: managementSubnet(scope) });
    });
    expect(stack.only(FIREWALL).config).toMatchObject({
      sku_tier: 'Basic',
      ip_configuration: [{ public_ip_address_id: ref(named(stack, ADDRESS, 'fw-ip'), 'id') }],
      management_ip_configuration: {
        name: 'management',
        subnet_id: MANAGEMENT_SUBNET_ID,
        public_ip_address_id: ref(named(stack, ADDRESS, 'fw-management-ip'), 'id'),
      },
    });
    expect(stack.only(POLICY).config).toMatchObject({ sku: 'Basic', threat_intelligence_mode: 'Alert' });
    expect(stack.only(POLICY).config).not.toHaveProperty('dns');
  });

  test.each([FirewallTier.STANDARD, FirewallTier.PREMIUM])('%s resolves names where asked', (tier) => {
    const stack = synthesize((scope) => {
      newFirewall(scope, { tier, dnsProxy: true, workspaceId: WORKSPACE_ID });
    });
    expect(stack.only(FIREWALL).config.sku_tier).toBe(tier);
    expect(stack.only(POLICY).config).toMatchObject({
      sku: tier,
      threat_intelligence_mode: 'Deny',
      dns: { proxy_enabled: true },
    });
    expect(stack.only('azurerm_monitor_diagnostic_setting').config.enabled_log).toContainEqual({
      category: 'AZFWFqdnResolveFailure',
    });
  });
});

test('a region without zones has none on firewall and address', () => {
  const stack = synthesize((scope) => {
    newFirewall(scope, { zones: [] });
  });
  expect(stack.only(FIREWALL).config).not.toHaveProperty('zones');
  expect(stack.only(ADDRESS).config).not.toHaveProperty('zones');
});

test('a policy of each tier has a name of its own, so that two of them can stand while the tier changes', () => {
  const names = Object.values(FirewallTier).map((tier) => {
    const stack = synthesize((scope) => {
      newFirewall(scope, { tier, managementSubnet: managementSubnet(scope) });
    });
    expect(stack.only(POLICY).config.lifecycle).toEqual({ create_before_destroy: true });
    return stack.only(POLICY).config.name;
  });
  expect(names).toEqual(['fw-policy-basic', 'fw-policy-standard', 'fw-policy-premium']);
});

test.each([
  [undefined, []],
  [['1'], []],
  [[], ['test/Firewall']],
])('zones %j: warned of are %j', (zones, expected) => {
  const stack = synthesize((scope) => {
    newFirewall(scope, { zones });
  });
  expect(warned(stack, 'NoZones')).toEqual(expected);
});

test('a firewall without workspace warns', () => {
  const stack = synthesize((scope) => {
    newFirewall(scope);
  });
  expect(warned(stack, 'NoDiagnostics')).toEqual(['test/Firewall']);
});

test('a firewall stands in subnets made for it', () => {
  const stack = synthesize((scope) => {
    newFirewall(scope, {
      tier: FirewallTier.BASIC,
      subnet: newSubnet(scope, SubnetPurpose.FIREWALL, '10.20.3.0/26'),
      managementSubnet: newSubnet(scope, SubnetPurpose.FIREWALL_MANAGEMENT, '10.20.4.0/26'),
    });
  });
  const [subnet, management] = ['AzureFirewallSubnet', 'AzureFirewallManagementSubnet'].map((name) =>
    ref(named(stack, 'azapi_resource', name), 'id'),
  );
  expect(stack.only(FIREWALL).config).toMatchObject({
    ip_configuration: [{ subnet_id: subnet }],
    management_ip_configuration: { subnet_id: management },
  });
});

test('a firewall waits for what its subnets wait for', () => {
  const stack = synthesize((scope) => {
    const after = (name: string, subnetId: string) => {
      const subnet = IngressSubnet.fromSubnetId(scope, `${name}Subnet`, subnetId);
      return Object.assign(subnet, { dependables: [new TerraformData(scope, name)] });
    };
    newFirewall(scope, {
      subnet: after('Routes', FIREWALL_SUBNET_ID),
      managementSubnet: after('ManagementRoutes', MANAGEMENT_SUBNET_ID),
    });
  });
  expect(stack.only(FIREWALL).config.depends_on).toEqual(['terraform_data.Routes', 'terraform_data.ManagementRoutes']);
});

test('a firewall that exists adds nothing and tells what it was told', () => {
  const stack = synthesize((scope) => {
    const firewall = existingFirewall(scope, {
      tier: FirewallTier.PREMIUM,
      privateAddress: '10.0.0.4',
      dnsProxy: true,
    });
    awaiting(scope, firewall.dependables);
    expect(firewall).toMatchObject({
      policyId: FIREWALL_POLICY_ID,
      publicIpAddress: FIREWALL_ADDRESS,
      privateAddress: '10.0.0.4',
      tier: FirewallTier.PREMIUM,
      dnsProxy: true,
    });
  });
  expect(stack.addresses).toEqual(['terraform_data.Awaiting']);
});

test('all mistakes come at once', () => {
  const stack = newStack();
  const subnet = IngressSubnet.fromSubnetId(stack, 'other', FIREWALL_SUBNET_ID.replace('AzureFirewallSubnet', 'fw'));
  const codes = problemsOf(() =>
    newFirewall(stack, { firewallName: '', zones: ['4'], subnet, tier: FirewallTier.BASIC, dnsProxy: true }),
  ).map(({ code }) => code);
  expect(codes).toEqual([
    'InvalidNetworkResourceName',
    'InvalidZone',
    'SubnetNameFixed',
    'ManagementSubnetMissing',
    'DnsProxyNotInTier',
  ]);
});
