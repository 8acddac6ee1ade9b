/**
 * How many messages of one conversation are allowed.
 *
 * Counted for each app id, tenant and conversation together. What is beyond is answered 429.
 *
 * @see https://learn.microsoft.com/azure/api-management/rate-limit-by-key-policy
 */
export interface ActivityRateLimit {
  /** Messages within the period. At least 1. */
  readonly calls: number;
  /** Length of the sliding period, in seconds, 1 to 300. */
  readonly renewalSeconds: number;
}
