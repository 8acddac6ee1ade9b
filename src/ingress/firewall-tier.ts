/**
 * Tiers of Azure Firewall.
 *
 * @see https://learn.microsoft.com/azure/firewall/choose-firewall-sku
 */
export enum FirewallTier {
  /** Up to 250 Mbit/s; threat intelligence only alerts, and there is no DNS proxy. */
  BASIC = 'Basic',
  /** The usual one. */
  STANDARD = 'Standard',
  /** With intrusion detection, which sees nothing within TLS that ends behind the firewall. */
  PREMIUM = 'Premium',
}
