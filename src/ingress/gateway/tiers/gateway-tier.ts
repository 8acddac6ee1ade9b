/**
 * Tiers of API Management. They differ in the supported networks; the default is the smallest one that supports private
 * access.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-features
 */
export enum GatewayTier {
  /** Developer (classic): one unit, without a service level agreement. */
  DEVELOPER = 'Developer',
  /** Basic (classic), 1 or 2 units. */
  BASIC = 'Basic',
  /** Standard (classic), 1 to 4 units. */
  STANDARD = 'Standard',
  /** Premium (classic), 1 to 12 units. */
  PREMIUM = 'Premium',
  /** Basic v2, 1 to 10 units. */
  BASIC_V2 = 'BasicV2',
  /** Standard v2, 1 to 10 units. */
  STANDARD_V2 = 'StandardV2',
  /** Premium v2, 1 to 30 units. */
  PREMIUM_V2 = 'PremiumV2',
  /** Consumption: no units, no network, and a reduced set of policies. */
  CONSUMPTION = 'Consumption',
}
