/**
 * How an agent endpoint authorizes callers. It accepts every scheme in its list.
 *
 * The service has more schemes than are documented; set those with `resource.addOverride`.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/publish-copilot-virtual-network
 */
export enum AgentAuthorizationScheme {
  /** A token of Microsoft Entra, and a role on the agent: callers over HTTPS. */
  ENTRA = 'Entra',
  /** What a linked Bot Service resource delivers, from any user. The widest of the three for bots. */
  BOT_SERVICE = 'BotService',
  /** What Bot Service delivers from users with a role on the agent. The narrowest of the three for bots. */
  BOT_SERVICE_RBAC = 'BotServiceRbac',
  /**
   * What Bot Service delivers from users of the agent's own tenant. Publishing to the whole tenant sets it instead of
   * `BOT_SERVICE_RBAC`: choose it for an agent that is published this way, or the configuration differs from then on.
   */
  BOT_SERVICE_TENANT = 'BotServiceTenant',
}
