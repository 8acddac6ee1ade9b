import type { Problems } from '../../../core/validation/problems';
import { isLiteral } from '../../../core/terraform/tokens';
import type { GatewayTier } from '../tiers/gateway-tier';
import { GATEWAY_TIERS } from '../tiers/gateway-tiers';
import { ROUTE_CODES } from './codes';
import type { CircuitBreakerPlan } from './gateway-backend-plan';

/** Validates a circuit breaker. */
export function checkCircuitBreaker(
  problems: Problems,
  breaker: CircuitBreakerPlan,
  tier: GatewayTier | undefined,
): void {
  problems.when(tier !== undefined && !GATEWAY_TIERS[tier].circuitBreaker, ROUTE_CODES.CircuitBreakerNotInTier, () => ({
    message: `circuitBreaker is set for a gateway of tier ${tier ?? ''}, which does not support it`,
    remedy: 'omit it, or use another tier',
  }));
  problems.when(
    (breaker.failures === undefined) === (breaker.failurePercentage === undefined),
    ROUTE_CODES.CircuitBreakerMeasureAmbiguous,
    () => ({
      message: 'exactly one of failures and failurePercentage of circuitBreaker must be set',
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
  for (const range of breaker.statusCodes) {
    if (!isLiteral(range)) {
      problems.add(
        ROUTE_CODES.InvalidCircuitBreaker,
        'a status code of circuitBreaker is known only after apply',
        'use a literal value',
      );
      continue;
    }
    problems.when(!isStatusRange(range), ROUTE_CODES.InvalidCircuitBreaker, () => ({
      message: `'${range}' of circuitBreaker must be a status code from 200 to 599, or a range of them`,
      remedy: "use the form '429' or '500-599'",
    }));
  }
}

function isStatusRange(range: string): boolean {
  const [, from = '', to = from] = /^([2-5]\d\d)(?:-([2-5]\d\d))?$/.exec(range) ?? [];
  return from !== '' && Number(from) <= Number(to);
}
