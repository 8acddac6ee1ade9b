import { type Problems, quote, type Rule, type Range } from '../../core/validation/problems';
import { apiVersion, guid, hostName, TENANT_HEADER } from '../../core/validation/rules';
import { isEmptyList, isLiteral, literals } from '../../core/terraform/tokens';
import type { BotConnectorPlan } from './bot-connector-plan';
import type { BotConnectorOptions } from './bot-connector-options';
import { BOT_CONNECTOR_ENDPOINTS, EMULATOR_TENANTS } from './bot-connector-endpoints';
import { BOT_CONNECTOR_CODES } from './codes';
import { VALIDATION_CODES } from '../../core/validation/codes';
import type { ProblemCode } from '../../core/validation/code';

const NOT_OF_EMULATOR: Rule = {
  code: BOT_CONNECTOR_CODES.EmulatorTenant,
  rule: 'is a tenant that signs the tokens of the Bot Framework Emulator, which anybody can obtain',
  remedy: 'list the tenants of your users',
  holds: (value) => !EMULATOR_TENANTS.includes(value.toLowerCase()),
};

/** Longest body of a message, in bytes. */
export const BODY_BYTES: Range = { code: BOT_CONNECTOR_CODES.InvalidBodyLimit, min: 1024, max: 4_194_304 };

/** Messages of one conversation that pass in a time. */
export const CONVERSATION_CALLS: Range = { code: BOT_CONNECTOR_CODES.InvalidRateLimit, min: 1, max: 1_000_000 };

/** Seconds after which they are counted again. */
export const RENEWAL_SECONDS: Range = { code: BOT_CONNECTOR_CODES.InvalidRateLimit, min: 1, max: 300 };

/** Adds everything that is wrong with the properties. */
export function checkBotConnector(problems: Problems, plan: BotConnectorPlan): void {
  problems.check('botAppId', plan.botAppId, guid(BOT_CONNECTOR_CODES.InvalidBotAppId));
  problems.checkKnown('otherBotAppIds', plan.otherBotAppIds);
  problems.checkEach('otherBotAppIds', plan.otherBotAppIds, guid(BOT_CONNECTOR_CODES.InvalidBotAppId));
  checkFilled(
    problems,
    VALIDATION_CODES.NoTenants,
    plan.tenantIds,
    'tenantIds is empty, so that nobody could write to the bot',
    'list the Microsoft Entra tenants of its users',
  );
  problems.checkEach('tenantIds', plan.tenantIds, guid(VALIDATION_CODES.InvalidTenantId));
  problems.checkEach('tenantIds', plan.tenantIds, NOT_OF_EMULATOR);
  checkServiceUrls(problems, plan);
  checkChannels(problems, plan);
  checkAgentIdentity(problems, plan);
  checkRequest(problems, plan);
}

/** Allowed hosts that do not belong to Bot Service in any known cloud. */
export function unknownServiceHosts({ serviceHosts }: BotConnectorOptions): string[] {
  const known = Object.values(BOT_CONNECTOR_ENDPOINTS).flatMap((cloud) => cloud.serviceHosts);
  return literals(serviceHosts).filter((host) => !known.includes(host.toLowerCase()));
}

