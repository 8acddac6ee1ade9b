import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { checkArmId, SHAPES } from '../../core/azure/arm-id';
import { Problems } from '../../core/validation/problems';
import { EdgeFirewallBase } from './edge-firewall-base';
import type { FirewallTier } from './firewall-tier';
import { PRIVATE_ADDRESS } from '../../core/network/cidr';
import { checkSubnetRange } from '../callers/inner-range-validation';
import { PUBLIC_ADDRESS } from '../../core/network/cidr';

/** What is known of an Azure Firewall that exists already. */
export interface EdgeFirewallAttributes {
  /** Full id of the policy that rules it. A policy that is only its parent does not take this firewall's rules. */
  readonly firewallPolicyId: string;
  /** Public IPv4 address of it whose port 443 is free. */
  readonly publicIpAddress: string;
  /**
   * Private IPv4 address.
   * @default - not known
   */
  readonly privateAddress?: string;
  /**
   * IPv4 range of the firewall's subnet in CIDR form. Needed before a gateway or an edge whose subnet is made here: its
   * security group lets in that range alone.
   * @default - not known
   */
  readonly subnetAddressPrefix?: string;
  /**
   * Tier of the firewall.
   * @default - not known, so that what is asked of it is not checked against its tier
   */
  readonly tier?: FirewallTier;
  /**
   * Whether its policy has the DNS proxy on, which an edge with `DnatTranslation.FQDN` needs.
   * @default - not known, so that it is not checked
   */
  readonly dnsProxy?: boolean;
}

/**
 * An Azure Firewall that exists already. Made by `EdgeFirewall.fromFirewallAttributes`.
 *
 * @internal
 */
export class ExistingEdgeFirewall extends EdgeFirewallBase {
  public readonly policyId: string;
  public readonly publicIpAddress: string;
  public readonly privateAddress?: string;
  public readonly subnetAddressPrefix?: string;
  public readonly tier?: FirewallTier;
  public readonly dnsProxy?: boolean;
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(scope: Construct, id: string, attributes: EdgeFirewallAttributes) {
    super(scope, id);
    const problems = Problems.in(this);
    checkArmId(problems, 'firewallPolicyId', attributes.firewallPolicyId, SHAPES.firewallPolicy);
    problems.check('publicIpAddress', attributes.publicIpAddress, PUBLIC_ADDRESS);
    problems.check('privateAddress', attributes.privateAddress, PRIVATE_ADDRESS);
    checkSubnetRange(problems, 'subnetAddressPrefix', attributes.subnetAddressPrefix);
    problems.throwIfAny();
    this.policyId = attributes.firewallPolicyId;
    this.publicIpAddress = attributes.publicIpAddress;
    this.privateAddress = attributes.privateAddress;
    this.subnetAddressPrefix = attributes.subnetAddressPrefix;
    this.tier = attributes.tier;
    this.dnsProxy = attributes.dnsProxy;
  }
}
