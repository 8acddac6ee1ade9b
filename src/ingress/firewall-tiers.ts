import { FirewallTier } from './firewall-tier';

/** What a tier of Azure Firewall can do, as far as it matters here. */
export interface FirewallTierFacts {
  /** Strongest mode of threat intelligence. */
  readonly threatIntelligence: 'Alert' | 'Deny';
  /** Names instead of addresses behind the firewall take its DNS proxy. */
  readonly dnsProxy: boolean;
  /** Whether it needs addresses of its own to be managed through. */
  readonly management: boolean;
}

/** Source, read 2026-11-21: learn.microsoft.com/azure/firewall/choose-firewall-sku and /deploy-firewall-basic-portal-policy. */
export const FIREWALL_TIERS: Readonly<Record<FirewallTier, FirewallTierFacts>> = {
  [FirewallTier.BASIC]: { threatIntelligence: 'Alert', dnsProxy: false, management: true },
  [FirewallTier.STANDARD]: { threatIntelligence: 'Deny', dnsProxy: true, management: false },
  [FirewallTier.PREMIUM]: { threatIntelligence: 'Deny', dnsProxy: true, management: false },
};
