import { Firewall } from '@cdktf/provider-azurerm/lib/firewall';
import { FirewallPolicy } from '@cdktf/provider-azurerm/lib/firewall-policy';
import { PublicIp } from '@cdktf/provider-azurerm/lib/public-ip';
import { Annotations, type ITerraformDependable } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { checkArmId, SHAPES } from '../core/arm-id';
import { sendLogs } from '../core/diagnostics';
import { Problems } from '../core/problems';
import { location, networkResourceName, resourceGroupName } from '../core/rules';
import { withinStack } from '../core/within-stack';
import type { EdgeFirewallAttributes, EdgeFirewallProps } from './edge-firewall-props';
import { FirewallTier } from './firewall-tier';
import { FIREWALL_TIERS } from './firewall-tiers';
import { PUBLIC_ADDRESS, ZONE } from './ingress-rules';
import { checkSubnet } from './subnet-check';
import { SubnetPurpose } from './subnet-purpose';

/** An Azure Firewall that can let bot messages in. */
export interface IEdgeFirewall extends IConstruct {
  /** Full id of the firewall policy that takes the rules. */
  readonly firewallPolicyId: string;
  /** Public address that callers use. */
  readonly publicIpAddress: string;
  /** Tier, where it is known. */
  readonly tier?: FirewallTier;
  /** What has to stand before rules are added: rules and firewall change one thing after the other. */
  readonly dependables: ITerraformDependable[];
}

/**
 * An Azure Firewall with a policy and a public address of its own, which lets nothing in until a rule says so.
 *
 * Threat intelligence refuses known attackers before any rule is looked at, as far as the tier can.
 *
 * Throws `InvalidNetworkResourceName`, `InvalidResourceGroupName`, `InvalidLocation`, `InvalidZone`,
 * `InvalidResourceId`, `ManagementSubnetMissing`, `ManagementSubnetNotUsed`, `SubnetOfOtherPurpose`, `SubnetTooSmall`,
 * `WrongDelegation` and `SecurityGroupRefused`. Warns with `NoDiagnostics` and `NoZones`.
 *
 * @see https://learn.microsoft.com/azure/firewall/overview
 */
export class EdgeFirewall extends Construct implements IEdgeFirewall {
  /**
   * Uses a firewall that exists. Its tier, network and logs are its owner's matter.
   *
   * Throws `InvalidResourceId` and `InvalidPublicAddress`.
   */
  public static fromFirewallAttributes(
    scope: Construct,
    id: string,
    attributes: EdgeFirewallAttributes,
  ): IEdgeFirewall {
    class Existing extends Construct implements IEdgeFirewall {
      public readonly firewallPolicyId = attributes.firewallPolicyId;
      public readonly publicIpAddress = attributes.publicIpAddress;
      public readonly tier = attributes.tier;
      public readonly dependables: ITerraformDependable[] = [];
    }
    const existing = new Existing(scope, id);
    const problems = Problems.in(existing);
    checkArmId(problems, 'firewallPolicyId', attributes.firewallPolicyId, SHAPES.firewallPolicy);
    problems.check('publicIpAddress', attributes.publicIpAddress, PUBLIC_ADDRESS);
    problems.throwIfAny();
    return existing;
  }

  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: Firewall;
  /** The policy that takes the rules. */
  public readonly policy: FirewallPolicy;
  /** The public address. */
  public readonly publicIp: PublicIp;
  public readonly tier?: FirewallTier;

  public constructor(scope: Construct, id: string, props: EdgeFirewallProps) {
    super(scope, id);
    const tier = props.tier ?? FirewallTier.STANDARD;
    const facts = FIREWALL_TIERS[tier];
    checkProps(Problems.in(this), props, tier);
    const { firewallName, resourceGroupName, location, tags, subnet, managementSubnet } = props;
    const place = { resourceGroupName, location, tags };
    this.tier = tier;

    this.publicIp = this.createPublicIp('PublicIp', props, `${firewallName}-ip`);
    this.policy = new FirewallPolicy(this, 'Policy', {
      ...place,
      name: `${firewallName}-policy`,
      sku: tier,
      threatIntelligenceMode: facts.threatIntelligence,
      dns: facts.dnsProxy ? { proxyEnabled: true } : undefined,
    });
    this.resource = new Firewall(this, 'Resource', {
      ...place,
      name: firewallName,
      skuName: 'AZFW_VNet',
      skuTier: tier,
      firewallPolicyId: this.policy.id,
      zones: zonesOf(props),
      ipConfiguration: [{ name: 'public', subnetId: subnet.subnetId, publicIpAddressId: this.publicIp.id }],
      managementIpConfiguration: managementSubnet && {
        name: 'management',
        subnetId: managementSubnet.subnetId,
        publicIpAddressId: this.createPublicIp('ManagementPublicIp', props, `${firewallName}-management-ip`).id,
      },
      dependsOn: withinStack(this, [...subnet.dependables, ...(managementSubnet?.dependables ?? [])]),
    });
    sendLogs(this, this.resource.id, props.workspaceId, ['AZFWNatRule', 'AZFWThreatIntel']);
    this.warn(props);
  }

  public get firewallPolicyId(): string {
    return this.policy.id;
  }

  public get publicIpAddress(): string {
    return this.publicIp.ipAddress;
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }

  private createPublicIp(id: string, props: EdgeFirewallProps, name: string): PublicIp {
    return new PublicIp(this, id, {
      name,
      resourceGroupName: props.resourceGroupName,
      location: props.location,
      allocationMethod: 'Static',
      sku: 'Standard',
      zones: zonesOf(props),
      tags: props.tags,
    });
  }

  private warn({ workspaceId, zones }: EdgeFirewallProps): void {
    if (workspaceId === undefined) {
      Annotations.of(this).addWarning(
        '[NoDiagnostics] the firewall keeps no logs, so that nobody sees what it lets in; give it a workspaceId',
      );
    }
    if (zones?.length === 0) {
      Annotations.of(this).addWarning('[NoZones] the firewall stands in no zone of its own and may fail with one');
    }
  }
}

function zonesOf({ zones = ['1', '2', '3'] }: EdgeFirewallProps): string[] | undefined {
  return zones.length === 0 ? undefined : zones;
}

function checkProps(problems: Problems, props: EdgeFirewallProps, tier: FirewallTier): void {
  const { managementSubnet } = props;
  problems.check('firewallName', props.firewallName, networkResourceName);
  problems.check('resourceGroupName', props.resourceGroupName, resourceGroupName);
  problems.check('location', props.location, location);
  problems.checkEach('zones', props.zones, ZONE);
  checkArmId(problems, 'workspaceId', props.workspaceId, SHAPES.workspace);
  checkSubnet(problems, 'subnet', props.subnet, SubnetPurpose.FIREWALL);
  const { management } = FIREWALL_TIERS[tier];
  problems.require(
    !management || managementSubnet !== undefined,
    'ManagementSubnetMissing',
    `a firewall of tier ${tier} is managed through addresses of its own, and there is no managementSubnet`,
    'give managementSubnet, or take another tier',
  );
  problems.require(
    management || managementSubnet === undefined,
    'ManagementSubnetNotUsed',
    `managementSubnet is given for tier ${tier}, which needs none, and would get a public address`,
    'leave it out',
  );
  if (managementSubnet !== undefined) {
    checkSubnet(problems, 'managementSubnet', managementSubnet, SubnetPurpose.FIREWALL_MANAGEMENT);
  }
  problems.throwIfAny();
}
