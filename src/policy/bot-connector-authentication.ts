import { Problems } from '../core/problems';
import type { BotConnectorAuthenticationProps } from './bot-connector-authentication-props';
import { PUBLIC_BOT_CONNECTOR } from './bot-connector-cloud';
import {
  activityVerdict,
  serviceUrlVerdict,
  TOKEN_VARIABLE,
  VERDICT,
  verdictIs,
  verdictIsNot,
} from './bot-connector-expressions';
import { checkBotConnector } from './bot-connector-rules';
import { PolicyElement } from './policy-element';
import { ClaimMatch, ValidateJwt } from './validate-jwt';

/**
 * The checks that a message from Bot Service has to pass, as policy statements for the inbound section.
 *
 * The token: signed by Bot Framework, current (300 s of skew), meant for this bot; anything else is answered 401. Its
 * service URL and the body: of Teams, of a tenant of the list and in agreement; anything else is answered 403, a body
 * that is no JSON object 400. No answer says more than its status. `Authorization` travels on: Foundry checks it again.
 *
 * Throws `InvalidBotAppId`, `NoTenants`, `InvalidTenantId`, `InvalidServiceHost`, `NoServiceHosts`,
 * `NoServiceUrls`, `ListKnownLater`, `ServiceUrlsAmbiguous` and `InvalidServiceUrl`.
 *
 * @see https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export class BotConnectorAuthentication {
  /** In the order they have to stand. */
  public readonly statements: PolicyElement[];

  public constructor(props: BotConnectorAuthenticationProps) {
    const problems = new Problems('bot connector authentication');
    checkBotConnector(problems, props);
    problems.throwIfAny();
    const { tenantIds, serviceUrls } = props;
    this.statements = [
      new ValidateJwt({
        headerName: 'Authorization',
        requireScheme: 'Bearer',
        clockSkewSeconds: 300,
        outputTokenVariableName: TOKEN_VARIABLE,
        openIdConfigUrls: [PUBLIC_BOT_CONNECTOR.metadataUrl],
        audiences: [props.botAppId],
        issuers: [PUBLIC_BOT_CONNECTOR.issuer],
        requiredClaims: serviceUrls && [{ name: 'serviceurl', match: ClaimMatch.ANY, values: serviceUrls }],
      }),
      ...(serviceUrls === undefined ? serviceUrlCheck(props.serviceHosts, tenantIds) : []),
      setVariable('activityVerdict', activityVerdict(tenantIds)),
      new PolicyElement('choose', {
        children: [
          when(verdictIs('activityVerdict', VERDICT.malformed), answer(400, 'Bad Request')),
          when(verdictIsNot('activityVerdict', VERDICT.accepted), answer(403, 'Forbidden')),
        ],
      }),
    ];
  }
}

function serviceUrlCheck(hosts: readonly string[] | undefined, tenantIds: readonly string[]): PolicyElement[] {
  return [
    setVariable('serviceUrlVerdict', serviceUrlVerdict(hosts ?? PUBLIC_BOT_CONNECTOR.serviceHosts, tenantIds)),
    new PolicyElement('choose', {
      children: [when(verdictIsNot('serviceUrlVerdict', VERDICT.accepted), answer(403, 'Forbidden'))],
    }),
  ];
}

function setVariable(name: string, value: string): PolicyElement {
  return new PolicyElement('set-variable', { attributes: { name, value } });
}

function when(condition: string, then: PolicyElement): PolicyElement {
  return new PolicyElement('when', { attributes: { condition }, children: [then] });
}

function answer(code: number, reason: string): PolicyElement {
  const status = new PolicyElement('set-status', { attributes: { code: String(code), reason } });
  return new PolicyElement('return-response', { children: [status] });
}
