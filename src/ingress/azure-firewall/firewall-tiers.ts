import { FirewallTier } from './firewall-tier';

/** Capabilities of a tier of Azure Firewall that this library uses. */
export interface FirewallTierFacts {
  /** The strictest mode of threat intelligence. */
  readonly threatIntelligence: 'Alert' | 'Deny';
  /** Whether it supports the DNS proxy. Azure rejects a policy of a lower tier that mentions it at all. */
  readonly dnsProxy: boolean;
  /** Whether Azure requires a subnet and a public address for management traffic. */
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
