import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { requireArmId, SHAPES } from '../../core/azure/arm-id';
import { Problems } from '../../core/validation/problems';
import { EdgeFirewallBase } from './edge-firewall-base';
import type { FirewallTier } from './firewall-tier';
import { PRIVATE_ADDRESS, PUBLIC_ADDRESS } from '../../core/network/cidr';
import { checkSubnetRange } from '../subnet/subnet-validation';

/** What is known about an existing Azure Firewall. */
export interface EdgeFirewallAttributes {
  /** Full id of its firewall policy. A parent policy cannot hold this firewall's DNAT rules. */
  readonly firewallPolicyId: string;
  /** One of its public IPv4 addresses whose port 443 is not yet translated. */
  readonly publicIpAddress: string;
  /**
   * Private IPv4 address.
   * @default - not known
   */
  readonly privateAddress?: string;
  /**
   * IPv4 range of the firewall's subnet in CIDR form. Required for a target whose subnet is created here: its security
   * group allows only that range.
   * @default - not known
   */
  readonly subnetAddressPrefix?: string;
  /**
   * Tier of the firewall.
   * @default - not known, so requirements are not checked against the tier
   */
  readonly tier?: FirewallTier;
  /**
   * Whether its policy has the DNS proxy on, which an edge with `DnatTranslation.FQDN` requires.
   * @default - not known, so it is not checked
   */
  readonly dnsProxy?: boolean;
}

/**
 * An existing Azure Firewall. Created by `EdgeFirewall.fromFirewallAttributes`.
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
    const problems = Problems.withProviderCheck(this);
    requireArmId(problems, 'firewallPolicyId', attributes.firewallPolicyId, SHAPES.firewallPolicy);
    problems.required({ publicIpAddress: attributes.publicIpAddress });
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
