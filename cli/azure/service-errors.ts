import type { ServiceAnswer } from './service-answer';

/** An answer of a service, and what a person does about it. */
export interface ServiceErrorRow {
  /** Ours; a row of docs/troubleshooting.md. */
  readonly code: string;
  readonly when: (answer: ServiceAnswer) => boolean;
  readonly why: string;
  readonly remedy: string;
  /** Key of `SOURCES`. */
  readonly source: SourceName;
}

/** Documents that the rows are taken from. */
export const SOURCES = {
  publishToTeams:
    'https://learn.microsoft.com/azure/foundry/agents/how-to/publish-copilot (troubleshooting, 2026-09-28, read 2026-11-21)',
  publishApplication:
    'https://learn.microsoft.com/azure/foundry/agents/how-to/publish-agent (2026-01-20, read 2026-11-21)',
  registry: 'https://learn.microsoft.com/entra/agent-id/identity-platform/publish-agents-to-registry (read 2026-11-21)',
  roles: 'https://learn.microsoft.com/azure/foundry/concepts/rbac-foundry (read 2026-11-21)',
  arm: 'https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors (read 2026-11-21)',
  seen: 'seen with the service',
} as const;
type SourceName = keyof typeof SOURCES;

/** Endpoints that agents are talked to at. */
const INVOKING = /\/protocols\//i;
const PUBLISHING = /\/microsoft365\//i;
/** Everything that belongs to a project of Foundry. */
const PROJECTS = /^https:\/\/[^/]+\/api\/projects\//i;

/** What is said, in answer to a call whose address looks like this: words alone mean other things elsewhere. */
const says =
  (pattern: RegExp, path: RegExp = PUBLISHING) =>
  ({ code, message, url }: ServiceAnswer): boolean =>
    path.test(url) && pattern.test(`${code} ${message}`);
const at =
  (status: number, path?: RegExp) =>
  (answer: ServiceAnswer): boolean =>
    answer.status === status && (path?.test(answer.url) ?? true);

