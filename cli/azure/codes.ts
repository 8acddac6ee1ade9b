import { cliCodes } from '../errors/code';

/** Codes of what Azure, Foundry and Microsoft 365 answer. docs/messages.md is generated from them. */
export const SERVICE_CODES = cliCodes({
  AgentAlreadyRegistered: {
    meaning: 'The agent registry has this id (`AgentAlreadyExists`).',
    remedy: 'Update that entry, or take another id.',
  },
  AgentWriteForbidden: {
    meaning: '"The acting user does not have the required permission on the workspace".',
    remedy: 'Assign Foundry User on the project.',
  },
  AppVersionExists: {
    meaning: 'The version was published before.',
    remedy: 'Leave `--app-version` out. A new agent version needs no publication: [route to it](rolling-out.md).',
  },
  AppVersionInvalid: {
    meaning: 'The version has other characters than digits and periods, or begins with 0.',
    remedy: 'Leave `--app-version` out, or correct it.',
  },
  BotMissing: {
    meaning: 'The publication names no bot.',
    remedy: 'Give the agent a `bot`, deploy, write the outputs file again.',
  },
  BotProviderNotRegistered: {
    meaning: 'The subscription does not know `Microsoft.BotService`.',
    remedy: '`az provider register --namespace Microsoft.BotService`, once.',
  },
  BotWriteForbidden: {
    meaning: '403 for `Microsoft.BotService/botServices/write`.',
    remedy: "Azure Bot Service Contributor on the bot's resource group; sign in again.",
  },
  Conflict: {
    meaning: 'Something else is changing it.',
    remedy: 'Wait a minute, then run the command again.',
  },
  IconInvalid: {
    meaning: 'An icon is not a PNG, has the wrong size, or more than 1 MB.',
    remedy: 'Colour 192 x 192, outline 32 x 32.',
  },
  InvokeForbidden: {
    meaning: '403 from an agent: the caller lacks the right to invoke it.',
    remedy: '`invokers` (application: Foundry User) or `consumers` (endpoint) in the settings.',
  },
  InvokeUnauthorized: {
    meaning: '401 from an agent: the token is missing, expired, or for something else.',
    remedy: 'A token for `https://ai.azure.com`.',
  },
  NetworkAccessDenied: {
    meaning: 'The account is closed to where the call comes from.',
    remedy: 'Run it inside the network. For Teams see [private networks](troubleshooting.md#private-networks).',
  },
  NoAgentIdentity: {
    meaning: 'The agent has no identity of its own (`agent.identity` is null).',
    remedy: 'Move the agent to the new agent model of Foundry, in which it has an identity of its own.',
  },
  NotFound: {
    meaning: 'The resource does not exist.',
    remedy: 'Check that the outputs belong to this subscription, and that the agent still has this name.',
  },
  OlderAgentFormat: {
    meaning: 'New publications of Agent Applications are not taken any more.',
    remedy: "Publish the agent's own endpoint. What is published goes on working and can be updated.",
  },
  PersonNeeded: {
    meaning:
      'Microsoft 365 accepts publications only from a signed-in user (`AADSTS500016` where the service says it).',
    remedy:
      'Sign in as a person: `az login`, or `--sign-in browser` or `device`. Everything else can be done by a pipeline.',
  },
  ProxyRefused: {
    meaning: '407: the proxy requires authentication.',
    remedy: 'User and password in `HTTPS_PROXY`, or the host in `NO_PROXY`.',
  },
  PublicationTextInvalid: {
    meaning: 'A text is too long (developer 32, short 80, full 4000), or an address is not https.',
    remedy: 'Correct the text that the message names.',
  },
  PublishForbidden: {
    meaning: '403 of a publication call that says nothing more; 401 is `TokenRejected`.',
    remedy: 'Foundry User on the project; role assignments take minutes to take effect.',
  },
  PublishScopeInvalid: {
    meaning: 'The scope is missing or unknown.',
    remedy: '`--scope Personal`, `Shared` or `Tenant`.',
  },
  RegistryEntryInvalid: {
    meaning: 'A required field is missing or invalid (`ValidationError`).',
    remedy: 'Compare the request with what the message names.',
  },
  RequestRefused: {
    meaning: 'The service refuses the request for another reason.',
    remedy: 'Read what it says; `--dry-run` shows what is sent.',
  },
  RoleMissing: {
    meaning: '403 from Azure or Foundry.',
    remedy: '[Roles](troubleshooting.md#roles) below; they take minutes to spread.',
  },
  ServiceFault: {
    meaning: 'The service failed, several times.',
    remedy: 'Run the command again in a few minutes.',
  },
  StillWaiting: {
    meaning: 'It takes longer than the command waits.',
    remedy: 'The service goes on. Run the same command again later.',
  },
  Throttled: {
    meaning: 'The service asked to slow down, longer than the command waits (`Retry-After` is obeyed).',
    remedy: 'Run the command again in a few minutes.',
  },
  TokenRejected: {
    meaning: 'The token is invalid, expired, or of another tenant or cloud.',
    remedy: 'Sign in again to the tenant of the subscription; `--cloud`.',
  },
  UnknownAnswer: {
    meaning: 'A service describes something in a format that this version does not support.',
    remedy: 'Update `cdktf-foundry-agents`.',
  },
  UntrustedHost: {
    meaning:
      'An address is not one of Azure, Foundry or Microsoft Graph in this cloud, or has a port of its own, so no token goes there.',
    remedy: 'Write the outputs file again; do not edit them.',
  },
});
