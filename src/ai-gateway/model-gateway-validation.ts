import type { IConstruct } from 'constructs';
import { checkArmId, sameArmId, SHAPES } from '../core/azure/arm-id';
import { caseless, isLiteral } from '../core/terraform/tokens';
import { VALIDATION_CODES } from '../core/validation/codes';
import { repeated } from '../core/validation/distinct';
import { type Problems, quote, type Rule } from '../core/validation/problems';
import { guid, hostName } from '../core/validation/rules';
import { warn } from '../core/validation/warn';
import type { IFoundryPrivateEndpoint } from '../foundry/account/private-endpoint-interface';
import type { IFoundryAccount } from '../foundry/existing/foundry-account-interface';
import { API_PATH } from '../ingress/gateway/gateway-rules';
import { ROUTE_CODES } from '../ingress/gateway/routes/codes';
import { GatewayNetworkMode } from '../ingress/gateway/tiers/gateway-network-mode';
import { GatewayTier } from '../ingress/gateway/tiers/gateway-tier';
import { GATEWAY_TIERS } from '../ingress/gateway/tiers/gateway-tiers';
import { accountsOf } from './backends/account-rights';
import { AI_GATEWAY_CODES } from './codes';
import { TOKEN_AUDIENCE } from './audience-rules';
import { ModelOperation } from './list/model-operation';
import { checkModels } from './list/models-validation';
import type { ModelGatewayPlan } from './model-gateway-plan';
import { checkStatements } from './statement-validation';

const MODEL_API_NAME: Rule = {
  code: AI_GATEWAY_CODES.InvalidModelApiName,
  rule: "may hold lowercase letters, digits and '-', 1 to 24 of them, beginning with a letter and not ending with '-'",
  remedy: 'rename it: names of backends, which have 50 characters at most, begin with it',
  holds: (value) => /^[a-z](?:[a-z0-9-]{0,22}[a-z0-9])?$/.test(value),
};

/**
 * Names for which no public authority issues certificates.
 *
 * @see https://www.iana.org/assignments/special-use-domain-names (read 2026-11-28)
 */
const NEVER_PUBLIC = /\.(?:local|internal|intranet|corp|home|lan|private|test|example|invalid|localhost|arpa)$/i;

/** Adds everything that is wrong with a model gateway. */
export function checkModelGateway(problems: Problems, plan: ModelGatewayPlan): void {
  const { gateway } = plan;
  problems.check('apiName', plan.apiName, MODEL_API_NAME);
  problems.when(!isLiteral(plan.apiName), AI_GATEWAY_CODES.InvalidModelApiName, () => ({
    message: 'apiName is known only after apply',
    remedy: 'give a literal name: names of backends begin with it',
  }));
  problems.check('pathPrefix', plan.pathPrefix, {
    ...API_PATH,
    remedy: "omit leading and trailing slashes, such as 'team-a'",
  });
  problems.check('tenantId', plan.tenantId, guid(VALIDATION_CODES.InvalidTenantId));
  problems.check('audience', plan.audience, TOKEN_AUDIENCE);
  problems.check('accountAudience', plan.accountAudience, TOKEN_AUDIENCE);
  problems.when(gateway.tier === GatewayTier.CONSUMPTION, AI_GATEWAY_CODES.ModelPolicyNotInTier, () => ({
    message: 'the gateway is of the Consumption tier, which supports neither token limits nor streaming',
    remedy: 'use another tier',
  }));
  checkOperations(problems, plan);
  checkHost(problems, plan);
  checkModels(problems, plan.planned, { surface: plan.surface, tier: gateway.tier });
  for (const account of accountsReached(plan)) checkAccountReached(problems, plan, account);
  checkLogging(problems, plan);
  checkCache(problems, plan);
  checkStatements(problems, plan.statements, gateway.tier && GATEWAY_TIERS[gateway.tier].family);
}

/** Warns of accounts that may not be reached. */
export function warnOfModelGateway(construct: IConstruct, plan: ModelGatewayPlan): void {
  warnOfBreakers(construct, plan);
  warnOfResponses(construct, plan);
  for (const account of accountsReached(plan)) {
    if (account.publicNetworkAccess !== undefined || hasPrivatePathTo(plan, account)) continue;
    warn(
      construct,
      ROUTE_CODES.NoPrivatePath,
      `the gateway has no known private endpoint to Foundry account ${quote(account.accountName)}; if the account's public access is off, requests for models cannot reach it`,
    );
  }
}

