import { Problems, quote } from '../core/problems';
import { guid, hostName } from '../core/rules';
import { isLiteral, literals } from '../core/tokens';
import { PUBLIC_BOT_CONNECTOR } from './bot-connector-cloud';
import {
  activityVerdict,
  serviceUrlVerdict,
  TOKEN_VARIABLE,
  VERDICT,
  verdictIs,
  verdictIsNot,
} from './bot-connector-expressions';
import { PolicyElement } from './policy-element';
import { ClaimMatch, ValidateJwt } from './validate-jwt';

/** Properties of `BotConnectorAuthentication`. */
export interface BotConnectorAuthenticationProps {
  /** Microsoft app id (client id, GUID) of the bot: the audience of its tokens. */
  readonly botAppId: string;
  /** Microsoft Entra tenants whose messages are let through. At least one. */
  readonly tenantIds: string[];
  /**
   * Hosts that Bot Service answers at.
   * @default - those of the public cloud
   */
  readonly serviceHosts?: string[];
  /**
   * Strict mode: the exact service URLs that are let through, with slash at the end as Bot Service writes them. A region
   * that Microsoft adds or moves a user to is refused until it is listed.
   * @default - any region of the hosts and tenants
   */
  readonly serviceUrls?: string[];
}

/**
 * The checks that a message from Bot Service has to pass, as policy statements for the inbound section.
 *
 * The token: signed by Bot Framework, current (300 s of skew), meant for this bot; anything else is answered 401. Its
 * service URL and the body: of Teams, of a tenant of the list and in agreement; anything else is answered 403, a body
 * that is no JSON object 400. No answer says more than its status. `Authorization` travels on: Foundry checks it again.
 *
 * Throws `InvalidBotAppId`, `NoTenants`, `InvalidTenantId`, `InvalidServiceHost`, `NoServiceHosts` and
 * `InvalidServiceUrl`.
 *
 * @see https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export class BotConnectorAuthentication {
  /** In the order they have to stand. */
  public readonly statements: PolicyElement[];

  public constructor(props: BotConnectorAuthenticationProps) {
    checkProps(props);
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

function checkProps(props: BotConnectorAuthenticationProps): void {
  const problems = new Problems('bot connector authentication');
  problems.check('botAppId', props.botAppId, guid('InvalidBotAppId'));
  problems.require(
    !isLiteral(props.tenantIds) || props.tenantIds.length > 0,
    'NoTenants',
    'tenantIds is empty, so that nobody could write to the bot',
    'list the Microsoft Entra tenants of its users',
  );
  problems.checkEach('tenantIds', props.tenantIds, guid('InvalidTenantId'));
  problems.checkEach('serviceHosts', props.serviceHosts, hostName('InvalidServiceHost'));
  problems.require(
    props.serviceHosts === undefined || !isLiteral(props.serviceHosts) || props.serviceHosts.length > 0,
    'NoServiceHosts',
    'serviceHosts is empty',
    'leave it out for the hosts of the public cloud',
  );
  problems.require(
    props.serviceUrls === undefined || props.serviceHosts === undefined,
    'InvalidServiceUrl',
    'serviceUrls and serviceHosts are both given, and the first makes the second void',
    'leave one of them out',
  );
  const tenants = literals(props.tenantIds).map((tenant) => tenant.toLowerCase());
  const allLiteral = tenants.length === props.tenantIds.length;
  for (const url of literals(props.serviceUrls)) {
    const tenant = /^https:\/\/[^/?#@:]+\/[a-z0-9-]+\/([0-9a-f-]{36})\/?$/i.exec(url)?.[1]?.toLowerCase();
    problems.require(
      tenant !== undefined && (!allLiteral || tenants.includes(tenant)),
      'InvalidServiceUrl',
      `service URL ${quote(url)} is not https://{host}/{region}/{tenant}/ with a tenant of tenantIds`,
      'correct it, or leave serviceUrls out to accept every region of these tenants',
    );
  }
  problems.throwIfAny();
}
