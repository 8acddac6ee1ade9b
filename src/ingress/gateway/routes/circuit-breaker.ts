import type { Problems } from '../../../core/validation/problems';
import { isLiteral } from '../../../core/terraform/tokens';
import type { GatewayTier } from '../tiers/gateway-tier';
import { GATEWAY_TIERS } from '../tiers/gateway-tiers';
import { ROUTE_CODES } from './codes';

/** When a gateway stops calling a host that fails, and for how long. Exactly one of the two measures is given. */
export interface CircuitBreaker {
  /**
   * Failures within the interval that are too many.
   * @default - failures are not counted
   */
  readonly failures?: number;
  /**
   * Share of failures within the interval that is too much, in percent.
   * @default - the share is not looked at
   */
  readonly failurePercentage?: number;
  /**
   * Seconds that are looked back on.
   * @default 60
   */
  readonly intervalSeconds?: number;
  /**
   * Seconds without a call; a host that says `Retry-After` is believed.
   * @default 60
   */
  readonly pauseSeconds?: number;
  /**
   * Answers that count as failures: codes or ranges of them.
   * @default ['429', '500-599']
   */
  readonly statusCodes?: string[];
}

/** Adds what is wrong with a circuit breaker. */
export function checkCircuitBreaker(problems: Problems, breaker: CircuitBreaker, tier: GatewayTier | undefined): void {
  problems.when(tier !== undefined && !GATEWAY_TIERS[tier].circuitBreaker, ROUTE_CODES.CircuitBreakerNotInTier, () => ({
    message: `circuitBreaker is given for a gateway of tier ${tier ?? ''}, which has none`,
    remedy: 'leave it out, or take another tier',
  }));
  problems.when(
    (breaker.failures === undefined) === (breaker.failurePercentage === undefined),
    ROUTE_CODES.CircuitBreakerMeasureAmbiguous,
    () => ({
      message: 'not exactly one of failures and failurePercentage of circuitBreaker is given',
      remedy: 'give one of them',
    }),
  );
  problems.checkRange(ROUTE_CODES.InvalidCircuitBreaker, 'failures of circuitBreaker', breaker.failures, 1, 10000);
  problems.checkRange(
    ROUTE_CODES.InvalidCircuitBreaker,
    'failurePercentage of circuitBreaker',
    breaker.failurePercentage,
    1,
    100,
  );
  problems.checkRange(
    ROUTE_CODES.InvalidCircuitBreaker,
    'intervalSeconds of circuitBreaker',
    breaker.intervalSeconds,
    1,
    86400,
  );
  problems.checkRange(
    ROUTE_CODES.InvalidCircuitBreaker,
    'pauseSeconds of circuitBreaker',
    breaker.pauseSeconds,
    1,
    86400,
  );
  problems.checkKnown('statusCodes of circuitBreaker', breaker.statusCodes);
  for (const range of breaker.statusCodes ?? []) {
    if (!isLiteral(range)) {
      problems.add(
        ROUTE_CODES.InvalidCircuitBreaker,
        'a status code of circuitBreaker is known only after apply',
        'write it out',
      );
      continue;
    }
    problems.when(!isStatusRange(range), ROUTE_CODES.InvalidCircuitBreaker, () => ({
      message: `'${range}' of circuitBreaker is no status code from 200 to 599, nor a range of them`,
      remedy: "give it as '429' or '500-599'",
    }));
  }
}

function isStatusRange(range: string): boolean {
  const [, from = '', to = from] = /^([2-5]\d\d)(?:-([2-5]\d\d))?$/.exec(range) ?? [];
  return from !== '' && Number(from) <= Number(to);
}
