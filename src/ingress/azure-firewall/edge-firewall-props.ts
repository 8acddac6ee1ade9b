import type { TerraformProvider } from 'cdktf';
import type { FirewallTier } from './firewall-tier';
import type { IIngressSubnet } from '../subnet/ingress-subnet-props';

/** Properties of `EdgeFirewall`. */
export interface EdgeFirewallProps {
  /** Name of the firewall, and prefix of the names of its related resources. */
  readonly firewallName: string;
  /**
   * Full id of an existing resource group. Azure requires that of the virtual network.
   * @default - that of the network of `subnet`
   */
  readonly resourceGroupId?: string;
  /**
   * Location, as a short name such as `eastus2`.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly location?: string;
  /**
   * azurerm provider of the subscription of the network, for the firewall, its policy and its addresses.
   * @default - that of the stack, or that of the network's subscription if `StackSubscriptions` lists it
   */
  readonly provider?: TerraformProvider;
  /** Dedicated subnet with purpose `FIREWALL`. */
  readonly subnet: IIngressSubnet;
  /**
   * Subnet for Azure's management traffic, with purpose `FIREWALL_MANAGEMENT`. The Basic tier requires it. A public address
   * is created for it, which accepts no callers.
   * @default - none
   */
  readonly managementSubnet?: IIngressSubnet;
  /**
   * Tier of the firewall and its policy.
   * @default FirewallTier.STANDARD
   */
  readonly tier?: FirewallTier;
  /**
   * Whether the firewall's DNS proxy is on, which an edge with `DnatTranslation.FQDN` requires. Clients of the network can
   * then send DNS queries to it. Not in the Basic tier.
   * @default false
   */
  readonly dnsProxy?: boolean;
  /**
   * Availability zones of the firewall and its addresses. Changing them replaces all of these resources. Specify an empty
   * list for none.
   * @default - all zones of the location
   */
  readonly zones?: string[];
  /**
   * Full id of the Log Analytics workspace for the logs of DNAT and threat intelligence.
   * @default - that of the `FoundryAgentsStack`, otherwise no logs are collected, with a warning
   */
  readonly workspaceId?: string;
  /**
   * Tags of all resources that are created.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
