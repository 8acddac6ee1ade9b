import { codes } from '../../../core/validation/code';

/** What can be wrong of routes to agents and their backends. docs/messages.md is made of it. */
export const ROUTE_CODES = codes({
  BackendOfOtherGateway: {
    meaning: 'A backend is used at a gateway that does not know it.',
    remedy: 'Make it for that gateway.',
  },
  BackendOfOtherHost: {
    meaning: "A backend leads elsewhere than to the target's host.",
    remedy: 'Give it the host of the project.',
  },
  CallerTokenReplaced: {
    kind: 'warning',
    meaning:
      "Your own statement replaces header `Authorization`, so that Foundry cannot check the caller's token again.",
    remedy: 'Remove it; for a token to call another host with, give `outputTokenVariableName`.',
  },
  CircuitBreakerMeasureAmbiguous: {
    meaning: 'Not exactly one of `failures` and `failurePercentage` of a circuit breaker is given.',
    remedy: 'Give one of them.',
  },
  CircuitBreakerNotInTier: {
    meaning: 'A circuit breaker for the Consumption tier, which has none.',
    remedy: 'Leave it out, or take another tier.',
  },
  ClosedAccountUnreachable: {
    meaning: 'The gateway knows no private way to an account that is closed.',
    remedy: 'Give it a `FoundryPrivateEndpoint`.',
  },
  DuplicatePoolMember: {
    meaning: 'A backend is listed twice in a pool.',
    remedy: 'List it once.',
  },
  InvalidCircuitBreaker: {
    meaning: 'A number or range of a circuit breaker is out of bounds.',
    remedy: 'Correct it as told.',
  },
  InvalidOperationId: {
    meaning: "The operation id breaks API Management's rules.",
    remedy: 'Give another `operationId`.',
  },
  InvalidPoolShare: {
    meaning: 'A priority or weight is not a whole number from 0 to 100.',
    remedy: 'Correct it.',
  },
  InvalidPoolSize: {
    meaning: 'A pool has no member, or more than 30.',
    remedy: 'List 1 to 30.',
  },
  NoPrivatePath: {
    kind: 'warning',
    meaning: 'The gateway knows no private way to the account.',
    remedy: 'Give it a `FoundryPrivateEndpoint`.',
  },
  OperationIdUnknown: {
    meaning: "The target's name is known only after apply.",
    remedy: 'Give `operationId`.',
  },
  RequestSentElsewhere: {
    kind: 'warning',
    meaning:
      "Your own `<set-backend-service>` sends the request, with the caller's token, to another host or to a backend.",
    remedy: "Remove it, or see that it leads to the host of the target's project.",
  },
  SinglePinnedServiceUrl: {
    kind: 'warning',
    meaning: 'One service URL is let in; users elsewhere are refused.',
    remedy: 'List every region, or leave it out.',
  },
  UnknownServiceHost: {
    kind: 'warning',
    meaning: '`serviceHosts` lists a host that no cloud is known to have.',
    remedy: 'Keep it only if Microsoft names it.',
  },
});
