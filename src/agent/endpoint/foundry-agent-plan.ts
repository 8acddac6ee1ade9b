import { isLiteral } from '../../core/terraform/tokens';
import { AgentAuthorizationScheme } from './agent-authorization-scheme';
import { AgentEndpointProtocol } from './agent-endpoint-protocol';
import type { FoundryAgentProps } from './foundry-agent-props';

/** The endpoint of an agent, with all defaults resolved. */
export interface EndpointPlan {
  readonly protocols: readonly AgentEndpointProtocol[];
  readonly schemes: readonly AgentAuthorizationScheme[];
  readonly servedVersion: string;
  readonly microsoft365PublicEndpoint: boolean;
}

/** Whether a list has a value, or one known only after apply that may turn out to be it. */
export function mayHold(values: readonly string[], sought: string): boolean {
  return values.some((value) => value === sought || !isLiteral(value));
}

/** Resolves the defaults: no wider than requested. */
export function planEndpoint(props: FoundryAgentProps): EndpointPlan {
  const protocols = [...new Set(props.protocols ?? [AgentEndpointProtocol.RESPONSES])];
  const forBots = protocols.includes(AgentEndpointProtocol.ACTIVITY) ? [AgentAuthorizationScheme.BOT_SERVICE_RBAC] : [];
  return {
    protocols,
    schemes: [...new Set(props.authorizationSchemes ?? [AgentAuthorizationScheme.ENTRA, ...forBots])],
    servedVersion: props.servedVersion ?? '@latest',
    microsoft365PublicEndpoint: props.microsoft365PublicEndpoint === true,
  };
}
