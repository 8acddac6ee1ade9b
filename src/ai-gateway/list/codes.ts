import { codes } from '../../core/validation/code';

/** Codes of the models of a gateway. docs/messages.md is generated from them. */
export const AI_GATEWAY_LIST_CODES = codes({
  AliasNeedsPath: {
    meaning: '`deploymentName` differs from `modelName` where the body names the model, which is passed on as it is.',
    remedy: 'Call the deployment like the model, or use `ModelSurface.AZURE_OPENAI`.',
  },
  BreakerDemanded: {
    meaning: 'Priorities of a model differ, and an account of it has no circuit breaker.',
    remedy: 'Leave `withoutCircuitBreaker` out: without a breaker, the next priority is never called.',
  },
  BreakerContradiction: {
    meaning: '`circuitBreaker` and `withoutCircuitBreaker` are both given.',
    remedy: 'Give `circuitBreaker`, or `withoutCircuitBreaker`, not both.',
  },
  ConnectedModelsEmpty: {
    meaning: 'A connection lists no models, or one twice.',
    remedy: 'List at least one model, and each of them once.',
  },
  DeploymentOfOtherName: {
    meaning: 'A deployment of a model has another name than the model says, so that requests would not find it.',
    remedy: 'Give one name to all deployments of a model.',
  },
  DuplicateGatewayModel: {
    meaning: 'Two models of a gateway have the same name.',
    remedy: 'List each once, with all its accounts.',
  },
  DuplicateModelAccount: {
    meaning: 'An account is listed twice for a model.',
    remedy: 'List each account once for a model.',
  },
  InvalidConnectedModel: {
    meaning: 'The name of a model of a connection is empty, too long, or has a slash or space.',
    remedy: 'Give the name that the gateway knows, without the name of the connection.',
  },
  InvalidGatewayModelName: {
    meaning: 'The name of a model or deployment is not valid.',
    remedy: "Give letters, digits, '-', '_' and '.'; no slash.",
  },
  InvalidGatewayTarget: {
    meaning: 'The address of a gateway is not HTTPS, or lacks the path of the API, or ends with a slash or query.',
    remedy: 'Give it as `https://{host}/{path of the API}`.',
  },
  InvalidModelShare: {
    meaning: 'A priority or weight of an account is not a whole number from 0 to 100.',
    remedy: 'Give a whole number from 0 to 100; accounts of the smallest priority are used first.',
  },
  MessagesApiOnly: {
    meaning:
      'A model of Anthropic is listed. In a Foundry account it answers the Messages API only, and agents send chat completions.',
    remedy: 'Connect a gateway that translates requests: `ModelSource.apiManagement` or `ModelSource.otherGateway`.',
  },
  ModelAccountUnknown: {
    meaning: 'The name of an account is known only after apply, so that no name of a backend can be derived from it.',
    remedy: 'Give the account by an id that is known.',
  },
  NoGatewayModels: {
    meaning: 'A gateway has no models.',
    remedy: 'List at least one model in `models`.',
  },
  ModelAccountCount: {
    meaning: 'A model has no account, or more than 30.',
    remedy: 'List 1 to 30 accounts.',
  },
  OpenAiModelsOnly: {
    meaning: 'A model of another provider is given for a surface that has models of OpenAI only.',
    remedy: 'Use `ModelSurface.FOUNDRY_MODELS` or `ModelSurface.OPENAI_V1`.',
  },
});
