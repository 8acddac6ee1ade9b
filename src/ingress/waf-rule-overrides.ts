import { WafRuleGroup } from './waf-rule-group';
import { WafOverrideAction, type WafRuleOverride } from './waf-rule-override';

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
}
