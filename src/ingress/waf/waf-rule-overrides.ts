import { rulesOfSet, WHOLE_BODY_RULES } from './waf-rule-ids';
import { WafRuleGroup } from './waf-rule-group';
import { WafOverrideAction, type WafRuleOverride } from './waf-rule-override';
import { WafRuleSet } from './waf-rule-set';

/** Rules of the Default Rule Set 2.1 that Microsoft's own rules about SQL injection (99031xxx) took over. */
const SUPERSEDED_SQLI = ['942110', '942150', '942260', '942430', '942440'];

/**
 * Overrides that are often asked for, to give to `ruleOverrides`.
 *
 * @see https://learn.microsoft.com/azure/web-application-firewall/ag/application-gateway-crs-rulegroups-rules
 */
export class WafRuleOverrides {
  /**
   * Switches off what Microsoft's own rules do better: 942110, 942150, 942260, 942430 and 942440 of the Default Rule
   * Set 2.1. They are the noisiest on text that people write.
   */
  public static supersededSqlRules(): WafRuleOverride[] {
    return SUPERSEDED_SQLI.map((ruleId) => ({ group: WafRuleGroup.DRS_SQLI, ruleId, enabled: false }));
  }

  /** Only logs requests without an `Accept` header (920300 of the Default Rule Set 2.1), which services leave out. */
  public static missingAcceptHeader(): WafRuleOverride[] {
    return [{ group: WafRuleGroup.DRS_PROTOCOL, ruleId: '920300', action: WafOverrideAction.LOG }];
  }

  /**
   * Only logs what the rules say that look at the body as a whole as well as at its members: request smuggling, file
   * inclusion, Java and web shells. Whether Azure's engine spares such a rule what an exclusion names is not documented;
   * where a trial shows that they refuse messages about Java, take these. Headers are then no longer refused for them.
   *
   * @param ruleSet the set that the edge has; by default `WafRuleSet.DRS_2_1`
   */
  public static wholeBodyRules(ruleSet: WafRuleSet = WafRuleSet.DRS_2_1): WafRuleOverride[] {
    return rulesOfSet(ruleSet)
      .filter(({ ruleId }) => WHOLE_BODY_RULES.includes(ruleId))
      .map((rule) => ({ ...rule, action: WafOverrideAction.LOG }));
  }
}
