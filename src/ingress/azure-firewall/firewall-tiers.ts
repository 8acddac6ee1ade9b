import { FirewallTier } from './firewall-tier';

/** What a tier of Azure Firewall can do, as far as it matters here. */
export interface FirewallTierFacts {
  /** The most that threat intelligence does with a known bad address. */
  readonly threatIntelligence: 'Alert' | 'Deny';
  /** Whether the firewall resolves names. Azure refuses a policy of a lower tier that only mentions it. */
  readonly dnsProxy: boolean;
  /** Whether Azure demands a subnet and a public address for its own traffic. */
  readonly managementSubnet: boolean;
}

/**
 * Sources, read 2026-11-21: learn.microsoft.com/azure/firewall/features-by-sku and
 * /azure/firewall/deploy-firewall-basic-portal-policy (management subnet).
 */
export const FIREWALL_TIERS: Readonly<Record<FirewallTier, FirewallTierFacts>> = {
  [FirewallTier.BASIC]: { threatIntelligence: 'Alert', dnsProxy: false, managementSubnet: true },
  [FirewallTier.STANDARD]: { threatIntelligence: 'Deny', dnsProxy: true, managementSubnet: false },
  [FirewallTier.PREMIUM]: { threatIntelligence: 'Deny', dnsProxy: true, managementSubnet: false },
};
