import type { WebApplicationFirewallPolicyCustomRules } from '@cdktf/provider-azurerm/lib/web-application-firewall-policy';
import { type WafCustomRule, WafCustomRuleAction } from './waf-custom-rule';
import { type WafRateLimit, WafRateLimitGroup } from './waf-rate-limit';

/** Names and priorities of the edge's own rules; custom rules come after them. */
export const OWN_RULES = {
  sources: { name: 'BlockOtherSources', priority: 10 },
  missingTenant: { name: 'BlockMissingTenant', priority: 20 },
  otherTenants: { name: 'BlockOtherTenants', priority: 30 },
  methods: { name: 'BlockOtherMethods', priority: 40 },
  pathTricks: { name: 'BlockPathTricks', priority: 45 },
  paths: { name: 'BlockOtherPaths', priority: 50 },
  queries: { name: 'BlockOtherQueries', priority: 55 },
  rate: { name: 'LimitRate', priority: 60 },
} as const;

/** Time windows that Azure supports, by their minutes. */
export const RATE_WINDOWS: ReadonlyMap<number, string> = new Map([
  [1, 'OneMin'],
  [5, 'FiveMins'],
]);

/** Counts every request that earlier rules allow: each URI starts with a slash. */
export function rateLimitRule({
  requests,
  durationMinutes,
  groupBy,
}: WafRateLimit): WebApplicationFirewallPolicyCustomRules {
  return {
    ...OWN_RULES.rate,
    ruleType: 'RateLimitRule',
    action: 'Block',
    rateLimitThreshold: requests,
    rateLimitDuration: RATE_WINDOWS.get(durationMinutes ?? 1),
    groupRateLimitBy: groupBy ?? WafRateLimitGroup.NONE,
    matchConditions: [{ matchVariables: [{ variableName: 'RequestUri' }], operator: 'BeginsWith', matchValues: ['/'] }],
  };
}

/** In the form of azurerm, with the defaults of a rule. */
export function customRule({
  name,
  priority,
  action,
  conditions,
}: WafCustomRule): WebApplicationFirewallPolicyCustomRules {
  return {
    name,
    priority,
    ruleType: 'MatchRule',
    action: action ?? WafCustomRuleAction.BLOCK,
    matchConditions: conditions.map(({ variable, selector, operator, values, negate, transforms }) => ({
      matchVariables: [{ variableName: variable, selector }],
      operator,
      matchValues: values,
      negationCondition: negate ?? false,
      transforms,
    })),
  };
}
