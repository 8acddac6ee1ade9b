import type { EdgeWafOptions } from './edge-waf-options';
import { chosenSets } from './waf-rule-sets';

/**
 * Maximum number of values in one condition of a custom rule, maximum number of exclusions of an Application Gateway in all
 * its policies together, and minimum and maximum body size in kilobytes.
 *
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits (Application
 * Gateway limits, read 2026-11-28; body on the newer engine: 2 MB, of which azurerm allows up to 2000)
 */
export const WAF_LIMITS = {
  textValues: 10,
  ranges: 600,
  rangesOnOldEngine: 540,
  exclusions: 200,
  exclusionsOnOldEngine: 40,
  leastBodyKilobytes: 8,
  bodyKilobytes: 2000,
  bodyKilobytesOnOldEngine: 128,
} as const;

/** What a gateway reads of a message by default. */
const READ_BY_GATEWAY = 256;

/** The maximum body size of a rule set, and the default of the edge. */
export function bodyLimit({ defaultRuleSet, botRuleSet }: EdgeWafOptions): { most: number; byDefault: number } {
  const [{ isOnNewEngine }] = chosenSets(defaultRuleSet, botRuleSet);
  const most = isOnNewEngine ? WAF_LIMITS.bodyKilobytes : WAF_LIMITS.bodyKilobytesOnOldEngine;
  return { most, byDefault: Math.min(most, READ_BY_GATEWAY) };
}
