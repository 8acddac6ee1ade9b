/** Whose requests are counted together. */
export enum WafRateLimitGroup {
  /** All requests. Right for Teams, which sends from few addresses. */
  NONE = 'None',
  /** Those of one address. */
  CLIENT_ADDRESS = 'ClientAddr',
  /** Those of one country or region. */
  GEO_LOCATION = 'GeoLocation',
}

/**
 * How many requests pass in a window of time. The WAF counts only what its earlier rules let through.
 *
 * @see https://learn.microsoft.com/azure/web-application-firewall/ag/rate-limiting-overview
 */
export interface WafRateLimit {
  /** Requests that pass within the window; at least 1. */
  readonly requests: number;
  /**
   * Minutes of the window: 1 or 5.
   * @default 1
   */
  readonly durationMinutes?: number;
  /**
   * Whose requests are counted together.
   * @default WafRateLimitGroup.NONE
   */
  readonly groupBy?: WafRateLimitGroup;
}
