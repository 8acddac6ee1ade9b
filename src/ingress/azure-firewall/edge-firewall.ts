import { Firewall } from '@cdktf/provider-azurerm/lib/firewall';
import { FirewallPolicy } from '@cdktf/provider-azurerm/lib/firewall-policy';
import type { PublicIp } from '@cdktf/provider-azurerm/lib/public-ip';
import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { sendLogs } from '../../core/azure/diagnostics';
import { Problems } from '../../core/validation/problems';
import { zonesIn } from '../../core/azure/region-validation';
import { withinStack } from '../../core/terraform/within-stack';
import { EdgeFirewallBase, type IEdgeFirewall } from './edge-firewall-base';
import { planFirewall } from './edge-firewall-plan';
import type { EdgeFirewallProps } from './edge-firewall-props';
import { checkEdgeFirewall, FIREWALL_ENDINGS } from './edge-firewall-validation';
import { type EdgeFirewallAttributes, ExistingEdgeFirewall } from './existing-edge-firewall';
import type { FirewallTier } from './firewall-tier';
import { FIREWALL_TIERS } from './firewall-tiers';
import { createStaticPublicIp } from '../subnet/static-public-ip';
import { rejectDuplicateResources } from '../../core/azure/duplicate-resources';

/**
 * Azure Firewall in a virtual network with its own policy, for edges with DNAT. It allows no inbound connections until an
 * edge adds a rule. Threat intelligence denies known malicious addresses if the tier supports it.
 *
 * Throws `FirewallInOtherGroup`, `ManagementSubnetMissing` and `DnsProxyNotInTier`, among others: see docs/messages.md.
 * Warns with `NoZones`.
 *
 * @see https://learn.microsoft.com/azure/firewall/overview
 */
export class EdgeFirewall extends EdgeFirewallBase {
  /**
   * Refers to an existing firewall by its policy and one of its public addresses.
   *
   * Throws `InvalidResourceId` and `InvalidPublicAddress`.
   */
  public static fromFirewallAttributes(
    scope: Construct,
    id: string,
    attributes: EdgeFirewallAttributes,
  ): IEdgeFirewall {
    return new ExistingEdgeFirewall(scope, id, attributes);
  }

  /** The underlying resource, for settings that this construct does not expose. */
  public readonly resource: Firewall;
  /** The policy, for settings that this construct does not expose. */
  public readonly policy: FirewallPolicy;
  /** The public address that callers use. */
  public readonly publicIp: PublicIp;
  public readonly subnetAddressPrefix?: string;
  public readonly tier?: FirewallTier;
  public readonly dnsProxy?: boolean;
  public readonly dependables: ITerraformDependable[];

  public constructor(scope: Construct, id: string, props: EdgeFirewallProps) {
    super(scope, id);
    rejectDuplicateResources(this);
    const problems = Problems.withProviderCheck(this);
    const plan = planFirewall(problems, this, props);
    checkEdgeFirewall(this, problems, plan);
    const { firewallName, resourceGroupName, location, subnet, managementSubnet, tags, tier, provider } = plan;
    const place = { resourceGroupName, location, tags, provider };
    const zones = zonesIn(this, location, plan.zones);
    const address = (part: string, ending: string): PublicIp =>
      createStaticPublicIp(this, part, { ...place, name: firewallName + ending, zones });
    this.tier = tier;
    this.subnetAddressPrefix = subnet.addressPrefix;
    this.dnsProxy = plan.dnsProxy;

    this.publicIp = address('PublicIp', FIREWALL_ENDINGS.address);
    this.policy = new FirewallPolicy(this, 'Policy', {
      ...place,
      name: firewallName + FIREWALL_ENDINGS.policies[tier],
      sku: tier,
      threatIntelligenceMode: FIREWALL_TIERS[tier].threatIntelligence,
      // Azure rejects the block in the Basic tier, even with the proxy off.
      dns: this.dnsProxy ? { proxyEnabled: true } : undefined,
      // A policy cannot change its tier, nor be deleted while the firewall uses it: the new one is created first, under another name.
      lifecycle: { createBeforeDestroy: true },
    });
    this.resource = new Firewall(this, 'Resource', {
      ...place,
      name: firewallName,
      skuName: 'AZFW_VNet',
      skuTier: tier,
      firewallPolicyId: this.policy.id,
      zones: zones.length === 0 ? undefined : zones,
      ipConfiguration: [{ name: 'public', subnetId: subnet.subnetId, publicIpAddressId: this.publicIp.id }],
      managementIpConfiguration: managementSubnet && {
        name: 'management',
        subnetId: managementSubnet.subnetId,
        publicIpAddressId: address('ManagementPublicIp', FIREWALL_ENDINGS.managementAddress).id,
      },
      dependsOn: withinStack(this, [...subnet.dependables, ...(managementSubnet?.dependables ?? [])]),
    });
    const categories = ['AZFWNatRule', 'AZFWThreatIntel', ...(this.dnsProxy ? ['AZFWFqdnResolveFailure'] : [])];
    sendLogs(this, this.resource.id, plan.workspaceId, categories, 'Dedicated');
    this.dependables = [this.resource];
  }

  public get policyId(): string {
    return this.policy.id;
  }

  public get publicIpAddress(): string {
    return this.publicIp.ipAddress;
  }

  /** Private IPv4 address of the firewall. It is not the address that gateways see: each instance has its own. */
  public get privateAddress(): string | undefined {
    return this.resource.ipConfiguration.get(0).privateIpAddress;
  }
}
