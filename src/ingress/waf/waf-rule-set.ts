/**
 * Managed rules against attacks. Log scrubbing, rate limits and scoped exclusions require the engine of `DRS_2_1` or
 * `OWASP_3_2`. Application Gateway v2 does not support rule sets older than `OWASP_3_0`.
 *
 * @see https://learn.microsoft.com/azure/web-application-firewall/ag/application-gateway-crs-rulegroups-rules
 */
export enum WafRuleSet {
  /** Microsoft's Default Rule Set 2.1. */
  DRS_2_1 = 'Microsoft_DefaultRuleSet 2.1',
  /** Microsoft's Default Rule Set 2.2. An error with `RuleSetNotInProvider`: azurerm supports it from 4.60.0 on. */
  DRS_2_2 = 'Microsoft_DefaultRuleSet 2.2',
  /** OWASP Core Rule Set 3.2. */
  OWASP_3_2 = 'OWASP 3.2',
  /** OWASP Core Rule Set 3.1, on the older engine. */
  OWASP_3_1 = 'OWASP 3.1',
  /** OWASP Core Rule Set 3.0, on the older engine. */
  OWASP_3_0 = 'OWASP 3.0',
}
