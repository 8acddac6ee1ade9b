/**
 * How many requests of one caller are allowed.
 *
 * Counted for each application together with the person on whose behalf it calls. Requests beyond the limit get status 429.
 *
 * @see https://learn.microsoft.com/azure/api-management/rate-limit-by-key-policy
 */
export interface ResponsesRateLimit {
  /** Requests within the period. At least 1. */
  readonly calls: number;
  /** Length of the sliding period, in seconds, 1 to 300. */
  readonly renewalSeconds: number;
}
