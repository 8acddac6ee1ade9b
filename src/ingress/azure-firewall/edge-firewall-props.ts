import type { TerraformProvider } from 'cdktf';
import type { FirewallTier } from './firewall-tier';
import type { IIngressSubnet } from '../network/ingress-subnet-props';

/** Properties of `EdgeFirewall`. */
export interface EdgeFirewallProps {
  /** Name of the firewall, and beginning of the names around it. */
  readonly firewallName: string;
  /** Name of an existing resource group: that of the virtual network, since Azure takes no other. */
  readonly resourceGroupName: string;
  /** Location, by its short name such as `eastus2`. */
  readonly location: string;
  /**
   * azurerm provider of the subscription of the network, which takes the firewall, its policy and its addresses.
   * @default - the stack's own, or the one of the network's subscription where `StackSubscriptions` lists it
   */
  readonly provider?: TerraformProvider;
  /** Subnet of its own, for purpose `FIREWALL`. */
  readonly subnet: IIngressSubnet;
  /**
   * Subnet for Azure's own traffic, for purpose `FIREWALL_MANAGEMENT`. The Basic tier demands it. It comes with a public
   * address of its own, which lets no caller in.
   * @default - none
   */
  readonly managementSubnet?: IIngressSubnet;
  /**
   * Tier of the firewall and its policy.
   * @default FirewallTier.STANDARD
   */
  readonly tier?: FirewallTier;
  /**
   * Whether the firewall resolves names, which an edge with `DnatTranslation.FQDN` needs. It answers DNS questions of
   * its network then. Not in the Basic tier.
   * @default false
   */
  readonly dnsProxy?: boolean;
  /**
   * Availability zones of the firewall and its addresses. Changing them replaces all of them. An empty list for
   * none.
   * @default - all that the location has
   */
  readonly zones?: string[];
  /**
   * Full id of a Log Analytics workspace that takes the logs of translations and threat intelligence.
   * @default - no logs are kept, and a warning says so
   */
  readonly workspaceId?: string;
  /**
   * Tags of everything that is made.
   * @default - no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
