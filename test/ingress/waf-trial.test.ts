import {
  WafBotRuleSet,
  WafMode,
  WafOverrideAction,
  WafRuleGroup,
  WafRuleOverrides,
  WafRuleSet,
} from '../../src/ingress/waf';
import { newEdge, warned } from '../support/ingress';
import { synthesize } from '../support/synthesize';

const policyWith = (changes: Parameters<typeof newEdge>[1]) =>
  synthesize((scope) => newEdge(scope, changes)).only('azurerm_web_application_firewall_policy').config;
const setsOf = (changes: Parameters<typeof newEdge>[1]) =>
  (policyWith(changes).managed_rules as { managed_rule_set: object[] }).managed_rule_set;

describe('a trial', () => {
  const rulesOf = (changes: Parameters<typeof newEdge>[1]) =>
    (setsOf(changes) as { rule_group_override: { rule_group_name: string; rule: object[] }[] }[]).flatMap((set) =>
      set.rule_group_override.flatMap(({ rule_group_name, rule }) => rule.map((one) => ({ rule_group_name, ...one }))),
    );

  test.each([
    [WafRuleSet.DRS_2_1, WafBotRuleSet.BOT_MANAGER_1_1, 190 + 17],
    [WafRuleSet.OWASP_3_2, WafBotRuleSet.BOT_MANAGER_1_0, 167 + 11],
  ])('in %s with %s has every rule log', (defaultRuleSet, botRuleSet, count) => {
    const rules = rulesOf({ wafMode: WafMode.TRIAL, defaultRuleSet, botRuleSet });
    expect(rules).toHaveLength(count);
    expect(rules).toEqual(rules.map((rule) => ({ ...rule, action: 'Log', enabled: true })));
    expect(new Set(rules.map((rule) => (rule as unknown as { id: string }).id)).size).toBe(count);
  });

  test('keeps what is switched off, and has the overrides of the caller log, too', () => {
    const rules = rulesOf({
      wafMode: WafMode.TRIAL,
      ruleOverrides: [
        ...WafRuleOverrides.supersededSqlRules(),
        { group: WafRuleGroup.BOT_UNKNOWN, ruleId: 'Bot300600', action: WafOverrideAction.BLOCK },
        { group: WafRuleGroup.DRS_SQLI, ruleId: '942999', action: WafOverrideAction.BLOCK },
      ],
    });
    const off = rules.filter((rule) => !(rule as unknown as { enabled: boolean }).enabled);
    expect(off).toHaveLength(5);
    expect(rules).toHaveLength(190 + 17 + 1);
    expect(rules.every((rule) => (rule as unknown as { action: string }).action === 'Log')).toBe(true);
  });

  test('is Prevention in Azure, and warns', () => {
    const stack = synthesize((scope) => newEdge(scope, { wafMode: WafMode.TRIAL }));
    expect(stack.only('azurerm_web_application_firewall_policy').config.policy_settings).toMatchObject({
      mode: 'Prevention',
    });
    expect(warned(stack, 'WafTrial')).toEqual(['test/Edge']);
    expect(warned(stack, 'WafDetection')).toEqual([]);
  });
});

test('the preset for whole bodies has rules of the set only log', () => {
  const ids = (ruleSet?: WafRuleSet) => WafRuleOverrides.wholeBodyRules(ruleSet).map(({ ruleId }) => ruleId);
  expect(ids()).toEqual(expect.arrayContaining(['921110', '944100', '944250', '99030002']));
  expect(ids(WafRuleSet.OWASP_3_2)).toEqual(ids().filter((id) => id.length === 6));
  expect(policyWith({ ruleOverrides: WafRuleOverrides.wholeBodyRules() }).managed_rules).toMatchObject({
    managed_rule_set: [{ rule_group_override: expect.any(Array) as unknown }, {}],
  });
});
