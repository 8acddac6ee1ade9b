import { AgentEndpointProtocol } from './agent-endpoint-protocol';
import type { EndpointPlan } from './foundry-agent-plan';
import type { FoundryAgentProps } from './foundry-agent-props';

/**
 * The request that creates the agent. It includes the name: the provider does not add it, and would never find the agent.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/configure-agent
 */
export function agentBody(props: FoundryAgentProps, endpoint: EndpointPlan): { [key: string]: unknown } {
  const { protocols, microsoft365PublicEndpoint } = endpoint;
  const settingsOf = (protocol: AgentEndpointProtocol) =>
    // Always set: the provider reads back, and sends again in an update, only the keys of this body.
    protocol === AgentEndpointProtocol.ACTIVITY ? { enable_m365_public_endpoint: microsoft365PublicEndpoint } : {};
  return {
    name: props.agentName,
    definition: props.definition._body(props.project),
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
