import { BotAppIdentity } from '../../../agent/target/bot-app-identity';
import { asToken } from '../../../core/terraform/tokens';
import { ApiManagementPolicy } from '../../../policy/document/api-management-policy';
import { BotConnectorAuthentication } from '../../../policy/bot-connector/bot-connector-authentication';
import type { BotConnectorAuthenticationProps } from '../../../policy/bot-connector/bot-connector-authentication-props';
import { SetBackendService } from '../../../policy/statements/set-backend-service';
import type { Placed } from '../../../core/azure/stack-place';
import type { AgentRouteProps } from './agent-route-props';
import { GATEWAY_TIERS } from '../tiers/gateway-tiers';

/** What messages of a route are held against, with what gateway and target say of it filled in. */
export function authenticationProps(props: Placed<AgentRouteProps, 'tenantIds'>): BotConnectorAuthenticationProps {
  const { target, appIdentity, gateway } = props;
  const botAppId = appIdentity === BotAppIdentity.BLUEPRINT ? target.blueprintClientId : target.identityClientId;
  return {
    ...props,
    botAppId,
    apiVersions: props.apiVersions ?? [target.activityApiVersion],
    tenantHeader: props.tenantHeader ?? gateway.tenantHeader,
  };
}

/** The policy of a route's operation: the checks, then where the request goes. */
export function policyDocument(
  { target, backend, gateway }: AgentRouteProps,
  authentication: BotConnectorAuthenticationProps,
): ApiManagementPolicy {
  const { statements, errorStatements } = new BotConnectorAuthentication(authentication);
  const to =
    backend === undefined
      ? new SetBackendService({ baseUrl: `https://${asToken(target.project.host)}` })
      : new SetBackendService({ backendId: backend.backendName });
  const tierFamily = gateway.tier && GATEWAY_TIERS[gateway.tier].family;
  return new ApiManagementPolicy({ inbound: [...statements, to], onError: errorStatements, tierFamily });
}
