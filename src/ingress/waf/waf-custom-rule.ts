import type { WafCondition } from './waf-condition';

/** What a custom rule does with a request that matches all its conditions. */
export enum WafCustomRuleAction {
  /** Denies it. */
  BLOCK = 'Block',
  /** Logs it and continues with later rules. */
  LOG = 'Log',
}

/**
 * A custom rule, after those of the edge. It can only block more: a rule that allows would skip all later rules and the
 * managed rule sets, and is an error.
 *
 * @see https://learn.microsoft.com/azure/web-application-firewall/ag/custom-waf-rules-overview
 */
export interface WafCustomRule {
  /** Letters and digits, starting with a letter, up to 128. Unique among the rules of the edge. */
  readonly name: string;
  /** 61 to 100; unique. Lower numbers are evaluated first. */
  readonly priority: number;
  /** Conditions, which must all match. */
  readonly conditions: WafCondition[];
  /**
   * Action of the rule.
   * @default WafCustomRuleAction.BLOCK
   */
  readonly action?: WafCustomRuleAction;
}
