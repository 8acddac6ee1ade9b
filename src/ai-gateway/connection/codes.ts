import { codes } from '../../core/validation/code';

/** Codes of connections to model gateways. docs/messages.md is generated from them. */
export const MODEL_CONNECTION_CODES = codes({
  ApiVersionContradiction: {
    meaning:
      '`inferenceApiVersion` is missing where the path names the model, or given for OpenAI v1, which refuses it.',
    remedy: 'Give `2024-10-21` with `deploymentInPath`, and leave it out for addresses that end in `/v1`.',
  },
  AuthenticationNotInCategory: {
    meaning: 'A connection authenticates in a way that its category does not support.',
    remedy: 'Use the identity of the project or a key for API Management, and a key or OAuth 2 for gateways of others.',
  },
  AudienceOfGateway: {
    meaning: 'A connection asks for tokens that its gateway does not accept.',
    remedy: 'Leave the audience out: it is that of the gateway.',
  },
  ConnectedModelNotAllowed: {
    kind: 'end',
    meaning: 'An agent is given a model that its project may not use, so that every turn would be answered 403.',
    remedy: 'Add the model where the gateway allows the project.',
  },
  DiscoveryNotProven: {
    kind: 'warning',
    meaning:
      'A connection asks its gateway for the models. Agents are reported to fail with models that are not listed.',
    remedy: 'List the models.',
  },
  GatewayNeedsKey: {
    kind: 'end',
    meaning: 'A connection presents an identity to a gateway whose callers all have keys.',
    remedy: 'Allow the project, or give the connection a key.',
  },
  GatewayTakesNoKeys: {
    kind: 'end',
    meaning: 'A connection presents a key to a gateway none of whose callers has one.',
    remedy: 'Leave `authentication` out, or allow the holder of a key.',
  },
  InvalidDiscovery: {
    meaning:
      'A path of discovery does not begin with a slash, lacks `{deploymentName}`, or its form of answers or version is unknown.',
    remedy: 'Give `/models`, `/models/{deploymentName}` and `OpenAI`, or `/deployments` with `AzureOpenAI`.',
  },
  KeyHeaderOfGateway: {
    meaning: 'A key is sent in another header than the gateway reads.',
    remedy: 'Leave `header` and `scheme` out: the gateway reads `api-key`.',
  },
  ModelsOrDiscovery: {
    meaning: 'A connection has neither models nor discovery, or both.',
    remedy: 'List the models; Foundry takes one of the two.',
  },
  NoProjectAllowed: {
    kind: 'end',
    meaning: 'The gateway of a connection that an account holds allows none of the projects of the account.',
    remedy: 'Call `allow` of the gateway with each project that is to use the connection.',
  },
  ProjectNotAllowed: {
    kind: 'end',
    meaning: 'The gateway of a connection does not allow the project that holds it.',
    remedy: 'Call `allow` of the gateway with the project.',
  },
  ReservedConnectionHeader: {
    meaning: 'A header of a connection carries a credential, or is one that Foundry sends itself.',
    remedy: 'Leave it out: metadata can be read by everybody who can read the connection.',
  },
  UnknownConnectionModel: {
    meaning: 'A connection does not have the model that is asked for.',
    remedy: 'Add it to the models of the connection, or correct the name.',
  },
});