function checkServiceUrls(problems: Problems, plan: BotConnectorPlan): void {
  problems.checkKnown('serviceUrls', plan.serviceUrls);
  problems.checkEach('serviceHosts', plan.serviceHosts, hostName(BOT_CONNECTOR_CODES.InvalidServiceHost));
  checkFilled(
    problems,
    BOT_CONNECTOR_CODES.NoServiceHosts,
    plan.serviceHosts,
    'serviceHosts is empty',
    'leave it out for the hosts of the cloud',
  );
  checkFilled(
    problems,
    BOT_CONNECTOR_CODES.NoServiceUrls,
    plan.serviceUrls,
    'serviceUrls is empty, so that nobody could write to the bot',
    'list the service URLs, or leave it out to accept every region of the tenants',
  );
  const tenants = literals(plan.tenantIds).map((tenant) => tenant.toLowerCase());
  // Missing where a stack does not supply it, which is a problem of its own.
  const given = plan.tenantIds as string[] | undefined;
  const allLiteral = tenants.length === given?.length;
  const { serviceHosts: hosts, acceptServiceUrlsWithoutTenant: withoutTenant } = plan;
  for (const url of literals(plan.serviceUrls)) {
    const [, host, tenant] =
      /^https:\/\/([a-z0-9.-]+)\/[a-z0-9-]+(?:\/([0-9a-f-]{36}))?\/?$/i.exec(url.toLowerCase()) ?? [];
    problems.when(
      host === undefined || !(tenant === undefined ? withoutTenant : !allLiteral || tenants.includes(tenant)),
      BOT_CONNECTOR_CODES.InvalidServiceUrl,
      () => ({
        message: `service URL ${quote(url)} is not https://{host}/{region}/{tenant}/ with a tenant of tenantIds`,
        remedy: 'correct it, or leave serviceUrls out to accept every region of these tenants',
      }),
    );
    problems.when(
      host !== undefined &&
        isLiteral(hosts) &&
        !hosts.some((known) => !isLiteral(known) || known.toLowerCase() === host),
      BOT_CONNECTOR_CODES.UnlistedServiceHost,
      () => ({
        message: `service URL ${quote(url)} is on a host that Bot Service is not known to answer at`,
        remedy: 'correct it, or list the host in serviceHosts if Microsoft names it',
      }),
    );
  }
}

function checkChannels(problems: Problems, plan: BotConnectorPlan): void {
  problems.checkKnown('applicationIdUriDomains', plan.applicationIdUriDomains);
  problems.checkEach(
    'applicationIdUriDomains',
    plan.applicationIdUriDomains,
    hostName(BOT_CONNECTOR_CODES.InvalidUriDomain),
  );
  checkFilled(
    problems,
    BOT_CONNECTOR_CODES.NoChannels,
    plan.channels,
    'channels is empty, so that nobody could write to the bot',
    'list the channels of the bot, or leave it out for Teams',
  );
}

function checkAgentIdentity(problems: Problems, { agentIdentity, tenantIds }: BotConnectorPlan): void {
  if (agentIdentity === undefined) return;
  const { blueprintAppId, callerAppIds } = agentIdentity;
  // Issuers are made of them one by one.
  problems.checkKnown('tenantIds', tenantIds);
  problems.check('agentIdentity.blueprintAppId', blueprintAppId, guid(BOT_CONNECTOR_CODES.InvalidBlueprintAppId));
  problems.checkEach('agentIdentity.callerAppIds', callerAppIds, guid(BOT_CONNECTOR_CODES.InvalidCallerAppId));
  checkFilled(
    problems,
    BOT_CONNECTOR_CODES.NoCallerApps,
    callerAppIds,
    'agentIdentity.callerAppIds is empty, so that nobody could write to the agent identity',
    'list the applications that may send, or leave it out for any of the tenants',
  );
}

function checkRequest(problems: Problems, plan: BotConnectorPlan): void {
  const { apiVersions, tenantIds, rateLimit } = plan;
  problems.checkWithin('maxBodyBytes', plan.maxBodyBytes, BODY_BYTES);
  problems.checkEach('apiVersions', apiVersions, apiVersion(BOT_CONNECTOR_CODES.InvalidMessageApiVersion));
  checkFilled(
    problems,
    BOT_CONNECTOR_CODES.NoApiVersions,
    apiVersions,
    'apiVersions is empty, so that nobody could write to the bot',
    'list the versions that are allowed, or leave it out',
  );
  problems.check('tenantHeader', plan.tenantHeader, TENANT_HEADER);
  // Each is written as a value of its own, and agentIdentity has said so already.
  if (plan.tenantHeader !== undefined && plan.agentIdentity === undefined) problems.checkKnown('tenantIds', tenantIds);
  problems.checkWithin('rateLimit.calls', rateLimit?.calls, CONVERSATION_CALLS);
  problems.checkWithin('rateLimit.renewalSeconds', rateLimit?.renewalSeconds, RENEWAL_SECONDS);
}

function checkFilled(
  problems: Problems,
  code: ProblemCode,
  list: readonly string[] | undefined,
  message: string,
  remedy: string,
): void {
  problems.when(isEmptyList(list), code, () => ({
    message,
    remedy,
  }));
}
