import type { WafBotRuleSet } from './waf-bot-rule-set';
import type { WafCustomRule } from './waf-custom-rule';
import type { WafExclusion } from './waf-exclusion';
import type { WafLogScrub } from './waf-log-scrub';
import type { WafMode } from './waf-mode';
import type { WafRateLimit } from './waf-rate-limit';
import type { WafRuleOverride } from './waf-rule-override';
import type { WafRuleSet } from './waf-rule-set';

/** What the firewall of an edge does beside letting in the right callers. The same for every gateway behind the edge. */
export interface EdgeWafOptions {
  /**
   * What the firewall does with a request that breaks a rule.
   * @default WafMode.PREVENTION
   */
  readonly wafMode?: WafMode;
  /**
   * Managed rules against attacks.
   * @default WafRuleSet.DRS_2_1
   */
  readonly defaultRuleSet?: WafRuleSet;
  /**
   * Managed rules about programs that call.
   * @default WafBotRuleSet.BOT_MANAGER_1_1
   */
  readonly botRuleSet?: WafBotRuleSet;
  /**
   * Managed rules that do something else than their set has them do. `WafRuleOverrides` has some.
   * @default - every rule as its set has it
   */
  readonly ruleOverrides?: WafRuleOverride[];
  /**
   * What managed rules pass over. `WafExclusion.activities()` has what bot messages most often need.
   * @default - they look at everything
   */
  readonly exclusions?: WafExclusion[];
  /**
   * How many requests pass in a window of time.
   * @default - no limit
   */
  readonly rateLimit?: WafRateLimit;
  /**
   * Rules of one's own, after those of the edge.
   * @default - none
   */
  readonly customRules?: WafCustomRule[];
  /**
   * What is kept out of the firewall's logs beside the `Authorization` header.
   * @default - nothing else
   */
  readonly scrub?: WafLogScrub[];
  /**
   * Whether the firewall's logs show everything that set off a rule, tokens included.
   * @default false
   */
  readonly leaveLogsUnscrubbed?: boolean;
}
