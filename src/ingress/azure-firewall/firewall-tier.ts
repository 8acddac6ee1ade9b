/** Tier of an Azure Firewall and of its policy. */
export enum FirewallTier {
  /** Up to 250 Mbit/s. Threat intelligence only alerts, there is no DNS proxy, and a management subnet is required. */
  BASIC = 'Basic',
  /** Scales automatically, denies known malicious addresses, and supports the DNS proxy. */
  STANDARD = 'Standard',
  /** Standard with inspection of outbound traffic, which does not apply to inbound DNAT connections. */
  PREMIUM = 'Premium',
}
