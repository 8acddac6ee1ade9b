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
