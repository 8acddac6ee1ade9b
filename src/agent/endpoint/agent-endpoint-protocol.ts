/**
 * A protocol that an agent answers at its own endpoint. The values are the service's words.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/configure-agent
 */
export enum AgentEndpointProtocol {
  /** The OpenAI-compatible Responses protocol, for callers over HTTPS. */
  RESPONSES = 'responses',
  /** The Activity protocol, which Bot Service and with it Teams speak. */
  ACTIVITY = 'activity',
  /** The agent-to-agent protocol. */
  A2A = 'a2a',
  /** The Model Context Protocol: the agent as a tool of others. */
  MCP = 'mcp',
}
