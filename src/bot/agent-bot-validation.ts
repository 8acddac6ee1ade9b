import type { IConstruct } from 'constructs';
import { ActivityTargetKind } from '../agent/target/activity-target';
import { RESOURCE_GROUP_ID } from '../core/azure/resource-group';
import { checkArmId, SHAPES } from '../core/azure/arm-id';
import { AZURE_CODES } from '../core/azure/codes';
import { isLiteral, literals } from '../core/terraform/tokens';
import { VALIDATION_CODES } from '../core/validation/codes';
import { checkDistinct } from '../core/validation/distinct';
import { type Problems, quote } from '../core/validation/problems';
import { guid } from '../core/validation/rules';
import { warn } from '../core/validation/warn';
import type { AgentBotProps } from './agent-bot-props';
import { displayNameOf, BOT_LOG_CATEGORIES } from './agent-bot-plan';
import { checkTeams } from './bot-channel-validation';
import { BOT_DISPLAY_NAME, BOT_NAME, CUSTOMER_MANAGED_KEY, ICON_URL, LOG_CATEGORY } from './bot-rules';
import { BOT_CODES } from './codes';
import { checkNotBoth } from '../core/validation/one-of-two';

/** Adds everything that is wrong with a bot's properties, contradictions among them. */
export function checkBot(problems: Problems, props: AgentBotProps): void {
  problems.check('botName', props.botName, BOT_NAME);
  problems.check('displayName', displayNameOf(props), BOT_DISPLAY_NAME);
  problems.check('tenantId', props.tenantId, guid(VALIDATION_CODES.InvalidTenantId));
  problems.check('resourceGroupId', props.resourceGroupId, RESOURCE_GROUP_ID);
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
    message: `the bot has a user-assigned identity, and ${route === undefined ? 'appIdentity is given' : "the route requires tokens for the agent's"}`,
    remedy: 'keep one identity',
  }));
}

function checkEndpoint(problems: Problems, endpoint: string | undefined): void {
  if (endpoint === undefined || !isLiteral(endpoint)) return;
  let url: URL;
  try {
    url = new URL(endpoint);
  } catch {
    problems.add(BOT_CODES.InvalidEndpoint, `endpoint ${quote(endpoint)} is not a URL`, 'give a full https URL');
    return;
  }
  problems.when(
    url.protocol !== 'https:' || url.username !== '' || url.hash !== '',
    BOT_CODES.EndpointNotHttps,
    () => ({
      message: `endpoint ${quote(endpoint)} must be an https URL without user name or fragment`,
      remedy: 'correct it: Bot Service delivers only over https',
    }),
  );
  const unknown = [...url.searchParams.keys()].filter((key) => key !== 'api-version');
  problems.when(unknown.length > 0, BOT_CODES.UnknownEndpointQuery, () => ({
    message: `endpoint ${quote(endpoint)} has query ${unknown.map(quote).join(', ')}`,
    remedy: "leave out all but 'api-version'",
  }));
}

function checkRoute(problems: Problems, props: AgentBotProps): void {
  const { route, endpoint, target, tenantId, appIdentity } = props;
  if (route === undefined) return;
  checkNotBoth(problems, BOT_CODES.EndpointAmbiguous, { route, endpoint }, 'leave one of them out');
  problems.when(route.target !== target, BOT_CODES.RouteToOtherTarget, () => ({
    message: `the route leads to '${route.target.targetName}', the bot is for '${target.targetName}'`,
    remedy: 'give route and bot the same target, as publish of an ingress does',
  }));
  problems.when(
    appIdentity !== undefined && appIdentity !== route.appIdentity,
    BOT_CODES.AppIdentityContradiction,
    () => ({
      message: `the bot uses the ${appIdentity ?? ''} identity, the route requires tokens for the ${route.appIdentity} identity`,
      remedy: 'give both the same appIdentity, or leave it out for the bot',
    }),
  );
  const tenants = literals(route.tenantIds).map((tenant) => tenant.toLowerCase());
  const known = isLiteral(route.tenantIds) && tenants.length === route.tenantIds.length;
  if (!known || tenantId === undefined || !isLiteral(tenantId)) return;
  problems.when(!tenants.includes(tenantId.toLowerCase()), BOT_CODES.TenantContradiction, () => ({
    message: `the bot is of tenant '${tenantId}', the route allows ${tenants.join(', ')}`,
    remedy: "add the bot's tenant to the route's tenantIds, or correct it",
  }));
}

/** Warnings: an unknown log category, and the older publishing model. */
export function warnOfBot(bot: IConstruct, { target, logCategories }: AgentBotProps): void {
  // A newer category is valid, and one that the service does not have fails the apply.
  for (const category of literals(logCategories).filter((one) => !BOT_LOG_CATEGORIES.includes(one))) {
    warn(
      bot,
      BOT_CODES.UnknownLogCategory,
      `logCategories has ${quote(category)}, and the only known category of Bot Service is ${BOT_LOG_CATEGORIES.join(', ')}: ` +
        'Azure refuses others; correct it, or ignore this if the category is newer than this library',
    );
  }
  if (target.targetKind !== ActivityTargetKind.APPLICATION) return;
  warn(
    bot,
    BOT_CODES.OlderTeamsModel,
    `application '${target.targetName}' uses the older publishing model: what is already in Teams ` +
      'continues to work, but since September 2026 Microsoft accepts no new publishing to Teams. For a new agent, ' +
      'publish the agent endpoint (FoundryAgent)',
  );
}
