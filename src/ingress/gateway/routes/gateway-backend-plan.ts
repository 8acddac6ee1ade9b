import type { Resolved } from '../../../core/terraform/present';
import type { CircuitBreaker } from './circuit-breaker';

/** A circuit breaker with all defaults resolved. */
export type CircuitBreakerPlan = Resolved<CircuitBreaker, 'intervalSeconds' | 'pauseSeconds' | 'statusCodes'>;

/** Resolves the defaults. */
export function planCircuitBreaker(breaker: CircuitBreaker): CircuitBreakerPlan {
  return {
    ...breaker,
    intervalSeconds: breaker.intervalSeconds ?? 60,
    pauseSeconds: breaker.pauseSeconds ?? 60,
    statusCodes: breaker.statusCodes ?? ['429', '500-599'],
  };
}
