import { isLiteral } from '../../core/terraform/tokens';
import { AgentAuthorizationScheme } from './agent-authorization-scheme';
import { AgentEndpointProtocol } from './agent-endpoint-protocol';
import type { FoundryAgentProps } from './foundry-agent-props';

/** The endpoint of an agent, with what was left out filled in. */
export interface EndpointSpec {
  readonly protocols: readonly AgentEndpointProtocol[];
  readonly schemes: readonly AgentAuthorizationScheme[];
  readonly servedVersion: string;
  readonly microsoft365PublicEndpoint: boolean;
}

/** Whether a list holds a value, or one known only after apply that may turn out to be it. */
export function mayHold(values: readonly string[], sought: string): boolean {
  return values.some((value) => value === sought || !isLiteral(value));
}

/** Fills in what was left out: no more open than asked for. */
export function endpointOf(props: FoundryAgentProps): EndpointSpec {
  const protocols = [...new Set(props.protocols ?? [AgentEndpointProtocol.RESPONSES])];
  const forBots = protocols.includes(AgentEndpointProtocol.ACTIVITY) ? [AgentAuthorizationScheme.BOT_SERVICE_RBAC] : [];
  return {
    protocols,
    schemes: [...new Set(props.authorizationSchemes ?? [AgentAuthorizationScheme.ENTRA, ...forBots])],
    servedVersion: props.servedVersion ?? '@latest',
    microsoft365PublicEndpoint: props.microsoft365PublicEndpoint === true,
  };
}

/**
 * What is sent when the agent is made. The name is in it: the provider adds none, and would never find the agent.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/configure-agent
 */
export function agentBody(props: FoundryAgentProps, endpoint: EndpointSpec): { [key: string]: unknown } {
  const { protocols, microsoft365PublicEndpoint } = endpoint;
  const settingsOf = (protocol: AgentEndpointProtocol) =>
    // Said either way: the provider reads back, and sends again in an update, only what stands here.
    protocol === AgentEndpointProtocol.ACTIVITY ? { enable_m365_public_endpoint: microsoft365PublicEndpoint } : {};
  return {
    name: props.agentName,
    definition: props.definition._body,
    description: props.description,
    metadata: props.metadata,
    agent_endpoint: {
      version_selector: {
        version_selection_rules: [
          { type: 'FixedRatio', agent_version: endpoint.servedVersion, traffic_percentage: 100 },
        ],
      },
      protocol_configuration: Object.fromEntries(protocols.map((protocol) => [protocol, settingsOf(protocol)])),
      authorization_schemes: endpoint.schemes.map((type) => ({ type })),
    },
    agent_card: props.agentCard && {
      version: props.agentCard.version,
      description: props.agentCard.description,
      skills: props.agentCard.skills.map(({ id, name, description, tags, examples }) => ({
        id,
        name,
        description,
        tags,
        examples,
      })),
    },
  };
}
