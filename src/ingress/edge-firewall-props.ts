import type { FirewallTier } from './firewall-tier';
import type { IIngressSubnet } from './ingress-subnet';

/** Properties of `EdgeFirewall`. */
export interface EdgeFirewallProps {
  /** Name of the firewall, and beginning of the names around it. */
  readonly firewallName: string;
  /** Name of an existing resource group. */
  readonly resourceGroupName: string;
  /** Location, by its short name such as `eastus2`. */
  readonly location: string;
  /** Subnet of its own, for purpose `FIREWALL`. */
  readonly subnet: IIngressSubnet;
  /**
   * Tier.
   * @default FirewallTier.STANDARD
   */
  readonly tier?: FirewallTier;
  /**
   * Subnet of its own for purpose `FIREWALL_MANAGEMENT`. Needed for the Basic tier, and only for it.
   * @default - none
   */
  readonly managementSubnet?: IIngressSubnet;
  /**
   * Availability zones of the firewall and its public address. Changing them replaces both. An empty list for regions
   * that have none.
   * @default ['1', '2', '3']
   */
  readonly zones?: string[];
  /**
   * Full id of a Log Analytics workspace that takes the firewall's logs.
   * @default - no logs are kept
   */
  readonly workspaceId?: string;
  /**
   * Tags of everything that is made.
   * @default - no tags
   */
  readonly tags?: { readonly [key: string]: string };
}

/** What is known of a firewall that exists already. */
export interface EdgeFirewallAttributes {
  /** Full id of its firewall policy, which takes the rules. */
  readonly firewallPolicyId: string;
  /** Public IPv4 address that callers use. */
  readonly publicIpAddress: string;
  /**
   * Tier, to check what is asked of it.
   * @default - not known
   */
  readonly tier?: FirewallTier;
}