/** First match wins: what the message says before what the status says. Messages count for the calls they are known from. */
export const SERVICE_ERRORS: readonly ServiceErrorRow[] = [
  {
    code: 'PersonNeeded',
    when: says(/AADSTS500016|obtaining user token|on.behalf.of/i),
    why: 'Microsoft 365 takes publications from a signed-in person only',
    remedy:
      'sign in as a person (`az login`, or --sign-in browser or device) and publish again; no managed identity or service principal can',
    source: 'seen',
  },
  {
    code: 'AppVersionInvalid',
    when: says(/AppVersion (can only contain|cannot start)/i),
    why: 'the version is refused',
    remedy: 'give --app-version digits and periods only, not starting with 0; or leave it out to take the next one',
    source: 'publishToTeams',
  },
  {
    code: 'AppVersionExists',
    when: says(/version already exists/i),
    why: 'this version was published before',
    remedy:
      'leave --app-version out to take the next one. To roll out a new agent version nothing is published: route to it instead',
    source: 'publishToTeams',
  },
  {
    code: 'PublicationTextInvalid',
    when: says(/cannot exceed length of|must begin with 'https/i),
    why: 'a text of the publication is refused',
    remedy:
      'developer name up to 32 characters, short description up to 80, full description up to 4000, three https addresses',
    source: 'publishToTeams',
  },
  {
    code: 'BotMissing',
    when: says(/BotServiceArmId is required/i),
    why: 'the publication names no bot',
    remedy: 'give the agent a `bot` in the settings, deploy, write the outputs anew, publish again',
    source: 'publishToTeams',
  },
  {
    code: 'PublishScopeInvalid',
    when: says(/App scope is required/i),
    why: 'the publication has no scope that is known',
    remedy: 'give --scope Personal, Shared or Tenant',
    source: 'publishToTeams',
  },
  {
    code: 'IconInvalid',
    when: says(/(Color|Outline)IconBase64/i),
    why: 'an icon is refused',
    remedy: 'the colour icon is a PNG of 192 x 192 pixels, the outline icon one of 32 x 32, each below 1 MB',
    source: 'publishToTeams',
  },
  {
    code: 'BotWriteForbidden',
    when: (answer) => answer.status === 403 && says(/botServices\/write/i)(answer),
    why: 'whoever is signed in may not write the bot',
    remedy: 'have Azure Bot Service Contributor assigned on the resource group of the bot, sign in anew, publish again',
    source: 'publishToTeams',
  },
  {
    code: 'BotProviderNotRegistered',
    when: says(
      /(MissingSubscriptionRegistration|not registered).*Microsoft\.BotService|Microsoft\.BotService.*not registered/i,
    ),
    why: 'the subscription does not know Microsoft.BotService',
    remedy: 'have it registered once: `az provider register --namespace Microsoft.BotService`',
    source: 'publishToTeams',
  },
  {
    code: 'NoAgentIdentity',
    when: says(/agent\.identity|unique identity/i),
    why: 'the agent has no identity of its own',
    remedy: 'move it to the new agent model: docs/migrating-from-applications.md',
    source: 'publishToTeams',
  },
  {
    code: 'AgentWriteForbidden',
    when: says(/acting user does not have the required permission/i, PROJECTS),
    why: 'whoever is signed in may not write agents of this project',
    remedy: 'have Foundry User assigned on the project (Foundry Project Manager on the account for applications)',
    source: 'publishToTeams',
  },
  {
    code: 'OlderAgentFormat',
    when: says(/older format|older agent.application|no longer be published/i),
    why: 'Microsoft takes no new publication of Agent Applications',
    remedy:
      'publish the endpoint of the agent: docs/migrating-from-applications.md. What is published already goes on working',
    source: 'publishToTeams',
  },
  {
    code: 'NetworkAccessDenied',
    when: says(/NetworkAccessDenied|public (network )?access is disabled|virtual network\/firewall/i, PROJECTS),
    why: 'the Foundry account is not open to where this runs',
    remedy:
      'run this inside the network of the account. Where Teams is refused, `activate --m365-public-endpoint` opens the Activity route, for Bot Service and Microsoft 365 only',
    source: 'publishToTeams',
  },
  {
    code: 'AgentAlreadyRegistered',
    when: says(/\bAgentAlreadyExists\b/),
    why: 'the agent registry of Microsoft Entra has an agent with this id',
    remedy:
      'update that entry, or take another id. Foundry registers its agents by itself; nothing has to be added by hand',
    source: 'registry',
  },
  {
    code: 'RegistryEntryInvalid',
    when: says(/^ValidationError\b/),
    why: 'a required field is missing or invalid',
    remedy: 'compare the request (--dry-run) with what the message names',
    source: 'registry',
  },
  {
    code: 'InvokeUnauthorized',
    when: at(401, INVOKING),
    why: 'the endpoint got no token, an old one, or one for something else',
    remedy: 'sign in anew, and ask for a token for https://ai.azure.com',
    source: 'publishApplication',
  },
  {
    code: 'InvokeForbidden',
    when: at(403, INVOKING),
    why: 'the caller may not invoke this agent',
    remedy:
      'list the caller under `invokers` (application) or `consumers` (endpoint) in the settings; roles take minutes to spread',
    source: 'publishApplication',
  },
  {
    code: 'PublishForbidden',
    when: at(403, PUBLISHING),
    why: 'whoever is signed in may not publish this agent',
    remedy: 'have Foundry User assigned on the project; roles take minutes to spread',
    source: 'publishToTeams',
  },
];

/** By status alone, after the rows above. The last two take whatever is left. */
export const FALLBACKS: readonly ServiceErrorRow[] = [
  {
    code: 'TokenRejected',
    when: at(401),
    why: 'the token is not accepted',
    remedy:
      'sign in anew to the tenant of the subscription; name the cloud with --cloud where it is not the public one',
    source: 'registry',
  },
  {
    code: 'RoleMissing',
    when: at(403),
    why: 'whoever is signed in lacks a role',
    remedy:
      'applications and their deployments want Foundry Project Manager on the account, endpoints of agents Foundry User on the project; roles take minutes to spread',
    source: 'roles',
  },
  {
    code: 'NotFound',
    when: at(404),
    why: 'there is no such thing',
    remedy: 'look whether the outputs belong to this subscription, and whether the agent still exists under this name',
    source: 'arm',
  },
  {
    code: 'ProxyRefused',
    when: at(407),
    why: 'the proxy on the way wants to know who asks',
    remedy: 'give HTTPS_PROXY a user and password, or name the host in NO_PROXY where it can be reached directly',
    source: 'seen',
  },
  {
    code: 'Conflict',
    when: at(409),
    why: 'something else is changing it',
    remedy: 'wait until that has ended, and run the same command again',
    source: 'arm',
  },
  {
    code: 'Throttled',
    when: at(429),
    why: 'the service asks to slow down',
    remedy: 'run the same command later; it waited as long as it was asked to, several times',
    source: 'publishToTeams',
  },
  {
    code: 'ServiceFault',
    when: ({ status }) => status === 408 || status >= 500,
    why: 'the service failed',
    remedy: 'run the same command again later; it first looks what is there',
    source: 'arm',
  },
  {
    code: 'RequestRefused',
    when: () => true,
    why: 'the service refuses the request',
    remedy: 'see what it says; --dry-run shows what is sent',
    source: 'seen',
  },
];