function warnOfBreakers(construct: IConstruct, { planned }: ModelGatewayPlan): void {
  for (const { modelName, deployments } of planned) {
    for (const { account } of deployments.filter(({ withoutCircuitBreaker }) => withoutCircuitBreaker === true)) {
      warn(
        construct,
        AI_GATEWAY_CODES.BreakerMissing,
        `account ${quote(account.accountName)} of model ${quote(modelName)} has no circuit breaker, so that it is called on while it fails; leave withoutCircuitBreaker out`,
      );
    }
  }
}

/** A pool gives each request to any of its accounts. */
function warnOfResponses(construct: IConstruct, { planned, operations }: ModelGatewayPlan): void {
  if (!operations.includes(ModelOperation.RESPONSES)) return;
  const pooled = planned.filter(({ deployments }) => deployments.length > 1).map(({ modelName }) => quote(modelName));
  if (pooled.length === 0) return;
  warn(
    construct,
    AI_GATEWAY_CODES.ResponsesInOneAccount,
    `operations has 'responses', and several accounts serve ${pooled.join(', ')}: a request with previous_response_id fails in ` +
      'an account that did not give that response; let callers send all messages with store false, or have one account serve the model',
  );
}

/** Warns of a tier that is not named for calls by the identity of a project. */
export function warnOfTier(construct: IConstruct, { gateway: { tier } }: ModelGatewayPlan): void {
  if (tier !== GatewayTier.BASIC_V2 && tier !== GatewayTier.DEVELOPER) return;
  warn(
    construct,
    AI_GATEWAY_CODES.TierNotProven,
    `projects call by their identity, and the gateway is of tier ${tier}, where some report that Foundry does not find ` +
      'the connection; try a turn before agents depend on it, or use Standard v2 or Premium',
  );
}

function checkOperations(problems: Problems, { operations, facts }: ModelGatewayPlan): void {
  problems.when(operations.length === 0 || repeated(operations).length > 0, AI_GATEWAY_CODES.NoModelOperations, () => ({
    message: operations.length === 0 ? 'operations is an empty list' : 'operations lists one of them twice',
    remedy: 'list each once, or leave it out for chat completions',
  }));
  for (const operation of operations) {
    problems.when(facts.operations[operation] === undefined, AI_GATEWAY_CODES.OperationNotOnSurface, () => ({
      message: `operations has ${quote(operation)}, which surface ${facts.words} has not`,
      remedy: `give ${Object.keys(facts.operations).join(' or ')}, or use another surface`,
    }));
  }
}

function checkHost(problems: Problems, { hostName: host, gateway }: ModelGatewayPlan): void {
  problems.check('hostName', host, hostName(VALIDATION_CODES.InvalidHostName));
  if (!isLiteral(host)) return;
  problems.when(NEVER_PUBLIC.test(host), AI_GATEWAY_CODES.NoPublicCertificate, () => ({
    message: `hostName ${quote(host)} can have no certificate of a public authority, and agents trust no other`,
    remedy: 'give a name in a public DNS zone; it may resolve to a private address',
  }));
  const known = gateway.hostNames === undefined ? undefined : [...gateway.hostNames, gateway.publicHostName];
  problems.when(
    known?.every((one) => isLiteral(one) && one.toLowerCase() !== host.toLowerCase()) === true,
    AI_GATEWAY_CODES.HostOfOtherService,
    () => ({
      message: `hostName ${quote(host)} is not in the certificates of the gateway`,
      remedy: `give one of its hosts: ${[...new Set(known)].join(', ')}`,
    }),
  );
}

function accountsReached({ planned, contentSafety, semanticCache }: ModelGatewayPlan): IFoundryAccount[] {
  const others = [contentSafety?.account, semanticCache?.embeddingsAccount];
  return [...new Set([...accountsOf(planned), ...others.filter((account) => account !== undefined)])];
}

function hasPrivatePathTo({ gateway, foundryPrivateEndpoints }: ModelGatewayPlan, account: IFoundryAccount): boolean {
  const isTo = (endpoint: IFoundryPrivateEndpoint) => sameArmId(endpoint.account.accountId, account.accountId);
  return gateway.hasPrivatePathTo(account) || foundryPrivateEndpoints.some(isTo);
}

