import type { IConstruct } from 'constructs';
import type { IActivityTarget } from '../../../agent/target/activity-target';
import { isLiteral } from '../../../core/terraform/tokens';
import type { Problems } from '../../../core/validation/problems';
import { madeName } from '../../../core/validation/rules';
import { warn } from '../../../core/validation/warn';
import { checkBotConnector, unknownServiceHosts } from '../../../policy/bot-connector/bot-connector-validation';
import type { OwnStatements } from '../../../policy/document/own-statements';
import { checkOwnStatements, sectionsOf } from '../../../policy/document/own-statements-validation';
import type { PolicyElement } from '../../../policy/document/policy-element';
import { statementsWithin } from '../../../policy/document/policy-places';
import type { AgentRoutePlan } from './agent-route-plan';
import { checkBackendHost, checkSameGateway } from './backend-validation';
import { ROUTE_CODES } from './codes';
import { tierFamilyOf } from './route-policy';

const ADD_ENDPOINT =
  'list the account in accounts of the ingress, or add a FoundryPrivateEndpoint to the gateway ' +
  '(FoundryPrivateEndpoint.fromPrivateEndpointId for one that exists)';

const OPERATION_ID = madeName(
  ROUTE_CODES.InvalidOperationId,
  /^[a-zA-Z0-9]([a-zA-Z0-9-_]{0,78}[a-zA-Z0-9])?$/,
  "letters, digits, '-' and '_', 1 to 80 of them, beginning and ending with a letter or digit",
  'set operationId',
);

/** Validates a route and throws all problems together. */
export function checkRoute(problems: Problems, plan: AgentRoutePlan): void {
  const { gateway, target, backend, operationId } = plan;
  problems.when(operationId === undefined, ROUTE_CODES.OperationIdUnknown, () => ({
    message: "the target's name is known only after apply, so no operation id can be derived from it",
    remedy: 'set operationId of publish, or of the AgentRoute',
  }));
  problems.check('operationId', operationId, OPERATION_ID);
  checkBotConnector(problems, plan.authentication);
  checkOwnStatements(problems, plan, tierFamilyOf(gateway));
  const { account } = target.project;
  problems.when(
    account.publicNetworkAccess === false && !gateway.hasPrivatePathTo(account),
    ROUTE_CODES.ClosedAccountUnreachable,
    () => ({
      message: `the gateway has no private endpoint to Foundry account '${account.accountName}', whose public access is off`,
      remedy: ADD_ENDPOINT,
    }),
  );
  if (backend !== undefined) {
    checkSameGateway(problems, backend, gateway);
    checkBackendHost(problems, backend, target.project.host);
  }
  problems.throwIfAny();
}

/** Warns about a route that is valid but rejects, or passes on, more than it should. */
export function warnOfRoute(route: IConstruct, plan: AgentRoutePlan): void {
  const { gateway, target } = plan;
  if (plan.serviceUrls?.length === 1) {
    warn(
      route,
      ROUTE_CODES.SinglePinnedServiceUrl,
      'one service URL is allowed: users whom Microsoft serves from, or moves to, another region are rejected. ' +
        'List every region, or omit serviceUrls to accept those of the tenants',
    );
  }
  const hosts = unknownServiceHosts(plan);
  if (hosts.length > 0) {
    warn(
      route,
      ROUTE_CODES.UnknownServiceHost,
      `${hosts.map((host) => `'${host}'`).join(', ')} in serviceHosts is not a known host of Bot Service: the agent ` +
        'sends its answers to the service URL of a message. Keep it only if Microsoft documents it',
    );
  }
  warnOfOwnStatements(route, plan, target.project.host);
  const { account } = target.project;
  if (account.publicNetworkAccess === undefined && !gateway.hasPrivatePathTo(account))
    warnOfNoPrivatePath(route, target);
}

function warnOfNoPrivatePath(route: IConstruct, target: IActivityTarget): void {
  const { accountName } = target.project.account;
  const account = isLiteral(accountName) ? `account '${accountName}'` : 'an account that is known only after apply';
  warn(
    route,
    ROUTE_CODES.NoPrivatePath,
    `the gateway has no known private endpoint to Foundry ${account}; if the account's public access is off, messages cannot reach it; ` +
      ADD_ENDPOINT,
  );
}

/** Warns about statements that are valid but weaken the checks. */
export function warnOfOwnStatements(construct: IConstruct, own: OwnStatements, host?: string): void {
  const all = sectionsOf(own).flatMap(([, , statements]) => statementsWithin(statements, true));

  for (const statement of all.filter(replacesToken)) {
    warn(
      construct,
      ROUTE_CODES.CallerTokenReplaced,
      `<${statement.name}> replaces header Authorization, so Foundry cannot check the token of ` +
        'the caller again. Remove it; to get a token for another host, set outputTokenVariableName',
    );
  }
  for (const statement of all.filter((one) => leadsElsewhere(one, host))) {
    const { 'base-url': url, 'backend-id': backendId } = statement.attributes;
    warn(
      construct,
      ROUTE_CODES.RequestSentElsewhere,
      `<set-backend-service> sends the request, with the token of the caller, to '${url ?? backendId ?? ''}'. ` +
        "Remove it, or make sure that it is the host of the target's project",
    );
  }
}

function replacesToken({ name, attributes }: PolicyElement): boolean {
  if (name === 'authentication-managed-identity') return attributes['output-token-variable-name'] === undefined;
  if (name === 'authentication-basic') return true;
  return name === 'set-header' && attributes.name?.toLowerCase() === 'authorization';
}

function leadsElsewhere({ name, attributes }: PolicyElement, host: string | undefined): boolean {
  if (name !== 'set-backend-service') return false;
  const to = /^https:\/\/([^/?#]+)/i.exec(attributes['base-url'] ?? '')?.[1];
  return to === undefined || host === undefined || !isLiteral(host) || to.toLowerCase() !== host.toLowerCase();
}
