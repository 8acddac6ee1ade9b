import type { EdgeWafOptions } from './edge-waf-options';
import { WafBotRuleSet } from './waf-bot-rule-set';
import { WafExclusion } from './waf-exclusion';
import { WAF_LIMITS } from './waf-limits';
import { WafRuleSet } from './waf-rule-set';
import { BOT_RULE_SETS, WAF_RULE_SETS, type RuleSetFacts } from './waf-rule-sets';

/** What a gateway reads of a message by default, in kilobytes. */
const READ_BY_GATEWAY = 256;

/** The managed rule sets of a policy, by name. */
export function ruleSetsOf({ defaultRuleSet, botRuleSet }: EdgeWafOptions): readonly [WafRuleSet, WafBotRuleSet] {
  return [defaultRuleSet ?? WafRuleSet.DRS_2_1, botRuleSet ?? WafBotRuleSet.BOT_MANAGER_1_1];
}

/** Facts about the two rule sets of a policy: against attacks, and about bots. */
export function chosenSets(options: EdgeWafOptions): readonly [RuleSetFacts, RuleSetFacts] {
  const [ruleSet, botRuleSet] = ruleSetsOf(options);
  return [WAF_RULE_SETS[ruleSet], BOT_RULE_SETS[botRuleSet]];
}

/** The maximum body size of a rule set, and the default of the edge, in kilobytes. */
export function bodyLimit(options: EdgeWafOptions): { readonly most: number; readonly byDefault: number } {
  const [{ isOnNewEngine }] = chosenSets(options);
  const most = isOnNewEngine ? WAF_LIMITS.bodyKilobytes : WAF_LIMITS.bodyKilobytesOnOldEngine;
  return { most, byDefault: Math.min(most, READ_BY_GATEWAY) };
}

/**
 * What managed rules ignore: texts and addresses of activities by default, and custom exclusions. Duplicates are written
 * once.
 */
export function exclusionsOf(options: EdgeWafOptions): WafExclusion[] {
  const { judgeActivities = false, exclusions = [] } = options;
  const [ruleSet] = ruleSetsOf(options);
  const all = [...(judgeActivities ? [] : WafExclusion.activities(ruleSet)), ...exclusions];
  const keys = all.map(({ variable, operator, selector, ruleGroups, ruleIds }) =>
    [variable, operator, selector, ruleGroups.join(), ruleIds.join()].join(' '),
  );
  return all.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
