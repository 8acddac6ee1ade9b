/**
 * When a gateway stops calling a failing host, and for how long. Specify exactly one of `failures` and `failurePercentage`.
 */
export interface CircuitBreaker {
  /**
   * Number of failures within the interval that opens the breaker.
   * @default - failures are not counted
   */
  readonly failures?: number;
  /**
   * Percentage of failures within the interval that opens the breaker.
   * @default - the percentage is not evaluated
   */
  readonly failurePercentage?: number;
  /**
   * Length of the interval in seconds.
   * @default 60
   */
  readonly intervalSeconds?: number;
  /**
   * Seconds until the host is called again; a `Retry-After` header of the host takes precedence.
   * @default 60
   */
  readonly pauseSeconds?: number;
  /**
   * Status codes, or ranges of them, that count as failures.
   * @default ['429', '500-599']
   */
  readonly statusCodes?: string[];
}
