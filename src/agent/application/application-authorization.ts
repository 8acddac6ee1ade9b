/**
 * Who may invoke an Agent Application.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/agent-applications
 */
export enum ApplicationAuthorization {
  /**
   * Callers need the invoke permission on the application (role Foundry User). Behind a bot this asks every Teams user
   * to sign in once and to hold the role, which is the narrowest choice.
   */
  ROLE_BASED = 'Default',
  /**
   * What a linked Bot Service resource delivers is let through; the agent does not ask who wrote. Choose it where
   * everybody who can reach the bot may use the agent.
   */
  CHANNELS = 'Channels',
  /** Everybody in the tenant may invoke it. */
  ORGANIZATION = 'OrganizationScope',
}
