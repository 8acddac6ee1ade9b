import type { WafRuleGroup } from './waf-rule-group';

/** What a managed rule does with a request that it fits. */
export enum WafOverrideAction {
  /** Lets the request pass this rule and every later managed rule. */
  ALLOW = 'Allow',
  /** Refuses the request at once. */
  BLOCK = 'Block',
  /** Only logs. */
  LOG = 'Log',
  /** Adds to the score of the request, which is refused from a score of 5 on. Not for rules about bots. */
  ANOMALY_SCORING = 'AnomalyScoring',
  /** Has a browser prove itself. Only for rules about bots, and nothing that Teams could answer. */
  JS_CHALLENGE = 'JSChallenge',
}

/** A managed rule that does something else than its set has it do. */
export interface WafRuleOverride {
  /** Group of the rule, which also tells the set. */
  readonly group: WafRuleGroup;
  /** Id of the rule, such as `942430`. */
  readonly ruleId: string;
  /**
   * What the rule does.
   * @default - as its set has it
   */
  readonly action?: WafOverrideAction;
  /**
   * Whether the rule is looked at.
   * @default true
   */
  readonly enabled?: boolean;
}
