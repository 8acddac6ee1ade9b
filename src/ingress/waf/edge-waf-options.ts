import type { WafBotRuleSet } from './waf-bot-rule-set';
import type { WafCustomRule } from './waf-custom-rule';
import type { WafExclusion } from './waf-exclusion';
import type { WafLogScrub } from './waf-log-scrub';
import type { WafMode } from './waf-mode';
import type { WafRateLimit } from './waf-rate-limit';
import type { WafRuleOverride } from './waf-rule-override';
import type { WafRuleSet } from './waf-rule-set';

/** Options of the WAF of an edge, in addition to the rules about callers. They apply to every gateway behind the edge. */
export interface EdgeWafOptions {
  /**
   * What the WAF does with a request that violates a rule.
   * @default WafMode.PREVENTION
   */
  readonly wafMode?: WafMode;
  /**
   * Managed rules against attacks.
   * @default WafRuleSet.DRS_2_1
   */
  readonly defaultRuleSet?: WafRuleSet;
  /**
   * Managed rules about bots.
   * @default WafBotRuleSet.BOT_MANAGER_1_1
   */
  readonly botRuleSet?: WafBotRuleSet;
  /**
   * Managed rules with another action than in their rule set. `WafRuleOverrides` has common ones.
   * @default - every rule as in its rule set
   */
  readonly ruleOverrides?: WafRuleOverride[];
  /**
   * Whether managed rules also evaluate what people write, and the addresses in activities. They then block legitimate
   * messages, and in the Default Rule Set 2.1 every activity, because of the URL of Teams in it.
   * @default false
   */
  readonly judgeActivities?: boolean;
  /**
   * What managed rules ignore in addition to the texts and addresses of activities.
   * @default - nothing else
   */
  readonly exclusions?: WafExclusion[];
  /**
   * Maximum body size that is allowed, in kilobytes: 8 to 2000, and 8 to 128 with OWASP 3.1 and 3.0. The whole body is
   * inspected; Azure's default is 128. A gateway reads 256 of a message by default.
   * @default 256, and 128 with OWASP 3.1 and 3.0
   */
  readonly maxBodyKilobytes?: number;
  /**
   * Maximum number of requests in a time window.
   * @default - no limit
   */
  readonly rateLimit?: WafRateLimit;
  /**
   * Custom rules, after those of the edge.
   * @default - none
   */
  readonly customRules?: WafCustomRule[];
  /**
   * What is masked in the WAF's logs in addition to the `Authorization` header.
   * @default - nothing else
   */
  readonly scrub?: WafLogScrub[];
  /**
   * Whether the WAF's logs show everything that matched a rule, including tokens.
   * @default false
   */
  readonly leaveLogsUnscrubbed?: boolean;
}
