/** Tier of an Azure Firewall and of its policy. */
export enum FirewallTier {
  /** Up to 250 Mbit/s. Threat intelligence only alerts, there is no DNS proxy, and a management subnet is needed. */
  BASIC = 'Basic',
  /** Scales by itself, refuses known bad addresses, and can resolve names. */
  STANDARD = 'Standard',
  /** Standard with inspection of what leaves the network, which a translated inbound connection does not get. */
  PREMIUM = 'Premium',
}
