import type { CliCode } from '../errors/code';
import { SERVICE_CODES } from './codes';

/** An answer of a service, and what a person does about it. */
export interface ServiceErrorRow {
  /** Ours; a row of docs/troubleshooting.md. */
  readonly code: CliCode;
  readonly when: (answer: ServiceAnswer) => boolean;
  readonly why: string;
  readonly remedy: string;
  /** Key of `SOURCES`. */
  readonly source: SourceName;
}

/** What helps an agent without an identity of its own. */
export const TO_NEW_MODEL = 'move it to the new agent model: docs/migrating-from-applications.md';

/** Documents that the rows are taken from. */
export const ERROR_SOURCES = {
  publishToTeams:
    'https://learn.microsoft.com/azure/foundry/agents/how-to/publish-copilot (troubleshooting, 2026-09-28, read 2026-11-21)',
  publishApplication:
    'https://learn.microsoft.com/azure/foundry/agents/how-to/publish-agent (2026-01-20, read 2026-11-21)',
  registry: 'https://learn.microsoft.com/entra/agent-id/identity-platform/publish-agents-to-registry (read 2026-11-21)',
  roles: 'https://learn.microsoft.com/azure/foundry/concepts/rbac-foundry (read 2026-11-21)',
  arm: 'https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors (read 2026-11-21)',
  seen: 'seen with the service',
} as const;
type SourceName = keyof typeof ERROR_SOURCES;

/** Endpoints that agents are talked to at. */
const INVOKING = /\/protocols\//i;
const PUBLISHING = /\/microsoft365\//i;
/** Everything that belongs to a project of Foundry. */
const PROJECT_URL = /^https:\/\/[^/]+\/api\/projects\//i;

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
    code: SERVICE_CODES.PersonNeeded,
    when: says(/AADSTS500016|obtaining user token|on.behalf.of/i),
    why: 'Microsoft 365 accepts publications only from a signed-in user',
    remedy:
      'sign in as a person (`az login`, or --sign-in browser or device) and publish again; managed identities and service principals cannot',
    source: 'seen',
  },
  {
    code: SERVICE_CODES.AppVersionInvalid,
    when: says(/AppVersion (can only contain|cannot start)/i),
    why: 'the version is refused',
    remedy:
      '--app-version must have digits and periods only, and must not start with 0; or omit it to use the next one',
    source: 'publishToTeams',
  },
  {
    code: SERVICE_CODES.AppVersionExists,
    when: says(/version already exists/i),
    why: 'this version was published before',
    remedy: 'omit --app-version to use the next one. A new agent version needs no publication: route to it instead',
    source: 'publishToTeams',
  },
  {
    code: SERVICE_CODES.PublicationTextInvalid,
    when: says(/cannot exceed length of|must begin with 'https/i),
    why: 'a text of the publication is rejected',
    remedy:
      'developer name up to 32 characters, short description up to 80, full description up to 4000, three https addresses',
    source: 'publishToTeams',
  },
  {
    code: SERVICE_CODES.BotMissing,
    when: says(/BotServiceArmId is required/i),
    why: 'the publication does not specify a bot',
    remedy: 'give the agent a `bot` in the settings, deploy, write the outputs file again, and publish again',
    source: 'publishToTeams',
  },
  {
    code: SERVICE_CODES.PublishScopeInvalid,
    when: says(/App scope is required/i),
    why: 'the scope of the publication is missing or unknown',
    remedy: 'set --scope to Personal, Shared or Tenant',
    source: 'publishToTeams',
  },
  {
    code: SERVICE_CODES.IconInvalid,
    when: says(/(Color|Outline)IconBase64/i),
    why: 'an icon is refused',
    remedy: 'the colour icon must be a PNG of 192 x 192 pixels, the outline icon a PNG of 32 x 32, each below 1 MB',
    source: 'publishToTeams',
  },
  {
    code: SERVICE_CODES.BotWriteForbidden,
    when: (answer) => answer.status === 403 && says(/botServices\/write/i)(answer),
    why: 'the signed-in identity is not allowed to change the bot',
    remedy:
      'have the role Azure Bot Service Contributor assigned on the resource group of the bot, sign in again, and publish again',
    source: 'publishToTeams',
  },
  {
    code: SERVICE_CODES.BotProviderNotRegistered,
    when: says(
      /(MissingSubscriptionRegistration|not registered).*Microsoft\.BotService|Microsoft\.BotService.*not registered/i,
    ),
    why: 'the resource provider Microsoft.BotService is not registered in the subscription',
    remedy: 'register it once: `az provider register --namespace Microsoft.BotService`',
    source: 'publishToTeams',
  },
  {
    code: SERVICE_CODES.NoAgentIdentity,
    when: says(/agent\.identity|unique identity/i),
    why: 'the agent has no identity of its own',
    remedy: TO_NEW_MODEL,
    source: 'publishToTeams',
  },
  {
    code: SERVICE_CODES.AgentWriteForbidden,
    when: says(/acting user does not have the required permission/i, PROJECT_URL),
    why: 'the signed-in identity is not allowed to change agents of this project',
    remedy: 'have Foundry User assigned on the project (Foundry Project Manager on the account for applications)',
    source: 'publishToTeams',
  },
  {
    code: SERVICE_CODES.OlderAgentFormat,
    when: says(/older format|older agent.application|no longer be published/i),
    why: 'Microsoft no longer accepts new publications of Agent Applications',
    remedy:
      'publish the endpoint of the agent: docs/migrating-from-applications.md. Existing publications keep working',
    source: 'publishToTeams',
  },
  {
    code: SERVICE_CODES.NetworkAccessDenied,
    when: says(/NetworkAccessDenied|public (network )?access is disabled|virtual network\/firewall/i, PROJECT_URL),
    why: 'the Foundry account does not allow access from this network',
    remedy:
      'run this inside the network of the account. Where Teams is refused, `activate --m365-public-endpoint` opens the Activity route, for Bot Service and Microsoft 365 only',
    source: 'publishToTeams',
  },
  {
    code: SERVICE_CODES.AgentAlreadyRegistered,
    when: says(/\bAgentAlreadyExists\b/),
    why: 'the agent registry of Microsoft Entra has an agent with this id',
    remedy:
      'update that entry, or take another id. Foundry registers its agents by itself; nothing has to be added by hand',
    source: 'registry',
  },
  {
    code: SERVICE_CODES.RegistryEntryInvalid,
    when: says(/^ValidationError\b/),
    why: 'a required field is missing or invalid',
    remedy: 'compare the request (--dry-run) with the fields that the message names',
    source: 'registry',
  },
  {
    code: SERVICE_CODES.InvokeUnauthorized,
    when: at(401, INVOKING),
    why: 'the token is missing, expired, or for another audience',
    remedy: 'sign in again, and request a token for https://ai.azure.com',
    source: 'publishApplication',
  },
  {
    code: SERVICE_CODES.InvokeForbidden,
    when: at(403, INVOKING),
    why: 'the caller is not allowed to invoke this agent',
    remedy:
      'list the caller under `invokers` (application) or `consumers` (endpoint) in the settings; role assignments take minutes to take effect',
    source: 'publishApplication',
  },
  {
    code: SERVICE_CODES.PublishForbidden,
    when: at(403, PUBLISHING),
    why: 'the signed-in identity is not allowed to publish this agent',
    remedy: 'have the role Foundry User assigned on the project; role assignments take minutes to take effect',
    source: 'publishToTeams',
  },
];

