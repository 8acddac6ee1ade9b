import type {
  WebApplicationFirewallPolicyManagedRules,
  WebApplicationFirewallPolicyManagedRulesExclusion,
  WebApplicationFirewallPolicyManagedRulesManagedRuleSetRuleGroupOverride,
} from '@cdktf/provider-azurerm/lib/web-application-firewall-policy';
import type { EdgeWafOptions } from './edge-waf-options';
import { chosenSets, exclusionsOf, ruleSetsOf } from './edge-waf-plan';
import type { WafExclusion } from './waf-exclusion';
import { WafMode } from './waf-mode';
import { rulesOfSet } from './waf-rule-ids';
import { WafOverrideAction, type WafRuleOverride } from './waf-rule-override';
import { familiesOf, type RuleSetFacts } from './waf-rule-sets';

/** Managed rule sets of a policy, with overrides and exclusions. */
export function managedRules(props: EdgeWafOptions): WebApplicationFirewallPolicyManagedRules {
  const sets = chosenSets(props);
  const overrides = overridesFor(props);
  const exclusions = exclusionsOf(props);
  return {
    managedRuleSet: sets.map((set) => ({
      type: set.type,
      version: set.version,
      ruleGroupOverride: overridesOf(set, overrides),
    })),
    exclusion: exclusions.length === 0 ? undefined : exclusions.map((exclusion) => exclusionBlock(exclusion, sets)),
  };
}

/** In a trial every rule logs, and only rules that are explicitly disabled stay off. */
function overridesFor(options: EdgeWafOptions): readonly WafRuleOverride[] {
  const { wafMode, ruleOverrides = [] } = options;
  if (wafMode !== WafMode.TRIAL) return ruleOverrides;
  const rules = ruleSetsOf(options).flatMap((set) => rulesOfSet(set));
  const isSame = (one: string, other: string) => one.replace(/^bot/i, '') === other.replace(/^bot/i, '');
  const isKnown = ({ ruleId }: WafRuleOverride) => rules.some((rule) => isSame(rule.ruleId, ruleId));
  const log = ({ group, ruleId }: Pick<WafRuleOverride, 'group' | 'ruleId'>): WafRuleOverride => ({
    group,
    ruleId,
    action: WafOverrideAction.LOG,
    enabled: ruleOverrides.find((override) => isSame(override.ruleId, ruleId))?.enabled,
  });
  return [...rules, ...ruleOverrides.filter((override) => !isKnown(override))].map(log);
}

/** Overrides of a set by group. `enabled` is always sent: azurerm treats a rule without it as disabled. */
function overridesOf(
  set: RuleSetFacts,
  overrides: readonly WafRuleOverride[],
): WebApplicationFirewallPolicyManagedRulesManagedRuleSetRuleGroupOverride[] | undefined {
  const own = overrides.filter(({ group }) => familiesOf(group).includes(set.family));
  if (own.length === 0) return undefined;
  return [...new Set(own.map(({ group }) => group))].map((ruleGroupName) => ({
    ruleGroupName,
    rule: own
      .filter(({ group }) => group === ruleGroupName)
      .map(({ ruleId, action, enabled }) => ({ id: ruleId, action, enabled: enabled ?? true })),
  }));
}

function exclusionBlock(
  { variable, operator, selector, ruleGroups, ruleIds }: WafExclusion,
  sets: readonly RuleSetFacts[],
): WebApplicationFirewallPolicyManagedRulesExclusion {
  const set = sets.find(({ family }) => ruleGroups[0] !== undefined && familiesOf(ruleGroups[0]).includes(family));
  return {
    matchVariable: variable,
    selectorMatchOperator: operator,
    selector,
    excludedRuleSet: set && {
      type: set.type,
      version: set.version,
      ruleGroup: ruleGroups.map((ruleGroupName) => ({
        ruleGroupName,
        excludedRules: ruleIds.length === 0 ? undefined : ruleIds,
      })),
    },
  };
}
