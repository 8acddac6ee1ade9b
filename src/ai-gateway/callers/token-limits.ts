import type { TokenQuotaPeriod } from '../../policy/statements/llm/llm-token-limit';

/** How many tokens of prompts and answers somebody may use. Literal numbers: expressions are not evaluated everywhere. */
export interface TokenLimits {
  /**
   * Tokens in a minute, at least 1. More are answered 429.
   * @default - no limit
   */
  readonly tokensPerMinute?: number;
  /**
   * Tokens in a period, at least 1, together with `quotaPeriod`. More are answered 403.
   * @default - no quota
   */
  readonly quota?: number;
  /**
   * Period of `quota`.
   * @default - none
   */
  readonly quotaPeriod?: TokenQuotaPeriod;
}
