import { rulesOfSet, WHOLE_BODY_RULES } from './waf-rule-ids';
import { WafRuleGroup } from './waf-rule-group';
import { WafOverrideAction, type WafRuleOverride } from './waf-rule-override';
import { WafRuleSet } from './waf-rule-set';

/** Rules of the Default Rule Set 2.1 that Microsoft's own rules about SQL injection (99031xxx) took over. */
const SUPERSEDED_SQLI = ['942110', '942150', '942260', '942430', '942440'];

/**
 * Common overrides for `ruleOverrides`.
 *
 * @see https://learn.microsoft.com/azure/web-application-firewall/ag/application-gateway-crs-rulegroups-rules
 */
export class WafRuleOverrides {
  /**
   * Disables rules that Microsoft's own rules supersede: 942110, 942150, 942260, 942430 and 942440 of the Default Rule Set
   * 2.1. They have the most false positives on text that people write.
   */
  public static supersededSqlRules(): WafRuleOverride[] {
    return SUPERSEDED_SQLI.map((ruleId) => ({ group: WafRuleGroup.DRS_SQLI, ruleId, enabled: false }));
  }

  /** Only logs requests without an `Accept` header (920300 of the Default Rule Set 2.1), which services omit. */
  public static missingAcceptHeader(): WafRuleOverride[] {
    return [{ group: WafRuleGroup.DRS_PROTOCOL, ruleId: '920300', action: WafOverrideAction.LOG }];
  }

  /**
   * Only logs for the rules that evaluate the body as a whole as well as its members: request smuggling, file inclusion,
   * Java and web shells. Whether exclusions apply to such rules in Azure's engine is not documented; if a trial shows that
   * they block messages about Java, use these overrides. The rules then no longer block headers either.
   *
   * @param ruleSet the rule set of the edge; by default `WafRuleSet.DRS_2_1`
   */
  public static wholeBodyRules(ruleSet: WafRuleSet = WafRuleSet.DRS_2_1): WafRuleOverride[] {
    return rulesOfSet(ruleSet)
      .filter(({ ruleId }) => WHOLE_BODY_RULES.includes(ruleId))
      .map((rule) => ({ ...rule, action: WafOverrideAction.LOG }));
  }

  private constructor() {
    // There are only statics.
  }
}
