/**
 * How an agent endpoint tells who calls. The endpoint takes every scheme in its list.
 *
 * The service knows more of them than are documented; `resource.addOverride` reaches those.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/publish-copilot-virtual-network
 */
export enum AgentAuthorizationScheme {
  /** A token of Microsoft Entra, and a role on the agent: callers over HTTPS. */
  ENTRA = 'Entra',
  /** What a linked Bot Service resource delivers, whoever wrote it. The widest of the three for bots. */
  BOT_SERVICE = 'BotService',
  /** What Bot Service delivers, where the user who wrote holds a role on the agent. The narrowest of the three for bots. */
  BOT_SERVICE_RBAC = 'BotServiceRbac',
  /**
   * What Bot Service delivers from users of the agent's own tenant. Publishing to the whole tenant sets it in place of
   * `BOT_SERVICE_RBAC`: choose it where the agent is to be published so, or the two disagree from then on.
   */
  BOT_SERVICE_TENANT = 'BotServiceTenant',
}
