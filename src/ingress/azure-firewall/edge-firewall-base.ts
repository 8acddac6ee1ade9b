import type { ITerraformDependable } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import type { FirewallTier } from './firewall-tier';
import { FIREWALL_CODES } from './codes';

/** An Azure Firewall in a virtual network, with a firewall policy. */
export interface IEdgeFirewall extends IConstruct {
  /** Full id of the policy that holds the rules. */
  readonly policyId: string;
  /** Public IPv4 address that callers use. */
  readonly publicIpAddress: string;
  /** Private IPv4 address of the firewall, if known. */
  readonly privateAddress?: string;
  /** IPv4 range of its subnet, if known: translated connections come from it. */
  readonly subnetAddressPrefix?: string;
  /** Tier of the firewall, if known. */
  readonly tier?: FirewallTier;
  /** Whether the firewall has its DNS proxy on, if known. */
  readonly dnsProxy?: boolean;
  /** Constructs that must exist before a rule is added to the policy: a policy accepts one change at a time. */
  readonly dependables: ITerraformDependable[];
  /**
   * Called by every edge; throws `SecondTranslation` if another one already translates port 443 of the address.
   *
   * @internal
   */
  _registerTranslation?(edge: IConstruct): void;
}

/**
 * What new and existing firewalls have in common.
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
    const problems = Problems.withProviderCheck(edge);
    problems.when(this.edge !== undefined, FIREWALL_CODES.SecondTranslation, () => ({
      message: `port 443 of firewall ${this.node.path} is already translated by ${this.edge?.node.path ?? ''}`,
      remedy: 'add a second public address to the firewall, and refer to it with EdgeFirewall.fromFirewallAttributes',
    }));
    problems.throwIfAny();
    this.edge = edge;
  }
}
