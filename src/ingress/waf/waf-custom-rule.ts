import type { WafCondition } from './waf-condition';

/** What a custom rule does with a request that fits all its conditions. */
export enum WafCustomRuleAction {
  /** Refuses it. */
  BLOCK = 'Block',
  /** Logs it, and later rules go on. */
  LOG = 'Log',
}

/**
 * A rule of one's own, after those of the edge. It can only refuse more: a rule that allows would skip all later rules
 * and the managed sets, and is an error.
 *
 * @see https://learn.microsoft.com/azure/web-application-firewall/ag/custom-waf-rules-overview
 */
export interface WafCustomRule {
  /** Letters and digits, beginning with a letter, up to 128. No other rule of the edge has it. */
  readonly name: string;
  /** 61 to 100; no other rule has it. Lower ones come first. */
  readonly priority: number;
  /** All have to fit. */
  readonly conditions: WafCondition[];
  /**
   * What the rule does.
   * @default WafCustomRuleAction.BLOCK
   */
  readonly action?: WafCustomRuleAction;
}
