import { Problems } from '../../core/validation/problems';
import { asToken, caseless } from '../../core/terraform/tokens';
import type { AgentIdentityTraffic } from './agent-identity-traffic';
import type { BotConnectorAuthenticationProps } from './bot-connector-authentication-props';
import { BOT_CONNECTOR_ENDPOINTS } from './bot-connector-endpoints';
import {
  type ActivityRules,
  activityVerdict,
  AGENT_TOKEN,
  agentActivityVerdict,
  BOT_TOKEN,
  serviceUrlVerdict,
  VERDICT,
} from './bot-connector-expressions';
import { type BotConnectorPlan, planBotConnector } from './bot-connector-plan';
import { keyEndorsementCheck } from './bot-connector-key-check';
import { rateLimit, requestChecks } from './bot-connector-request-checks';
import { checkBotConnector } from './bot-connector-validation';
import { ANSWERS, answer } from './bot-connector-answers';
import { claimedIssuer } from './request-expressions';
import { endedBy, INBOUND_EXPRESSION_FAILED } from '../document/expression-text';
import type { PolicyElement } from '../document/policy-element';
import type { ServiceUrlRules } from './service-url-expressions';
import { Choose } from '../statements/choose';
import { SetVariable } from '../statements/set-variable';
import { ValidateJwt } from '../statements/validate-jwt';
import { holds, holdsNot, holdsOneOf, when } from './variable-conditions';

const ACTIVITY = 'activityVerdict';
const ISSUER = 'claimedIssuer';
const SERVICE_URL = 'serviceUrlVerdict';

/**
 * The checks that a message from Bot Service has to pass, as policy statements for the inbound section.
 *
 * The token: signed by Bot Framework, current (300 s of skew), meant for this bot; anything else is answered 401. Its
 * service URL and the body: of Teams, of a tenant of the list and in agreement; anything else is answered 403, and so is
 * a body that a reader could understand otherwise, since names occur in it twice or differ in case alone. A body that is
 * not a JSON object is answered 400, one that is too large 413, one that is not declared as JSON in UTF-8 415. No answer says more than its status. `Authorization` travels
 * on: Foundry checks it again. Tokens of the Bot Framework Emulator are never accepted.
 *
 * Throws `NoTenants`, `UnlistedServiceHost` and `InvalidBotAppId`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export class BotConnectorAuthentication {
  /** For the inbound section, in the order they have to stand. */
  public readonly statements: PolicyElement[];
  /**
   * For the section on-error: a refused token is answered 401, and an expression that fails on a request 403, both
   * without the body in which the gateway would describe the error. Other errors keep their answer.
   */
  public readonly errorStatements: PolicyElement[];

  public constructor(props: BotConnectorAuthenticationProps) {
    const problems = new Problems('bot connector authentication');
    const plan = planBotConnector(props);
    checkBotConnector(problems, plan);
    problems.throwIfAny();
    this.statements = [
      ...requestChecks(plan),
      ...(plan.agentIdentity === undefined
        ? botChecks(plan)
        : [new SetVariable({ name: ISSUER, value: claimedIssuer() }), bothChecks(plan, plan.agentIdentity)]),
      ...rateLimit(plan),
    ];
    this.errorStatements = [
      new Choose({
        branches: [
          when(endedBy('validate-jwt'), answer(ANSWERS.unauthorized)),
          when(INBOUND_EXPRESSION_FAILED, answer(ANSWERS.forbidden)),
        ],
      }),
    ];
  }
}

