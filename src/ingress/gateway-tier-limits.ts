import { GatewayTier } from './gateway-tier';

/** Most units by tier. Source: learn.microsoft.com/azure/api-management/api-management-features, read 2026-11-20. */
export const MOST_UNITS: Readonly<Record<GatewayTier, number>> = {
  [GatewayTier.STANDARD_V2]: 10,
  [GatewayTier.PREMIUM_V2]: 30,
};
