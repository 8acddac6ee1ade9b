import type { EdgeWafOptions } from './edge-waf-options';
import { WafExclusion } from './waf-exclusion';

/**
 * What managed rules ignore: texts and addresses of activities by default, and custom exclusions. Duplicates are written
 * once.
 */
export function exclusionsOf({ defaultRuleSet, judgeActivities, exclusions = [] }: EdgeWafOptions): WafExclusion[] {
  const all = [...(judgeActivities === true ? [] : WafExclusion.activities(defaultRuleSet)), ...exclusions];
  const keys = all.map(({ variable, operator, selector, ruleGroups, ruleIds }) =>
    [variable, operator, selector, ruleGroups.join(), ruleIds.join()].join(' '),
  );
  return all.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