/** The token of Bot Framework, its service URL, and the body. */
function botChecks(plan: BotConnectorPlan): PolicyElement[] {
  const { cloud, channels } = plan;
  const { metadataUrl, issuer } = BOT_CONNECTOR_ENDPOINTS[cloud];
  return [
    new ValidateJwt({
      ...BEARER,
      outputTokenVariableName: BOT_TOKEN,
      openIdConfigUrls: [metadataUrl],
      audiences: [plan.botAppId, ...plan.otherBotAppIds].flatMap((id) => audiencesOf(id, plan)),
      issuers: [issuer],
    }),
    ...(plan.checkKeyEndorsements ? keyEndorsementCheck(cloud, channels) : []),
    new SetVariable({ name: SERVICE_URL, value: serviceUrlVerdict(serviceUrlRules(plan), plan.tenantIds) }),
    new Choose({ branches: [when(holdsNot(SERVICE_URL, VERDICT.accepted), answer(ANSWERS.forbidden))] }),
    ...activityCheck(activityVerdict(activityRules(plan, plan.tenantIds))),
  ];
}

/**
 * One of two sets of checks, chosen by the issuer that the token claims. Nothing rests on that claim: each set validates
 * the token in full, and whatever is not a token goes to the one of Bot Framework, which answers 401.
 */
function bothChecks(plan: BotConnectorPlan, traffic: AgentIdentityTraffic): PolicyElement {
  const { entraLogin, entraSts } = BOT_CONNECTOR_ENDPOINTS[plan.cloud];
  // Entra writes ids in lower case, and issuers and audiences are compared sign by sign.
  const tenantIds = plan.tenantIds.map(caseless);
  const blueprint = caseless(traffic.blueprintAppId);
  const issuers = tenantIds.flatMap((tenant) => [`${entraSts}/${tenant}/`, `${entraLogin}/${tenant}/v2.0`]);
  const token = new ValidateJwt({
    ...BEARER,
    outputTokenVariableName: AGENT_TOKEN,
    openIdConfigUrls: tenantIds.map((tenant) => `${entraLogin}/${tenant}/v2.0/.well-known/openid-configuration`),
    audiences: [...new Set([blueprint, `api://${blueprint}`, ...audiencesOf(blueprint, plan)])],
    issuers,
  });
  const verdict = agentActivityVerdict({
    ...activityRules(plan, tenantIds),
    ...serviceUrlRules({ ...plan, acceptServiceUrlsWithoutTenant: true }),
    callerAppIds: traffic.callerAppIds,
  });
  return new Choose({
    branches: [when(holdsOneOf(ISSUER, issuers), token, ...activityCheck(verdict))],
    otherwise: botChecks(plan),
  });
}

const BEARER = { headerName: 'Authorization', requireScheme: 'Bearer', clockSkewSeconds: 300 } as const;

/** The app id, and the application ID URIs made of it that are allowed. */
function audiencesOf(appId: string, plan: BotConnectorPlan): string[] {
  const roots = [
    ...(plan.acceptApplicationIdUris ? ['api://'] : []),
    ...plan.applicationIdUriDomains.map((domain) => `api://${asToken(domain)}/`),
  ];
  return [appId, ...roots.flatMap((root) => ['', 'botid-'].map((prefix) => `${root}${prefix}${asToken(appId)}`))];
}

function activityRules({ channels, maxBodyBytes }: BotConnectorPlan, tenantIds: readonly string[]): ActivityRules {
  return { tenantIds, channels, maxBodyBytes };
}

function serviceUrlRules(plan: BotConnectorPlan): ServiceUrlRules {
  return {
    serviceHosts: plan.serviceHosts,
    serviceUrls: plan.serviceUrls,
    withoutTenant: plan.acceptServiceUrlsWithoutTenant,
  };
}

function activityCheck(verdict: string): PolicyElement[] {
  return [
    new SetVariable({ name: ACTIVITY, value: verdict }),
    new Choose({
      branches: [
        when(holds(ACTIVITY, VERDICT.oversized), answer(ANSWERS.tooLarge)),
        when(holds(ACTIVITY, VERDICT.malformed), answer(ANSWERS.badRequest)),
        when(holds(ACTIVITY, VERDICT.unsupported), answer(ANSWERS.unsupported)),
        when(holdsNot(ACTIVITY, VERDICT.accepted), answer(ANSWERS.forbidden)),
      ],
    }),
  ];
}
