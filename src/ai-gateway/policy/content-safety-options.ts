import type { IFoundryAccount } from '../../foundry/existing/foundry-account-interface';
import type { ContentSafetyThreshold, SeverityLevels } from '../../policy/statements/llm/llm-content-safety';

/** Azure AI Content Safety, which checks prompts before a model gets them. A prompt that is longer than it accepts is answered 500. */
export interface ContentSafetyOptions {
  /** Account whose Content Safety is used. The identity of the gateway gets the role Cognitive Services User on it. */
  readonly account: IFoundryAccount;
  /**
   * Whether prompts are checked for attacks on the model.
   * @default true
   */
  readonly shieldPrompt?: boolean;
  /**
   * Categories that are checked, each from a severity on.
   * @default - none
   */
  readonly thresholds?: ContentSafetyThreshold[];
  /**
   * Levels of the thresholds.
   * @default SeverityLevels.FOUR
   */
  readonly severityLevels?: SeverityLevels;
  /**
   * Names of block lists of the account.
   * @default - none
   */
  readonly blocklistIds?: string[];
}
