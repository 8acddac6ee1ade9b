import type { ITerraformDependable } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import type { FirewallTier } from './firewall-tier';
import { FIREWALL_CODES } from './codes';

/** An Azure Firewall in a virtual network, ruled by a firewall policy. */
export interface IEdgeFirewall extends IConstruct {
  /** Full id of the policy that takes the rules. */
  readonly policyId: string;
  /** Public IPv4 address that callers reach. */
  readonly publicIpAddress: string;
  /** Private IPv4 address of the firewall, where it is known. */
  readonly privateAddress?: string;
  /** IPv4 range of its subnet, where that is known: what it leads on comes from there. */
  readonly subnetAddressPrefix?: string;
  /** Tier of the firewall, where it is known. */
  readonly tier?: FirewallTier;
  /** Whether the firewall resolves names, where that is known. */
  readonly dnsProxy?: boolean;
  /** What has to stand before a rule is put into the policy: a policy takes one change at a time. */
  readonly dependables: ITerraformDependable[];
  /**
   * Told by every edge; throws `SecondTranslation` where another one leads port 443 of the address on.
   *
   * @internal
   */
  _registerTranslation?(edge: IConstruct): void;
}

/**
 * What firewalls made here and existing ones have in common.
 *
 * @internal
 */
export abstract class EdgeFirewallBase extends Construct implements IEdgeFirewall {
  public abstract readonly policyId: string;
  public abstract readonly publicIpAddress: string;
  public abstract readonly dependables: ITerraformDependable[];

  public abstract readonly privateAddress?: string;
  public abstract readonly subnetAddressPrefix?: string;
  public abstract readonly tier?: FirewallTier;
  public abstract readonly dnsProxy?: boolean;

  private edge?: IConstruct;

  /** @internal */
  public _registerTranslation(edge: IConstruct): void {
    const problems = Problems.in(edge);
    problems.when(this.edge !== undefined, FIREWALL_CODES.SecondTranslation, () => ({
      message: `port 443 of firewall ${this.node.path} is led on by ${this.edge?.node.path ?? ''} already`,
      remedy: 'give the firewall a second public address, and refer to it by EdgeFirewall.fromFirewallAttributes',
    }));
    problems.throwIfAny();
    this.edge = edge;
  }
}
