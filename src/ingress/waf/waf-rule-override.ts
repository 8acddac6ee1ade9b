import type { WafRuleGroup } from './waf-rule-group';

/** What a managed rule does with a request that it matches. */
export enum WafOverrideAction {
  /** Allows the request and skips all later managed rules. */
  ALLOW = 'Allow',
  /** Blocks the request immediately. */
  BLOCK = 'Block',
  /** Only logs. */
  LOG = 'Log',
  /** Adds to the anomaly score of the request, which is blocked from a score of 5 on. Not for rules about bots. */
  ANOMALY_SCORING = 'AnomalyScoring',
  /** Sends a JavaScript challenge to a browser. Only for rules about bots; Teams cannot answer it. */
  JS_CHALLENGE = 'JSChallenge',
}

/** A managed rule with another action or state than in its rule set. */
export interface WafRuleOverride {
  /** Group of the rule, which also identifies the rule set. */
  readonly group: WafRuleGroup;
  /** Id of the rule, such as `942430`. */
  readonly ruleId: string;
  /**
   * Action of the rule.
   * @default - as in its rule set
   */
  readonly action?: WafOverrideAction;
  /**
   * Whether the rule is enabled.
   * @default true
   */
  readonly enabled?: boolean;
}
