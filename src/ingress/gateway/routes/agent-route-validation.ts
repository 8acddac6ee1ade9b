import type { IConstruct } from 'constructs';
import { isLiteral } from '../../../core/terraform/tokens';
import type { Problems } from '../../../core/validation/problems';
import { warn } from '../../../core/validation/warn';
import { checkBotConnector, unknownServiceHosts } from '../../../policy/bot-connector/bot-connector-validation';
import type { OwnStatements } from '../../../policy/document/own-statements';
import { checkOwnStatements, sectionsOf } from '../../../policy/document/own-statements-validation';
import type { PolicyElement } from '../../../policy/document/policy-element';
import { statementsWithin } from '../../../policy/document/policy-places';
import type { AgentRoutePlan } from './agent-route-plan';
import { ROUTE_CODES } from './codes';
import { tierFamilyOf } from './route-policy';
import { checkOperationId, checkWay, warnOfWay } from './way-validation';

/** Validates a route and throws all problems together. */
export function checkRoute(problems: Problems, plan: AgentRoutePlan): void {
  checkOperationId(problems, plan.operationId, 'publish, or of the AgentRoute');
  checkBotConnector(problems, plan.authentication);
  checkOwnStatements(problems, plan, tierFamilyOf(plan.gateway));
  checkWay(problems, plan);
  problems.throwIfAny();
}

/** Warns about a route that is valid but rejects, or passes on, more than it should. */
export function warnOfRoute(route: IConstruct, plan: AgentRoutePlan): void {
  const { target } = plan;
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
  warnOfWay(route, plan);
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
