/**
 * Which of an agent's two identities a bot uses as its Microsoft app id, and with it the audience of the tokens.
 *
 * Sources disagree: Microsoft's current article uses the instance's client id, a sample for autopilots uses the
 * blueprint's.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/publish-copilot
 */
export enum BotAppIdentity {
  /** The agent identity instance: what Microsoft's article uses. */
  INSTANCE = 'instance',
  /** The agent identity blueprint: seen with autopilots (Agent 365). */
  BLUEPRINT = 'blueprint',
}
