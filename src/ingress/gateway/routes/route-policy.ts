import { asToken } from '../../../core/terraform/tokens';
import { ApiManagementPolicy } from '../../../policy/document/api-management-policy';
import { BotConnectorAuthentication } from '../../../policy/bot-connector/bot-connector-authentication';
import type { BotConnectorAuthenticationProps } from '../../../policy/bot-connector/bot-connector-authentication-props';
import { PolicyElement } from '../../../policy/document/policy-element';
import type { PolicyTierFamily } from '../../../policy/document/policy-tier-family';
import { SetBackendService } from '../../../policy/statements/set-backend-service';
import { forAcceptedCallers, noteAcceptedCaller } from './accepted-callers';
import type { AgentRouteProps } from './agent-route-props';
import type { IGatewayApi } from './gateway-api';
import { GATEWAY_TIERS } from '../tiers/gateway-tiers';

/**
 * The policy of a route's operation: the checks, where the request goes, then the caller's own statements. The policy of
 * the API (`<base />`) comes first, unless the API has custom statements, which must run only for callers that the checks
 * accept.
 */
export function policyDocument(
  props: AgentRouteProps,
  authentication: BotConnectorAuthenticationProps,
): ApiManagementPolicy {
  const { target, backend, gateway } = props;
  const { statements, errorStatements } = new BotConnectorAuthentication(authentication);
  const to =
    backend === undefined
      ? new SetBackendService({ baseUrl: `https://${asToken(target.project.host)}` })
      : new SetBackendService({ backendId: backend.backendName });
  const { errorStatements: ownErrorStatements = [] } = props;
  const base = gateway.baseAfterChecks ? [PolicyElement.base()] : [];
  const note = base.length + ownErrorStatements.length > 0 ? [noteAcceptedCaller()] : [];
  return new ApiManagementPolicy({
    inbound: [...statements, ...note, ...base, to, ...(props.statements ?? [])],
    backend: props.backendStatements,
    outbound: props.outboundStatements,
    onError: [...errorStatements, ...base, ...forAcceptedCallers(ownErrorStatements)],
    tierFamily: tierFamilyOf(gateway),
  });
}

/** The tier family whose statements the gateway supports, if its tier is known. */
export function tierFamilyOf({ tier }: IGatewayApi): PolicyTierFamily | undefined {
  return tier && GATEWAY_TIERS[tier].family;
}
