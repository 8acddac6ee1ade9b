/** Whose requests are counted together. */
export enum WafRateLimitGroup {
  /** All requests. Suitable for Teams, which sends from few addresses. */
  NONE = 'None',
  /** Those of one address. */
  CLIENT_ADDRESS = 'ClientAddr',
  /** Those of one country or region. */
  GEO_LOCATION = 'GeoLocation',
}

/**
 * Maximum number of requests in a time window. The WAF counts only what earlier rules allow.
 *
 * @see https://learn.microsoft.com/azure/web-application-firewall/ag/rate-limiting-overview
 */
export interface WafRateLimit {
  /** Allowed requests within the window; at least 1. */
  readonly requests: number;
  /**
   * Length of the window in minutes: 1 or 5.
   * @default 1
   */
  readonly durationMinutes?: number;
  /**
   * Whose requests are counted together.
   * @default WafRateLimitGroup.NONE
   */
  readonly groupBy?: WafRateLimitGroup;
}
