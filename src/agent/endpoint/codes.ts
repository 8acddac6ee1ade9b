import { codes } from '../../core/validation/code';

/** Codes of agents with their own endpoint. docs/messages.md is generated from them. */
export const ENDPOINT_CODES = codes({
  AgentWithoutActivity: {
    kind: 'end',
    meaning: "A bot's agent does not speak the Activity protocol.",
    remedy: 'Add `AgentEndpointProtocol.ACTIVITY`.',
  },
  AgentWithoutBotScheme: {
    kind: 'end',
    meaning: "A bot's agent has no authorization scheme for bots.",
    remedy: 'Add `BOT_SERVICE_RBAC` or `BOT_SERVICE_TENANT`.',
  },
  AgentWithoutEntraScheme: {
    kind: 'end',
    meaning: 'Callers send Responses requests to an agent that accepts no tokens of Microsoft Entra.',
    remedy: 'Add `ENTRA`.',
  },
  AgentWithoutResponses: {
    kind: 'end',
    meaning: 'Callers send Responses requests to an agent that does not speak the Responses protocol.',
    remedy: 'Add `AgentEndpointProtocol.RESPONSES`.',
  },
  EmptyWorkflow: {
    meaning: 'The workflow of an agent is empty.',
    remedy: 'Give it as YAML, as Foundry exports it.',
  },
  ImageOfOtherRegistry: {
    meaning: 'The image of a hosted agent is in another registry than the one that its project may pull from.',
    remedy: 'Give the registry that holds the image.',
  },
  ImageWithoutRegistry: {
    kind: 'warning',
    meaning: 'The image of a hosted agent is in a registry in Azure, and nothing in the app lets the project pull it.',
    remedy: "Give `registry`, or make sure that the project's identity has AcrPull there.",
  },
  InvalidImage: {
    meaning: 'The image of a hosted agent lacks registry, tag or digest.',
    remedy: 'Give it as `contoso.azurecr.io/helpdesk:3`.',
  },
  InvalidMetadata: {
    meaning: 'Over 16 pairs, a key over 64 or a value over 512 characters.',
    remedy: 'Keep at most 16 pairs, keys up to 64 and values up to 512 characters.',
  },
  InvalidModel: {
    meaning: 'The model of an agent is not given, given twice, or its name is empty or over 256 characters.',
    remedy: 'Give the name of the deployment, or the model itself.',
  },
  InvalidNewAgentName: {
    meaning: 'The name of a new agent may hold letters, digits and inner hyphens, at most 63.',
    remedy: 'Rename the agent, such as `help-desk`: letters, digits and inner hyphens, 1 to 63 of them.',
  },
  InvalidTemperature: {
    meaning: '`temperature` is not from 0 to 2.',
    remedy: 'Give a number from 0 to 2, or leave it out for that of the model.',
  },
  InvalidTopP: {
    meaning: '`topP` is not from 0 to 1.',
    remedy: 'Give a number from 0 to 1, or leave it out for that of the model.',
  },
  NoAuthorizationScheme: {
    meaning: '`authorizationSchemes` is an empty list.',
    remedy: 'List `AgentAuthorizationScheme.ENTRA`, `BOT_SERVICE_RBAC` or both, or leave it out.',
  },
  NoSkill: {
    meaning: '`skills` of an agent card is an empty list.',
    remedy: 'List one, or leave the card out.',
  },
  PublicEndpointWithoutActivity: {
    meaning: 'The public endpoint is on for an agent that does not speak Activity.',
    remedy: 'Add `ACTIVITY`, or leave it off.',
  },
  ToolDisputedWithGatewayModel: {
    kind: 'warning',
    meaning: 'An agent has a model behind a gateway, and a tool that sources disagree about for such models.',
    remedy: 'Try a turn that uses the tool before the agent goes live.',
  },
  ToolNotWithGatewayModel: {
    kind: 'warning',
    meaning: 'An agent has a model behind a gateway, and a tool that is not supported with such models.',
    remedy: 'Remove the tool, or give the agent a model of its account.',
  },
});
