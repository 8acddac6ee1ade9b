import { WafBotRuleSet } from './waf-bot-rule-set';
import { WafRuleGroup } from './waf-rule-group';
import { WafRuleSet } from './waf-rule-set';

/** Rule sets whose groups have the same names. */
export type RuleFamily = 'default' | 'core' | 'bot';

/** Facts about a managed rule set. */
export interface RuleSetFacts {
  readonly type: string;
  readonly version: string;
  readonly family: RuleFamily;
  /**
   * Whether it runs on the engine that supports log scrubbing, rate limits, overrides of single rules, and exclusions by
   * group, key or value.
   */
  readonly isOnNewEngine: boolean;
  /** First version of azurerm that supports it, if later than the version that this library uses. */
  readonly takenFrom?: string;
}

/** Version of azurerm that the bindings are generated from. */
export const AZURERM = '4.55.0';

const newEngine = { isOnNewEngine: true };
const drs = { type: 'Microsoft_DefaultRuleSet', family: 'default', ...newEngine } as const;
const bot = { type: 'Microsoft_BotManagerRuleSet', family: 'bot', ...newEngine } as const;
const crs = { type: 'OWASP', family: 'core' } as const;

/** Read 2026-11-21 from azurerm (`validate/web_application_firewall_policy.go`, changelog of 4.60.0). */
export const WAF_RULE_SETS: Readonly<Record<WafRuleSet, RuleSetFacts>> = {
  [WafRuleSet.DRS_2_1]: { ...drs, version: '2.1' },
  [WafRuleSet.DRS_2_2]: { ...drs, version: '2.2', takenFrom: '4.60.0' },
  [WafRuleSet.OWASP_3_2]: { ...crs, version: '3.2', ...newEngine },
  [WafRuleSet.OWASP_3_1]: { ...crs, version: '3.1', isOnNewEngine: false },
  [WafRuleSet.OWASP_3_0]: { ...crs, version: '3.0', isOnNewEngine: false },
};

export const BOT_RULE_SETS: Readonly<Record<WafBotRuleSet, RuleSetFacts>> = {
  [WafBotRuleSet.BOT_MANAGER_1_1]: { ...bot, version: '1.1' },
  [WafBotRuleSet.BOT_MANAGER_1_0]: { ...bot, version: '1.0' },
};

/** The families that have a group, by the prefix of the group's key in `WafRuleGroup`. */
export function familiesOf(group: WafRuleGroup): readonly RuleFamily[] {
  if (group === WafRuleGroup.GENERAL) return ['default', 'core'];
  const [key = ''] = Object.entries(WafRuleGroup).find(([, name]) => name === group) ?? [];
  if (key.startsWith('BOT_')) return ['bot'];
  return key.startsWith('DRS_') ? ['default'] : ['core'];
}
