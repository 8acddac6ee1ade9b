/**
 * Who may invoke an Agent Application.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/agent-applications
 */
export enum ApplicationAuthorization {
  /**
   * Callers need the invoke permission on the application (role Foundry User). Behind a bot, every Teams user has to sign
   * in once and to have the role, which is the narrowest choice.
   */
  ROLE_BASED = 'Default',
  /**
   * Allows what a linked Bot Service resource delivers, from any user. Choose it if everybody who can reach the bot may use
   * the agent.
   */
  CHANNELS = 'Channels',
  /** Everybody in the tenant may invoke it. */
  ORGANIZATION = 'OrganizationScope',
}
