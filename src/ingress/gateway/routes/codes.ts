import { codes } from '../../../core/validation/code';

/** Codes of problems with routes to agents and their backends. docs/messages.md is generated from it. */
export const ROUTE_CODES = codes({
  BackendOfOtherGateway: {
    meaning: 'A backend is used in another gateway than its own.',
    remedy: 'Create a `GatewayBackend` with `gateway` set to the gateway of the route.',
  },
  BackendOfOtherHost: {
    meaning: "A backend sends requests to another host than the target's.",
    remedy: 'Use the host of the project.',
  },
  CallerTokenReplaced: {
    kind: 'warning',
    meaning:
      "Your own statement replaces header `Authorization`, so that Foundry cannot check the caller's token again.",
    remedy: 'Remove it; to get a token for another host, set `outputTokenVariableName`.',
  },
  CircuitBreakerMeasureAmbiguous: {
    meaning: 'Exactly one of `failures` and `failurePercentage` of a circuit breaker must be set.',
    remedy: 'Set `failures` or `failurePercentage`, not both.',
  },
  CircuitBreakerNotInTier: {
    meaning: 'A circuit breaker is set for the Consumption tier, which does not support it.',
    remedy: 'Omit it, or use another tier.',
  },
  ClosedAccountUnreachable: {
    meaning: 'The gateway has no private endpoint to an account whose public access is off.',
    remedy: 'Add a `FoundryPrivateEndpoint` to the account in the network of the gateway.',
  },
  DuplicatePoolMember: {
    meaning: 'A backend is listed twice in a pool.',
    remedy: 'List each backend once.',
  },
  InvalidBackendName: {
    meaning: 'The name of a backend is not valid in API Management.',
    remedy: 'Use letters, digits, `-` and `_`.',
  },
  InvalidBackendPath: {
    meaning: 'The path of a backend is not valid.',
    remedy: 'Give it as `/openai/v1`.',
  },
  InvalidCircuitBreaker: {
    meaning: 'A number or range of a circuit breaker is out of range.',
    remedy: 'Give the number, or the status codes, within the bounds that the message names.',
  },
  InvalidOperationId: {
    meaning: 'The operation id is not valid in API Management.',
    remedy: 'Set an `operationId` of 1 to 80 letters, digits, `-` and `_`, such as `helpdesk`.',
  },
  InvalidPoolShare: {
    meaning: 'A priority or weight is not a whole number from 0 to 100.',
    remedy: 'Give a whole number from 0 to 100; backends of the smallest priority are used first.',
  },
  InvalidPoolSize: {
    meaning: 'A pool has no member, or more than 30.',
    remedy: 'List 1 to 30 backends.',
  },
  NoPrivatePath: {
    kind: 'warning',
    meaning: 'The gateway has no known private endpoint to the account.',
    remedy: 'Add a `FoundryPrivateEndpoint`.',
  },
  OperationIdUnknown: {
    meaning: "The target's name is known only after apply.",
    remedy: 'Set `operationId` of `publish`, or of the `AgentRoute`.',
  },
  RequestSentElsewhere: {
    kind: 'warning',
    meaning:
      "Your own `<set-backend-service>` sends the request, with the caller's token, to another host or to a backend.",
    remedy: "Remove it, or make sure that it is the host of the target's project.",
  },
  SinglePinnedServiceUrl: {
    kind: 'warning',
    meaning: 'Only one service URL is allowed; users of other regions are rejected.',
    remedy: 'List every region, or omit it.',
  },
  UnknownServiceHost: {
    kind: 'warning',
    meaning: '`serviceHosts` lists a host that is not a known host of Bot Service.',
    remedy: 'Keep it only if Microsoft documents it.',
  },
});