function checkAccountReached(problems: Problems, plan: ModelGatewayPlan, account: IFoundryAccount): void {
  if (account.publicNetworkAccess !== false) return;
  const { NONE, PRIVATE_ENDPOINT } = GatewayNetworkMode;
  const { tier, networkMode } = plan.gateway;
  // A private endpoint of the gateway is for callers; in the v2 tiers it comes with integration.
  const leadsOut = (mode: GatewayNetworkMode) => mode !== NONE && mode !== PRIVATE_ENDPOINT;
  const isShut = (tier !== undefined && !GATEWAY_TIERS[tier].modes.some(leadsOut)) || networkMode === NONE;
  problems.whenOf(account, isShut, AI_GATEWAY_CODES.PrivateAccountNotInTier, () => ({
    message: `publicNetworkAccess of account ${quote(account.accountName)} is off, and the gateway${tier === undefined ? '' : ` (${tier})`} has no network to reach it from`,
    remedy: 'use Standard v2 or Premium v2 with integration, or Developer or Premium in a network',
  }));
  const isUnreachable = !isShut && !hasPrivatePathTo(plan, account);
  problems.whenOf(account, isUnreachable, ROUTE_CODES.ClosedAccountUnreachable, () => ({
    message: `publicNetworkAccess is off, and the gateway has no private endpoint to Foundry account ${quote(account.accountName)}`,
    remedy: 'give one in foundryPrivateEndpoints (FoundryPrivateEndpoint.fromPrivateEndpointId for one that exists)',
  }));
}

function checkLogging(problems: Problems, { logging, gateway }: ModelGatewayPlan): void {
  const { logsTexts = false, maxTextBytes } = logging;
  problems.checkRange(AI_GATEWAY_CODES.InvalidTextSize, 'maxTextBytes', maxTextBytes, 1, 262_144);
  problems.when(maxTextBytes !== undefined && !logsTexts, AI_GATEWAY_CODES.InvalidTextSize, () => ({
    message: 'maxTextBytes is given, and texts are not logged',
    remedy: 'leave it out, or set logsTexts',
  }));
  problems.when(logsTexts && logging.logsTokenCounts === false, AI_GATEWAY_CODES.TextsWithoutTokens, () => ({
    message: 'logsTexts is true, and logsTokenCounts is false',
    remedy: 'leave logsTokenCounts out: texts are logged with their tokens',
  }));
  checkArmId(
    problems,
    'logging.applicationInsights.componentId',
    logging.applicationInsights?.componentId,
    SHAPES.applicationInsights,
  );
  const hasInsights = logging.applicationInsights !== undefined || gateway.telemetryLoggerId !== undefined;
  problems.when(
    !hasInsights && (logging.metricNamespace !== undefined || logging.metricDimensions !== undefined),
    AI_GATEWAY_CODES.MetricsWithoutInsights,
    () => ({
      message: 'a namespace or dimensions of metrics are given, and no Application Insights receives them',
      remedy: 'give applicationInsights of logging, or of the gateway',
    }),
  );
}

function checkCache(problems: Problems, { semanticCache, identity, gateway }: ModelGatewayPlan): void {
  checkArmId(problems, 'identity.identityId', identity?.identityId, SHAPES.userAssignedIdentity);
  if (semanticCache === undefined) return;
  checkArmId(problems, 'semanticCache.cacheId', semanticCache.cacheId, SHAPES.gatewayCache);
  const { cacheId } = semanticCache;
  const isElsewhere =
    isLiteral(cacheId) &&
    isLiteral(gateway.gatewayId) &&
    !caseless(cacheId).startsWith(`${caseless(gateway.gatewayId)}/`);
  problems.when(isElsewhere, AI_GATEWAY_CODES.CacheOfOtherGateway, () => ({
    message: `cacheId of semanticCache is not a cache of ${quote(gateway.gatewayName)}: the policy uses those of its own service`,
    remedy: 'give the id of a cache of this service',
  }));
  problems.when(identity !== undefined, AI_GATEWAY_CODES.CacheNeedsOwnIdentity, () => ({
    message: 'semanticCache is given, and identity is a user-assigned one, which the policy of the cache cannot use',
    remedy: 'leave identity out, so that the system-assigned identity of the service is used',
  }));
}
