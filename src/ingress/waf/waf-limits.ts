import type { EdgeWafOptions } from './edge-waf-options';
import { chosenSets } from './waf-rule-sets';

/**
 * The most values that one condition of a custom rule takes, the most exclusions of an Application Gateway, in all its
 * policies together, and the shortest and longest body, in kilobytes.
 *
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits
 * (Application Gateway limits, read 2026-11-28; body on the newer engine: 2 MB, which azurerm takes up to 2000)
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

/** What a gateway reads of a message unless its route says otherwise. */
const READ_BY_GATEWAY = 256;

/** The longest body that a rule set takes, and the longest one that is let through unless told otherwise. */
export function bodyLimit({ defaultRuleSet, botRuleSet }: EdgeWafOptions): { most: number; byDefault: number } {
  const [{ isOnNewEngine }] = chosenSets(defaultRuleSet, botRuleSet);
  const most = isOnNewEngine ? WAF_LIMITS.bodyKilobytes : WAF_LIMITS.bodyKilobytesOnOldEngine;
  return { most, byDefault: Math.min(most, READ_BY_GATEWAY) };
}
