import type { Construct } from 'constructs';
import { Problems } from '../../../core/validation/problems';
import { hostName } from '../../../core/validation/rules';
import type { Resource } from '../../../providers/azapi/resource';
import { BACKEND_NAME, BACKEND_PATH } from './backend-validation';
import { checkCircuitBreaker } from './circuit-breaker-validation';
import { createBackend, GatewayBackendBase } from './gateway-backend-base';
import { ExistingGatewayBackend } from './existing-gateway-backend';
import type { GatewayBackendAttributes } from './gateway-backend-attributes';
import { type CircuitBreakerPlan, planCircuitBreaker } from './gateway-backend-plan';
import type { IGatewayBackend } from './gateway-backend-interface';
import { VALIDATION_CODES } from '../../../core/validation/codes';
import type { GatewayBackendProps } from './gateway-backend-props';

/**
 * One backend host of a gateway, with an optional circuit breaker.
 *
 * Throws `InvalidBackendName`, `InvalidHostName` and `CircuitBreakerNotInTier`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/api-management/backends
 */
export class GatewayBackend extends GatewayBackendBase {
  /**
   * Refers to an existing backend by its attributes.
   *
   * Throws `InvalidBackendName` and `InvalidHostName`.
   */
  public static fromBackendAttributes(
    scope: Construct,
    id: string,
    attributes: GatewayBackendAttributes,
  ): IGatewayBackend {
    return new ExistingGatewayBackend(scope, id, attributes);
  }

  /** The underlying resource, for settings that this construct does not expose. */
  public readonly resource: Resource;
  public readonly gatewayId: string;
  public readonly hosts?: string[];

  public constructor(scope: Construct, id: string, props: GatewayBackendProps) {
    super(scope, id);
    const { gateway, path = '', identity } = props;
    const circuitBreaker = props.circuitBreaker && planCircuitBreaker(props.circuitBreaker);
    const problems = Problems.withProviderCheck(this);
    problems.check('backendName', props.backendName, BACKEND_NAME);
    problems.check('hostName', props.hostName, hostName(VALIDATION_CODES.InvalidHostName));
    problems.check('path', props.path, BACKEND_PATH);
    if (circuitBreaker !== undefined) checkCircuitBreaker(problems, circuitBreaker, gateway.tier);
    problems.throwIfAny();

    this.gatewayId = gateway.gatewayId;
    this.hosts = [props.hostName];
    this.resource = createBackend(
      this,
      props,
      {
        protocol: 'http',
        url: `https://${props.hostName}${path}`,
        tls: { validateCertificateChain: true, validateCertificateName: true },
        ...(identity && { credentials: { managedIdentity: { ...identity } } }),
        circuitBreaker: circuitBreaker && { rules: [ruleOf(circuitBreaker)] },
      },
      { isBeyondSchema: identity !== undefined, dependables: props.dependables },
    );
  }
}

function ruleOf(breaker: CircuitBreakerPlan) {
  return {
    name: 'stop-calling',
    tripDuration: `PT${breaker.pauseSeconds}S`,
    acceptRetryAfter: true,
    failureCondition: {
      count: breaker.failures,
      percentage: breaker.failurePercentage,
      interval: `PT${breaker.intervalSeconds}S`,
      statusCodeRanges: breaker.statusCodes.map((range) => {
        const [min = '', max = min] = range.split('-');
        return { min: Number(min), max: Number(max) };
      }),
    },
  };
}
