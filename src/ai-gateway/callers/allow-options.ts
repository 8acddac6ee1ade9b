import type { TokenLimits } from './token-limits';

/** What a caller of a model gateway may use. */
export interface AllowOptions extends TokenLimits {
  /**
   * Names of the models that it may use, from the gateway's list.
   * @default - all models of the gateway
   */
  readonly models?: string[];
  /**
   * Limits for each agent of a project, in addition to those of the project. Foundry names the agent in a header, which the
   * project itself can forge: without a limit for the project, an agent that takes other names has no limit.
   * @default - none
   */
  readonly eachAgent?: TokenLimits;
}
