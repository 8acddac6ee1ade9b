import { codes } from '../core/validation/code';

/** Codes of model gateways. docs/messages.md is generated from them. */
export const AI_GATEWAY_CODES = codes({
  BreakerMissing: {
    kind: 'warning',
    meaning: 'An account has no circuit breaker, so that a failing one is called on.',
    remedy: 'Leave `withoutCircuitBreaker` out.',
  },
  CacheNeedsOwnIdentity: {
    meaning: 'A semantic cache is given for a gateway with a user-assigned identity, which its policy cannot use.',
    remedy: 'Leave `identity` out, so that the system-assigned identity is used.',
  },
  AgentsNeedChatCompletions: {
    meaning:
      'A project is allowed to call a model gateway without chat completions, the only operation that agents use.',
    remedy: 'Add `ModelOperation.CHAT_COMPLETIONS` to `operations`, or leave `operations` out.',
  },
  CacheOfOtherGateway: {
    meaning: 'The external cache for a semantic cache belongs to another API Management service.',
    remedy: 'Give a cache of the service that has the model gateway.',
  },
  GatewayBeyondManagedNetwork: {
    meaning:
      'The agents of a project run in a managed network, and a classic gateway in a network has no private endpoint for it.',
    remedy: 'Give `hostName` of an edge in front of the gateway, or use a v2 tier with a private endpoint.',
  },
  HostOfOtherService: {
    meaning: 'The gateway has no certificate for `hostName`, and it is not the host of its edge.',
    remedy: 'Give a host of the gateway or its edge.',
  },
  InvalidModelApiName: {
    meaning: 'The name of the API of a model gateway is not valid.',
    remedy: "Give lowercase letters, digits and '-', 1 to 24 of them.",
  },
  InvalidTextSize: {
    meaning: '`maxTextBytes` is not a whole number from 1 to 262144, or given without `logsTexts`.',
    remedy: 'Give bytes from 1 to 262144 and turn `logsTexts` on, or leave it out.',
  },
  InvalidTokenAudience: {
    meaning: '`audience` is neither an address nor an application id.',
    remedy: 'Give it as `https://cognitiveservices.azure.com`.',
  },
  MetricsWithoutInsights: {
    meaning: 'Dimensions or a namespace of metrics are given, and no Application Insights receives them.',
    remedy: 'Give `applicationInsights`.',
  },
  ModelPolicyNotInTier: {
    meaning: 'The Consumption tier supports neither token limits nor streaming.',
    remedy: 'Use any other tier, such as Basic v2.',
  },
  NobodyAllowed: {
    kind: 'end',
    meaning: 'Nobody is allowed to call a model gateway.',
    remedy: 'Call `allow` for each project, or `allowCaller`.',
  },
  NoModelOperations: {
    meaning: '`operations` of a model gateway is an empty list, or lists one twice.',
    remedy: 'List each once, or leave it out.',
  },
  NoPublicCertificate: {
    meaning: 'No public certificate authority issues certificates for `hostName`, and agents trust no other authority.',
    remedy: 'Give a name in a public DNS zone.',
  },
  NoRuleToGateway: {
    kind: 'warning',
    meaning: 'The agents of a project run in a managed network in which no known outbound rule leads to the gateway.',
    remedy:
      'Add `OutboundRule.privateEndpoint` with the id of the service and group `Gateway`, or `OutboundRule.fqdn`.',
  },
  OperationNotOnSurface: {
    meaning: 'The surface of a model gateway lacks an operation.',
    remedy: 'Leave it out, or use another surface.',
  },
  OwnRouting: {
    meaning: 'A statement of your own routes a request elsewhere or changes the identity that calls the accounts.',
    remedy: 'Remove it: models and their accounts are in `models`.',
  },
  PrivateAccountNotInTier: {
    meaning: 'Public access of an account is off, and the gateway has no network to reach it from.',
    remedy: 'Use Standard v2 or Premium v2 with integration, or Developer or Premium in a network.',
  },
  PrivateGatewayUnreachable: {
    meaning:
      'The agents of a project run without a network of their own, and the gateway cannot be reached from the Internet.',
    remedy: 'Create the account with a network for its agents, or set `hostName` to the host of an edge.',
  },
  ResponsesInOneAccount: {
    kind: 'warning',
    meaning:
      'The Responses API is offered for a model that several accounts serve, and a response is stored only where it was given.',
    remedy: 'Let callers send all messages with `store` false, or have one account serve the model.',
  },
  StreamingEnded: {
    meaning: 'A statement of your own reads, changes or keeps whole answers, which ends streaming.',
    remedy: 'Remove it: agents accept only streamed answers.',
  },
  TextsWithoutTokens: {
    meaning: '`logsTexts` is true, and `logsTokenCounts` is false.',
    remedy: 'Leave `logsTokenCounts` out, or set it to true.',
  },
  TierNotProven: {
    kind: 'warning',
    meaning: 'Projects call by their identity through a gateway of a tier that Microsoft does not name for it.',
    remedy: 'Try it before agents depend on it, or use Standard v2 or Premium.',
  },
});
