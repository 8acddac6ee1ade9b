/**
 * Tiers of API Management that can stand behind an edge with a private endpoint and VNet integration.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-features
 */
export enum GatewayTier {
  /** Standard v2, 1 to 10 units. */
  STANDARD_V2 = 'StandardV2',
  /** Premium v2, 1 to 30 units. */
  PREMIUM_V2 = 'PremiumV2',
}
