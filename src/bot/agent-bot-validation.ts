import { checkArmId, ID_NAME, SHAPES } from '../core/azure/arm-id';
import { checkDistinct } from '../core/validation/distinct';
import { madeName, guid, textUpTo } from '../core/validation/rules';
import { type Problems, quote, type Rule } from '../core/validation/problems';
import { isLiteral, literals } from '../core/terraform/tokens';
import type { AgentBotProps } from './agent-bot-props';
import { checkTeams } from './bot-channel-validation';
import { BOT_CODES } from './codes';
import { VALIDATION_CODES } from '../core/validation/codes';
import { AZURE_CODES } from '../core/azure/codes';

/** @see https://learn.microsoft.com/rest/api/botservice/bots/create (2022-09-15) */
export const BOT_NAME = madeName(
  BOT_CODES.InvalidBotName,
  /^[a-zA-Z0-9][a-zA-Z0-9_.-]{1,63}$/,
  "letters, digits, '-', '_' and '.', 2 to 64 of them",
  'rename it, or leave botName out to derive one',
);

/** Teams shows no more of it. */
export const BOT_DISPLAY_NAME: Rule = {
  ...textUpTo(VALIDATION_CODES.InvalidDisplayName, 42),
  remedy: 'give a displayName of that length',
};

export const ICON_URL: Rule = {
  code: BOT_CODES.InvalidIconUrl,
  rule: 'is no https address of a PNG',
  remedy: "give an address that ends with '.png', without user name or query",
  holds: (value) => /^https:\/\/[^\s/@#?"{}<>\\]+\/[^\s@#?"{}<>\\]+\.png$/i.test(value),
};

/** @see https://learn.microsoft.com/azure/bot-service/bot-service-encryption (read 2026-11-21) */
export const CUSTOMER_MANAGED_KEY: Rule = {
  code: BOT_CODES.InvalidCustomerManagedKey,
  rule: 'is no id of a Key Vault key',
  remedy: 'give it as https://{vault}.vault.azure.net/keys/{name}, with or without a version',
  holds: (value) => /^https:\/\/[a-z0-9-]+\.vault\.[a-z0-9.]+\/keys\/[0-9a-z-]+(\/[0-9a-f]{32})?$/i.test(value),
};

export const LOG_CATEGORY: Rule = {
  code: AZURE_CODES.InvalidLogCategory,
  rule: 'is no name of a log category',
  remedy: "give names such as 'BotRequest'",
  holds: (value) => /^[A-Za-z]{1,64}$/.test(value),
};

/** Adds everything that is wrong with a bot's properties, contradictions among them. */
export function checkBot(problems: Problems, props: AgentBotProps): void {
  problems.check('botName', props.botName, BOT_NAME);
  problems.check('displayName', props.displayName ?? props.target.targetName, BOT_DISPLAY_NAME);
  problems.check('tenantId', props.tenantId, guid(VALIDATION_CODES.InvalidTenantId));
  problems.check('resourceGroupId', props.resourceGroupId, {
    code: AZURE_CODES.InvalidResourceId,
    rule: 'is no resource id of a resource group',
    remedy: 'give it as /subscriptions/{id}/resourceGroups/{name}',
    holds: (value) => new RegExp(`^/subscriptions/${ID_NAME}/resourceGroups/${ID_NAME}$`, 'iu').test(value),
  });
  checkArmId(problems, 'workspaceId', props.workspaceId, SHAPES.workspace);
  problems.check('iconUrl', props.iconUrl, ICON_URL);
  problems.check('customerManagedKeyUrl', props.customerManagedKeyUrl, CUSTOMER_MANAGED_KEY);
  checkTeams(problems, props.teams);
  checkLogs(problems, props.logCategories);
  checkUserAssignedIdentity(problems, props);
  checkEndpoint(problems, props.endpoint);
  checkRoute(problems, props);
}

function checkLogs(problems: Problems, categories: readonly string[] | undefined): void {
  problems.checkKnown('logCategories', categories);
  problems.checkEach('logCategories', categories, LOG_CATEGORY);
  checkDistinct(problems, BOT_CODES.DuplicateLogCategory, 'logCategories', categories);
  problems.when(categories?.length === 0, AZURE_CODES.NoLogCategory, () => ({
    message: 'logCategories is empty',
    remedy: 'list a category, or leave it out for BotRequest',
  }));
}

function checkUserAssignedIdentity(problems: Problems, props: AgentBotProps): void {
  const { userAssignedIdentityId: id, userAssignedIdentityClientId: clientId, route, appIdentity } = props;
  checkArmId(problems, 'userAssignedIdentityId', id, SHAPES.userAssignedIdentity);
  problems.check('userAssignedIdentityClientId', clientId, guid(AZURE_CODES.InvalidIdentityClientId));
  const [given, missing] = id === undefined ? ['ClientId', 'Id'] : ['Id', 'ClientId'];
  problems.when((id === undefined) !== (clientId === undefined), BOT_CODES.UserAssignedIdentityHalfKnown, () => ({
    message: `userAssignedIdentity${given} ${quote(id ?? clientId ?? '')} is given without userAssignedIdentity${missing}`,
    remedy: 'give both, or neither',
  }));
  if (id === undefined) return;
  problems.when(appIdentity !== undefined || route !== undefined, BOT_CODES.AppIdentityAmbiguous, () => ({
    message: `the bot has a user-assigned identity, and ${route === undefined ? 'appIdentity is given' : "the route demands tokens for the agent's"}`,
    remedy: 'keep one identity',
  }));
}

function checkEndpoint(problems: Problems, endpoint: string | undefined): void {
  if (endpoint === undefined || !isLiteral(endpoint)) return;
  let url: URL;
  try {
    url = new URL(endpoint);
  } catch {
    problems.add(BOT_CODES.InvalidEndpoint, `endpoint ${quote(endpoint)} is no address`, 'give a full https address');
    return;
  }
  problems.when(
    url.protocol !== 'https:' || url.username !== '' || url.hash !== '',
    BOT_CODES.EndpointNotHttps,
    () => ({
      message: `endpoint ${quote(endpoint)} is no plain https address`,
      remedy: 'Bot Service delivers over https only; give an https address without user name or fragment',
    }),
  );
  const unknown = [...url.searchParams.keys()].filter((key) => key !== 'api-version');
  problems.when(unknown.length > 0, BOT_CODES.UnknownEndpointQuery, () => ({
    message: `endpoint ${quote(endpoint)} has query ${unknown.map(quote).join(', ')}`,
    remedy: "leave out all but 'api-version'",
  }));
}

function checkRoute(problems: Problems, props: AgentBotProps): void {
  const { route, target, tenantId, appIdentity } = props;
  if (route === undefined) return;
  problems.when(props.endpoint !== undefined, BOT_CODES.EndpointAmbiguous, () => ({
    message: 'route and endpoint are both given',
    remedy: 'leave one of them out',
  }));
  problems.when(route.target !== target, BOT_CODES.RouteToOtherTarget, () => ({
    message: `the route leads to '${route.target.targetName}', the bot is for '${target.targetName}'`,
    remedy: 'expose the same target that the bot is for',
  }));
  problems.when(
    appIdentity !== undefined && appIdentity !== route.appIdentity,
    BOT_CODES.AppIdentityContradiction,
    () => ({
      message: `the bot uses the ${appIdentity ?? ''} identity, the route demands tokens for the ${route.appIdentity} identity`,
      remedy: 'give both the same appIdentity, or leave it out for the bot',
    }),
  );
  const tenants = literals(route.tenantIds).map((tenant) => tenant.toLowerCase());
  const known = isLiteral(route.tenantIds) && tenants.length === route.tenantIds.length;
  if (!known || tenantId === undefined || !isLiteral(tenantId)) return;
  problems.when(!tenants.includes(tenantId.toLowerCase()), BOT_CODES.TenantContradiction, () => ({
    message: `the bot is of tenant '${tenantId}', the route lets in ${tenants.join(', ')}`,
    remedy: "add the bot's tenant to the route's tenantIds, or correct it",
  }));
}
