/**
 * A protocol of an agent's endpoint. The values are those of the service's API.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/configure-agent
 */
export enum AgentEndpointProtocol {
  /** The OpenAI-compatible Responses protocol, for callers over HTTPS. */
  RESPONSES = 'responses',
  /** The Activity protocol of Bot Service, and so of Teams. */
  ACTIVITY = 'activity',
  /** The agent-to-agent protocol. */
  A2A = 'a2a',
  /** The Model Context Protocol: the agent as a tool of others. */
  MCP = 'mcp',
}
