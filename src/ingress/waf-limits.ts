import type { Problems } from '../core/problems';
import { isLiteral } from '../core/tokens';
import type { ApplicationGatewayEdgeProps } from './application-gateway-edge-props';
import { WafOperator } from './waf-condition';
import { chosenSets } from './waf-rule-sets';

/**
 * The most values that one condition of a custom rule takes.
 *
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits
 * (Application Gateway limits, read 2026-11-21)
 */
export const WAF_LIMITS = { textValues: 10, ranges: 600, rangesOnOldEngine: 540 } as const;

/**
 * Adds lists that are too long for one condition. Tenants and paths may be longer: several negated conditions joined by
 * AND mean the same as one.
 */
export function checkWafLimits(problems: Problems, props: ApplicationGatewayEdgeProps): void {
  const [{ isOnNewEngine }] = chosenSets(props.defaultRuleSet, props.botRuleSet);
  const ranges = isOnNewEngine ? WAF_LIMITS.ranges : WAF_LIMITS.rangesOnOldEngine;
  checkLength(problems, 'callerRanges', props.callerRanges, ranges);
  (props.otherGateways ?? []).forEach(({ callerRanges }, index) => {
    checkLength(problems, `otherGateways[${index}].callerRanges`, callerRanges, ranges);
  });
  (props.customRules ?? []).forEach(({ conditions }, index) => {
    conditions.forEach(({ operator, values }, at) => {
      // The limits name ranges and texts, and say nothing of countries.
      if (operator === WafOperator.GEO_MATCH) return;
      const limit = operator === WafOperator.IP_MATCH ? ranges : WAF_LIMITS.textValues;
      checkLength(problems, `customRules[${index}].conditions[${at}].values`, values, limit);
    });
  });
}

function checkLength(problems: Problems, what: string, values: string[] | undefined, most: number): void {
  if (values === undefined || !isLiteral(values)) return;
  problems.require(
    values.length <= most,
    'TooManyMatchValues',
    `${what} has ${values.length} values, and Azure takes ${most} in one condition`,
    'join ranges, or divide the values among several conditions or rules',
  );
}
