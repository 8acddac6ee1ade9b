import { codes } from '../../../core/validation/code';

/** Codes of problems with routes to Responses endpoints. docs/messages.md is generated from it. */
export const RESPONSES_ROUTE_CODES = codes({
  CallerIdentityLost: {
    kind: 'warning',
    meaning:
      'A Responses route is in exchanged mode: the agent sees the gateway instead of the caller, and each caller can do what the gateway can.',
    remedy: 'Keep it only if callers cannot get tokens for Foundry; otherwise omit `exchange`.',
  },
  CallerRoleElsewhere: {
    kind: 'warning',
    meaning: 'The roles of a caller of a Responses route are assigned elsewhere, which cannot be checked here.',
    remedy: 'Assign them on the agent before it calls.',
  },
  CallerWithoutPrincipal: {
    meaning: 'A caller of a Responses route has neither `application` nor `users`, so that no token of it would pass.',
    remedy: 'Set `application`, `users` or both.',
  },
  DuplicateResponsesCaller: {
    meaning: 'A client id is listed twice in the callers of a Responses route.',
    remedy: 'List it once, with `application` and `users`.',
  },
  InvalidResponsesTimeout: {
    meaning: '`timeoutSeconds` of a Responses route is not a whole number from 1 to 3600.',
    remedy: 'Give a whole number of seconds in that range.',
  },
  ResponseBuffered: {
    kind: 'warning',
    meaning: 'Your own statement of a Responses route holds back the answer, so that streaming stops working.',
    remedy: 'Remove it; a `ForwardRequest` needs `bufferResponse: false`.',
  },
  StreamingNotInTier: {
    kind: 'warning',
    meaning: 'The Consumption tier ends long connections, so that streamed answers are cut off.',
    remedy: 'Use another tier, or callers that do not stream.',
  },
  WrongCallerPrincipal: {
    meaning: 'The principal of a caller is of the wrong kind: people in `application`, or an application in `users`.',
    remedy: 'Put service principals and managed identities in `application`, users and groups in `users`.',
  },
});
