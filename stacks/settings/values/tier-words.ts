import { GatewayTier } from '../../../src';

/** Words of the settings for tiers. */
export const TIERS_BY_WORD = {
  developer: GatewayTier.DEVELOPER,
  basic: GatewayTier.BASIC,
  standard: GatewayTier.STANDARD,
  premium: GatewayTier.PREMIUM,
  'basic-v2': GatewayTier.BASIC_V2,
  'standard-v2': GatewayTier.STANDARD_V2,
  'premium-v2': GatewayTier.PREMIUM_V2,
  consumption: GatewayTier.CONSUMPTION,
} as const;

/** Word of the settings for a tier. */
export function tierWord(tier: GatewayTier): string {
  return Object.entries(TIERS_BY_WORD).find(([, one]) => one === tier)?.[0] ?? tier;
}
