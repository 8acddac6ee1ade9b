import type { Problems } from '../../core/validation/problems';
import { isLiteral } from '../../core/terraform/tokens';
import { WafOperator } from '../waf/waf-condition';
import { bodyLimit, chosenSets, exclusionsOf } from '../waf/edge-waf-plan';
import { WAF_LIMITS } from '../waf/waf-limits';
import type { EdgePlan } from './application-gateway-edge-plan';
import { responsesWaf } from './edge-responses-plan';
import { EDGE_CODES } from './codes';

/**
 * Validates the limits of the service, such as lists that are too long for one condition. Lists of tenants and paths may be
 * longer: several negated conditions joined by AND are equivalent to one.
 */
export function checkWafLimits(problems: Problems, plan: EdgePlan): void {
  const [{ isOnNewEngine }] = chosenSets(plan);
  const ranges = isOnNewEngine ? WAF_LIMITS.ranges : WAF_LIMITS.rangesOnOldEngine;
  checkExclusionCount(problems, plan, isOnNewEngine ? WAF_LIMITS.exclusions : WAF_LIMITS.exclusionsOnOldEngine);
  problems.checkRange(
    EDGE_CODES.InvalidWafBodyLimit,
    'maxBodyKilobytes',
    plan.maxBodyKilobytes,
    WAF_LIMITS.leastBodyKilobytes,
    bodyLimit(plan).most,
  );
  problems.checkRange(
    EDGE_CODES.InvalidWafBodyLimit,
    'responses.maxBodyKilobytes',
    plan.responses?.maxBodyKilobytes,
    WAF_LIMITS.leastBodyKilobytes,
    bodyLimit(plan).most,
  );
  checkLength(problems, 'callerRanges', plan.callerRanges, ranges);
  checkLength(problems, 'responses.callerRanges', plan.responses?.callerRanges, ranges);
  plan.otherGateways.forEach(({ callerRanges }, index) => {
    checkLength(problems, `otherGateways[${index}].callerRanges`, callerRanges, ranges);
  });
  plan.customRules.forEach(({ conditions }, index) => {
    conditions.forEach(({ operator, values }, at) => {
      // The documented limits cover ranges and texts, not countries.
      if (operator === WafOperator.GEO_MATCH) return;
      const limit = operator === WafOperator.IP_MATCH ? ranges : WAF_LIMITS.textValues;
      checkLength(problems, `customRules[${index}].conditions[${at}].values`, values, limit);
    });
  });
}

/** Every gateway behind the edge has its own policy with all exclusions. */
function checkExclusionCount(problems: Problems, plan: EdgePlan, most: number): void {
  const [each, policies] = [exclusionsOf(plan).length, 1 + plan.otherGateways.length];
  const { responses } = plan;
  const further = responses === undefined ? 0 : exclusionsOf(responsesWaf(plan, responses)).length;
  const all = each * policies + further;
  problems.when(all > most, EDGE_CODES.TooManyExclusions, () => ({
    message:
      `the edge has ${all} exclusions (${each} in the policy of each of ${policies} gateways` +
      `${further === 0 ? '' : `, and ${further} in that for Responses requests`}), but Azure allows up to ` +
      `${most} for all policies of an Application Gateway with this rule set`,
    remedy: 'remove exclusions, or create another edge for some of the gateways',
  }));
}

function checkLength(problems: Problems, what: string, values: string[] | undefined, most: number): void {
  if (values === undefined || !isLiteral(values)) return;
  problems.when(values.length > most, EDGE_CODES.TooManyMatchValues, () => ({
    message: `${what} has ${values.length} values, but Azure allows up to ${most} in one condition`,
    remedy: 'combine ranges, or distribute the values over several conditions or rules',
  }));
}
