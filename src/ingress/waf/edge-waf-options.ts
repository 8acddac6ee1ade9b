import type { WafBotRuleSet } from './waf-bot-rule-set';
import type { WafCustomRule } from './waf-custom-rule';
import type { WafExclusion } from './waf-exclusion';
import type { WafLogScrub } from './waf-log-scrub';
import type { WafMode } from './waf-mode';
import type { WafRateLimit } from './waf-rate-limit';
import type { WafRuleOverride } from './waf-rule-override';
import type { WafRuleSet } from './waf-rule-set';

/** What the WAF of an edge does beside letting in the right callers. The same for every gateway behind the edge. */
export interface EdgeWafOptions {
  /**
   * What the WAF does with a request that breaks a rule.
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
   * Whether managed rules judge what people write, and the addresses in activities, too. They then refuse messages that
   * nobody would call an attack, and in the Default Rule Set 2.1 every activity, for the URL of Teams in it.
   * @default false
   */
  readonly judgeActivities?: boolean;
  /**
   * What managed rules pass over beside the texts and addresses of activities.
   * @default - nothing else
   */
  readonly exclusions?: WafExclusion[];
  /**
   * The longest body that is let through, in kilobytes: 8 to 2000, and 8 to 128 with OWASP 3.1 and 3.0. All of it is
   * inspected; Azure inspects 128 unless told otherwise. A gateway reads 256 of a message unless its route says otherwise.
   * @default 256, and 128 with OWASP 3.1 and 3.0
   */
  readonly maxBodyKilobytes?: number;
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
   * What is kept out of the WAF's logs beside the `Authorization` header.
   * @default - nothing else
   */
  readonly scrub?: WafLogScrub[];
  /**
   * Whether the WAF's logs show everything that set off a rule, tokens included.
   * @default false
   */
  readonly leaveLogsUnscrubbed?: boolean;
}
