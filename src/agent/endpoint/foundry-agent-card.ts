/** A skill of an agent, published to other agents. */
export interface FoundryAgentSkill {
  /** Id of the skill, unique within the card. */
  readonly id: string;
  /** Name that people and agents see. */
  readonly name: string;
  /**
   * What it does.
   * @default - no description
   */
  readonly description?: string;
  /**
   * Keywords to find it by.
   * @default - none
   */
  readonly tags?: string[];
  /**
   * Example requests.
   * @default - none
   */
  readonly examples?: string[];
}

/**
 * What an agent publishes about itself to other agents.
 *
 * @see https://a2a-protocol.org/latest/specification/
 */
export interface FoundryAgentCard {
  /** Version of the card, such as `1.0.0`. */
  readonly version: string;
  /** What the agent can do; at least one skill. */
  readonly skills: FoundryAgentSkill[];
  /**
   * What the agent is for.
   * @default - no description
   */
  readonly description?: string;
}