/** By status alone, after the rows above. The last two take whatever is left. */
export const FALLBACKS: readonly ServiceErrorRow[] = [
  {
    code: SERVICE_CODES.TokenRejected,
    when: at(401),
    why: 'the token is not accepted',
    remedy: 'sign in again to the tenant of the subscription; set --cloud if it is not the public cloud',
    source: 'registry',
  },
  {
    code: SERVICE_CODES.RoleMissing,
    when: at(403),
    why: 'the signed-in identity lacks a role',
    remedy:
      'applications and their deployments require Foundry Project Manager on the account, agent endpoints require Foundry User on the project; role assignments take minutes to take effect',
    source: 'roles',
  },
  {
    code: SERVICE_CODES.NotFound,
    when: at(404),
    why: 'the resource does not exist',
    remedy: 'check that the outputs belong to this subscription, and that the agent still exists under this name',
    source: 'arm',
  },
  {
    code: SERVICE_CODES.ProxyRefused,
    when: at(407),
    why: 'the proxy requires authentication',
    remedy: 'set a user and password in HTTPS_PROXY, or add the host to NO_PROXY if it can be reached directly',
    source: 'seen',
  },
  {
    code: SERVICE_CODES.Conflict,
    when: at(409),
    why: 'another operation is in progress on it',
    remedy: 'wait until that operation has ended, and run the same command again',
    source: 'arm',
  },
  {
    code: SERVICE_CODES.Throttled,
    when: at(429),
    why: 'the service is throttling requests',
    remedy: 'run the same command later; it has already retried as the service asked',
    source: 'publishToTeams',
  },
  {
    code: SERVICE_CODES.ServiceFault,
    when: ({ status }) => status === 408 || status >= 500,
    why: 'the service failed',
    remedy: 'run the same command again later; it first reads the current state',
    source: 'arm',
  },
  {
    code: SERVICE_CODES.RequestRefused,
    when: () => true,
    why: 'the service rejects the request',
    remedy: 'read the message; --dry-run shows what is sent',
    source: 'seen',
  },
];

/** What a service said of an error, in any of its shapes. */
export interface ServiceAnswer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly url: string;
}
