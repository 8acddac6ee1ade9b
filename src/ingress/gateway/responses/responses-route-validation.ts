import type { IConstruct } from 'constructs';
import { PrincipalKind } from '../../../access/principal-kind';
import { isLiteral } from '../../../core/terraform/tokens';
import { guid } from '../../../core/validation/rules';
import type { Problems, Range } from '../../../core/validation/problems';
import { warn } from '../../../core/validation/warn';
import { checkOwnStatements, sectionsOf } from '../../../policy/document/own-statements-validation';
import type { PolicyElement } from '../../../policy/document/policy-element';
import { statementsWithin } from '../../../policy/document/policy-places';
import type { OwnStatements } from '../../../policy/document/own-statements';
import { RESPONSES_CODES } from '../../../policy/responses/codes';
import { checkResponses } from '../../../policy/responses/responses-validation';
import { warnOfOwnStatements } from '../routes/agent-route-validation';
import { tierFamilyOf } from '../routes/route-policy';
import { checkOperationId, checkWay, warnOfWay } from '../routes/way-validation';
import { GatewayTier } from '../tiers/gateway-tier';
import { RESPONSES_ROUTE_CODES } from './codes';
import type { ResponsesCaller } from './responses-caller';
import type { ResponsesRoutePlan } from './responses-route-plan';

/** Seconds until an agent must begin to answer. */
export const RESPONSES_TIMEOUT: Range = {
  code: RESPONSES_ROUTE_CODES.InvalidResponsesTimeout,
  min: 1,
  max: 3600,
};

const HUMAN_KINDS: readonly PrincipalKind[] = [PrincipalKind.USER, PrincipalKind.GROUP];

/** Validates a route and throws all problems together. */
export function checkResponsesRoute(problems: Problems, plan: ResponsesRoutePlan): void {
  checkOperationId(problems, plan.operationId, 'exposeResponses, or of the ResponsesRoute');
  checkCallers(problems, plan.callers);
  problems.check('exchange.apiClientId', plan.exchange?.apiClientId, guid(RESPONSES_CODES.InvalidResponsesClientId));
  problems.checkWithin('timeoutSeconds', plan.timeoutSeconds, RESPONSES_TIMEOUT);
  checkResponses(problems, plan.authentication);
  checkOwnStatements(problems, plan, tierFamilyOf(plan.gateway));
  checkWay(problems, plan);
  problems.throwIfAny();
}

function checkCallers(problems: Problems, callers: readonly ResponsesCaller[]): void {
  const seen = new Set<string>();
  callers.forEach(({ clientId, application, users = [] }, index) => {
    const what = `callers[${index}]`;
    problems.required({ [`${what}.clientId`]: clientId });
    problems.when(
      application === undefined && users.length === 0,
      RESPONSES_ROUTE_CODES.CallerWithoutPrincipal,
      () => ({
        message: `${what} has neither application nor users, so no token of it would be allowed`,
        remedy: 'set application if it calls by itself, users if it calls on behalf of people',
      }),
    );
    const wrong = [
      ...(application !== undefined && HUMAN_KINDS.includes(application.kind)
        ? [[application, 'application'] as const]
        : []),
      ...users.filter(({ kind }) => !HUMAN_KINDS.includes(kind)).map((user) => [user, 'users'] as const),
    ];
    for (const [principal, property] of wrong) {
      problems.add(
        RESPONSES_ROUTE_CODES.WrongCallerPrincipal,
        `${what}.${property} has ${principal.kind} '${principal.displayName}'`,
        'put service principals and managed identities in application, users and groups in users',
      );
    }
    if ((clientId as string | undefined) === undefined) return;
    const key = isLiteral(clientId) ? clientId.toLowerCase() : clientId;
    problems.when(seen.has(key), RESPONSES_ROUTE_CODES.DuplicateResponsesCaller, () => ({
      message: `${what}.clientId '${clientId}' is listed twice`,
      remedy: 'list it once, with both application and users if it calls in both ways',
    }));
    seen.add(key);
  });
}

/** Warns about a route that is valid but gives away, or breaks, more than it should. */
export function warnOfResponsesRoute(route: IConstruct, plan: ResponsesRoutePlan): void {
  const { gateway, target, exchange, callers } = plan;
  if (exchange !== undefined) {
    warn(
      route,
      RESPONSES_ROUTE_CODES.CallerIdentityLost,
      `${target.targetName} is called as the managed identity of the gateway: it does not learn who calls, all callers ` +
        'share conversations, and each can do what the gateway can. Keep it only if callers cannot get tokens for ' +
        'https://ai.azure.com',
    );
  }
  for (const { clientId, rolesElsewhere } of exchange === undefined ? callers : []) {
    if (rolesElsewhere !== true) continue;
    warn(
      route,
      RESPONSES_ROUTE_CODES.CallerRoleElsewhere,
      `the roles of caller '${clientId}' are assigned elsewhere: without a role on ${target.targetName}, Foundry answers ` +
        '403. Assign them before it calls',
    );
  }
  if (gateway.tier === GatewayTier.CONSUMPTION) {
    warn(
      route,
      RESPONSES_ROUTE_CODES.StreamingNotInTier,
      'the Consumption tier ends long connections: streamed answers are cut off. Use another tier, or do not stream',
    );
  }
  warnOfOwnStatements(route, plan, target.project.host);
  warnOfBuffers(route, plan);
  warnOfWay(route, plan);
}

/**
 * Warns about statements that read an answer before it is passed on.
 *
 * @see https://learn.microsoft.com/azure/api-management/how-to-server-sent-events
 */
export function warnOfBuffers(construct: IConstruct, own: OwnStatements): void {
  for (const [property, section, statements] of sectionsOf(own)) {
    for (const statement of statementsWithin(statements, true).filter((one) => buffers(one, section))) {
      warn(
        construct,
        RESPONSES_ROUTE_CODES.ResponseBuffered,
        `<${statement.name}> in ${property} holds back the answer, so that nothing is streamed. ` +
          (statement.name === 'forward-request' ? 'Set its bufferResponse to false' : 'Remove it'),
      );
    }
  }
}

function buffers({ name, attributes }: PolicyElement, section: string): boolean {
  if (name === 'forward-request') return attributes['buffer-response'] !== 'false';
  return (
    section === 'outbound' &&
    ['set-body', 'validate-content', 'find-and-replace', 'json-to-xml', 'xml-to-json'].includes(name)
  );
}
