import { Problems } from '../../core/validation/problems';
import { ANSWERS, answer } from '../bot-connector/bot-connector-answers';
import { VERDICT } from '../bot-connector/bot-connector-expressions';
import { otherApiVersion } from '../bot-connector/request-expressions';
import { holds, holdsNot, when } from '../bot-connector/variable-conditions';
import { endedBy, INBOUND_EXPRESSION_FAILED } from '../document/expression-text';
import type { PolicyElement } from '../document/policy-element';
import { AuthenticationManagedIdentity } from '../statements/authentication-managed-identity';
import { Choose } from '../statements/choose';
import { RateLimitByKey } from '../statements/rate-limit-by-key';
import { HeaderExistsAction, SetHeader } from '../statements/set-header';
import { SetVariable } from '../statements/set-variable';
import { ValidateAzureAdToken } from '../statements/validate-azure-ad-token';
import type { ResponsesAuthenticationProps } from './responses-authentication-props';
import { bodyVerdict, CALLER_TOKEN, callerKey, callerVerdict, otherParameters } from './responses-expressions';
import { FOUNDRY_AUDIENCE, planResponses, type ResponsesPlan } from './responses-plan';
import { checkResponses } from './responses-validation';

const CALLER = 'callerVerdict';
const BODY = 'bodyVerdict';
const KEY = 'callerKey';

/** Headers with a key of another API: Foundry must not find a second credential next to the checked token. */
const OTHER_CREDENTIALS = ['api-key', 'Ocp-Apim-Subscription-Key', 'x-api-key'];

/**
 * The checks of a Responses request, as policy statements for the inbound section.
 *
 * The token: issued by one Microsoft Entra tenant, for the audience, to one of the applications; otherwise the answer is
 * 401. An application that may call only by itself, or only on behalf of people, gets 403 in the other case. A body that is
 * missing gets 400, one that is too large 413, one that is not declared as JSON in UTF-8 415. No answer says more than its
 * status. The token is passed on and Foundry checks it again, unless the gateway calls as itself.
 *
 * Throws `NoResponsesCallers` and `InvalidResponsesClientId`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/api-management/validate-azure-ad-token-policy
 */
export class ResponsesAuthentication {
  /** For the inbound section, in this order. */
  public readonly statements: PolicyElement[];
  /** For the inbound section, after the backend has been set: how the gateway authenticates if it calls as itself. */
  public readonly credentials: PolicyElement[];
  /** For the section on-error: answers without detail. */
  public readonly errorStatements: PolicyElement[];

  /**
   * @param targetPath path of the agent or project at Foundry, by which the rate limit tells it from others behind one gateway; by default
   *   none: a caller has one limit for all
   */
  public constructor(props: ResponsesAuthenticationProps, targetPath = '') {
    const problems = new Problems('responses authentication');
    const plan = planResponses(props);
    checkResponses(problems, plan);
    problems.throwIfAny();
    this.statements = [...queryCheck(plan), ...tokenCheck(plan), ...bodyCheck(plan), ...limit(plan, targetPath)];
    this.statements.push(
      ...OTHER_CREDENTIALS.map((name) => new SetHeader({ name, existsAction: HeaderExistsAction.DELETE })),
    );
    this.credentials = plan.asGateway ? [new AuthenticationManagedIdentity({ resource: FOUNDRY_AUDIENCE })] : [];
    this.errorStatements = [
      new Choose({
        branches: [
          when(endedBy('validate-azure-ad-token'), answer(ANSWERS.unauthorized)),
          when(INBOUND_EXPRESSION_FAILED, answer(ANSWERS.forbidden)),
          ...(plan.asGateway ? [when(endedBy('authentication-managed-identity'), answer(ANSWERS.unavailable))] : []),
        ],
      }),
    ];
  }
}

function queryCheck({ apiVersions }: ResponsesPlan): PolicyElement[] {
  const refused = answer(ANSWERS.badRequest);
  return [new Choose({ branches: [when(otherApiVersion(apiVersions), refused), when(otherParameters(), refused)] })];
}

function tokenCheck(plan: ResponsesPlan): PolicyElement[] {
  const clients = [...plan.applicationIds, ...plan.userApplicationIds];
  return [
    new ValidateAzureAdToken({
      tenantId: plan.tenantId,
      audiences: [plan.audience],
      clientApplicationIds: [...new Set(clients)],
      outputTokenVariableName: CALLER_TOKEN,
    }),
    new SetVariable({ name: CALLER, value: callerVerdict(plan) }),
    new Choose({ branches: [when(holdsNot(CALLER, VERDICT.accepted), answer(ANSWERS.forbidden))] }),
  ];
}

function bodyCheck(plan: ResponsesPlan): PolicyElement[] {
  return [
    new SetVariable({ name: BODY, value: bodyVerdict(plan) }),
    new Choose({
      branches: [
        when(holds(BODY, VERDICT.oversized), answer(ANSWERS.tooLarge)),
        when(holds(BODY, VERDICT.unsupported), answer(ANSWERS.unsupported)),
        when(holdsNot(BODY, VERDICT.accepted), answer(ANSWERS.badRequest)),
      ],
    }),
  ];
}

function limit({ rateLimit }: ResponsesPlan, targetPath: string): PolicyElement[] {
  if (rateLimit === undefined) return [];
  return [
    new SetVariable({ name: KEY, value: callerKey(targetPath) }),
    new RateLimitByKey({
      calls: rateLimit.calls,
      renewalPeriodSeconds: rateLimit.renewalSeconds,
      counterKey: `@((string)context.Variables["${KEY}"])`,
    }),
  ];
}
