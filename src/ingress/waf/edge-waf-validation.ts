import { INT32_MAX } from '../../core/validation/int32';
import { type Problems, quote, type Range } from '../../core/validation/problems';
import { isLiteral } from '../../core/terraform/tokens';
import type { EdgeWafOptions } from './edge-waf-options';
import { RULE_ID } from './waf-rule-ids';
import { RATE_WINDOWS } from './waf-custom-rule-body';
import { WafScrubVariable } from './waf-log-scrub';
import { WafMode } from './waf-mode';
import type { WafRuleGroup } from './waf-rule-group';
import { WafOverrideAction, type WafRuleOverride } from './waf-rule-override';
import { blockOf, blocksOfGroup } from './waf-rule-ids';
import { chosenSets } from './edge-waf-plan';
import { AZURERM, familiesOf, type RuleSetFacts } from './waf-rule-sets';
import { WAF_CODES } from './codes';

/** Allowed requests in a time window. */
export const WAF_RATE: Range = { code: WAF_CODES.InvalidWafRateLimit, min: 1, max: INT32_MAX };

/** Validates managed rules, rate limit and log scrubbing. Custom rules are validated separately. */
export function checkWaf(problems: Problems, props: EdgeWafOptions): void {
  const sets = chosenSets(props);
  checkRuleSet(problems, props, sets[0]);
  const overrides = props.ruleOverrides ?? [];
  overrides.forEach((override, index) => {
    checkOverride(problems, override, index, sets);
    problems.when(
      overrides.findIndex(({ ruleId }) => ruleId === override.ruleId) !== index,
      WAF_CODES.DuplicateRuleOverride,
      () => ({
        message: `ruleOverrides[${index}] is a second override of rule ${quote(override.ruleId)}`,
        remedy: 'keep one of them',
      }),
    );
  });
  checkExclusions(problems, props, sets);
  checkRateLimit(problems, props);
  checkScrub(problems, props);
}

function checkRuleSet(problems: Problems, props: EdgeWafOptions, set: RuleSetFacts): void {
  const name = `${set.type} ${set.version}`;
  problems.when(set.takenFrom !== undefined, WAF_CODES.RuleSetNotInProvider, () => ({
    message: `defaultRuleSet is ${quote(name)}, which azurerm supports from ${set.takenFrom ?? ''} on, but this library uses ${AZURERM}`,
    remedy: 'use WafRuleSet.DRS_2_1',
  }));
  const needs = [
    ...(props.leaveLogsUnscrubbed === true ? [] : ['log scrubbing']),
    ...(props.rateLimit === undefined ? [] : ['a rate limit']),
    ...((props.exclusions ?? []).some(({ ruleGroups }) => ruleGroups.length > 0) ? ['exclusions for rule groups'] : []),
    ...((props.exclusions ?? []).some(({ variable }) => !variable.endsWith('Names'))
      ? ['exclusions by key or value']
      : []),
    ...(props.wafMode === WafMode.TRIAL ? ['WafMode.TRIAL'] : []),
  ];
  problems.when(!set.isOnNewEngine && needs.length > 0, WAF_CODES.RuleSetTooOld, () => ({
    message: `defaultRuleSet is ${quote(name)}, but ${needs.join(', ')} requires OWASP 3.2 or a Default Rule Set`,
    remedy: 'use WafRuleSet.DRS_2_1',
  }));
}

function checkGroup(problems: Problems, what: string, group: WafRuleGroup, sets: readonly RuleSetFacts[]): void {
  problems.when(!sets.some(({ family }) => familiesOf(group).includes(family)), WAF_CODES.RuleGroupOfOtherSet, () => ({
    message: `${what} names group ${quote(group)}, which is not in a rule set of the edge`,
    remedy: `use a group of ${sets.map(({ type, version }) => `${type} ${version}`).join(' or ')}`,
  }));
}

function checkOverride(
  problems: Problems,
  { group, ruleId, action }: WafRuleOverride,
  index: number,
  sets: readonly RuleSetFacts[],
): void {
  const what = `ruleOverrides[${index}]`;
  checkGroup(problems, what, group, sets);
  problems.check(`${what}.ruleId`, ruleId, RULE_ID);
  checkRuleOfGroup(problems, what, group, ruleId);
  const isOfBots = familiesOf(group).includes('bot');
  const misfit = isOfBots ? WafOverrideAction.ANOMALY_SCORING : WafOverrideAction.JS_CHALLENGE;
  problems.when(action === misfit, WAF_CODES.ActionNotInRuleSet, () => ({
    message: `${what} has action ${quote(misfit)}, which rules ${isOfBots ? 'about bots' : 'against attacks'} do not support`,
    remedy: 'use another action',
  }));
}

/**
 * Rules of a group are numbered in blocks of a thousand: rules of Microsoft that are newer than the list are accepted,
 * others are not.
 */
function checkRuleOfGroup(problems: Problems, what: string, group: WafRuleGroup, ruleId: string): void {
  const blocks = blocksOfGroup(group);
  if (!isLiteral(ruleId) || !RULE_ID.holds(ruleId) || blocks.length === 0) return;
  problems.when(!blocks.includes(blockOf(ruleId)), WAF_CODES.RuleNotInGroup, () => ({
    message: `${what} has rule ${quote(ruleId)}, which is not in group ${quote(group)}`,
    remedy: `use one of its rules, which start with ${blocks.join(' or ')}`,
  }));
}

function checkExclusions(problems: Problems, { exclusions = [] }: EdgeWafOptions, sets: readonly RuleSetFacts[]): void {
  exclusions.forEach(({ selector, ruleGroups, ruleIds }, index) => {
    const what = `exclusions[${index}]`;
    problems.when(selector === '', WAF_CODES.ExclusionWithoutSelector, () => ({
      message: `${what} has an empty selector`,
      remedy: "name what is excluded, or use '*' with WafSelectorOperator.EQUALS_ANY",
    }));
    for (const id of ruleGroups.length === 1 ? ruleIds : []) {
      for (const group of ruleGroups) checkRuleOfGroup(problems, what, group, id);
    }
    for (const group of ruleGroups) checkGroup(problems, what, group, sets);
    const ofOneSet = sets.some(({ family }) => ruleGroups.every((group) => familiesOf(group).includes(family)));
    problems.when(!ofOneSet && ruleGroups.length >= 2, WAF_CODES.ExclusionAcrossRuleSets, () => ({
      message: `${what} names groups of several rule sets`,
      remedy: 'create a separate exclusion for each set',
    }));
    problems.when(ruleIds.length > 0 && ruleGroups.length !== 1, WAF_CODES.ExclusionRulesWithoutGroup, () => ({
      message: `${what} names rules and ${ruleGroups.length} groups`,
      remedy: 'name only the group of the rules',
    }));
    problems.checkEach(`${what}.ruleIds`, ruleIds, RULE_ID);
  });
}

function checkRateLimit(problems: Problems, { rateLimit }: EdgeWafOptions): void {
  if (rateLimit === undefined) return;
  const { requests, durationMinutes } = rateLimit;
  problems.checkWithin('rateLimit.requests', requests, WAF_RATE);
  problems.when(
    durationMinutes !== undefined && !RATE_WINDOWS.has(durationMinutes),
    WAF_CODES.InvalidWafRateLimit,
    () => ({
      message: `rateLimit.durationMinutes is ${isLiteral(durationMinutes) ? durationMinutes : 'known only after apply'}`,
      remedy: `give ${[...RATE_WINDOWS.keys()].join(' or ')}`,
    }),
  );
}

function checkScrub(problems: Problems, { scrub = [], leaveLogsUnscrubbed }: EdgeWafOptions): void {
  problems.when(scrub.length > 0 && leaveLogsUnscrubbed === true, WAF_CODES.ScrubContradiction, () => ({
    message: 'scrub is set together with leaveLogsUnscrubbed',
    remedy: 'omit one of them',
  }));
  scrub.forEach(({ variable, selector }, index) => {
    problems.when(
      selector === '' || (variable === WafScrubVariable.REQUEST_IP_ADDRESS && selector !== undefined),
      WAF_CODES.InvalidLogScrub,
      () => ({
        message: `scrub[${index}] has selector ${quote(selector ?? '')} for ${variable}`,
        remedy: 'name a header, cookie or parameter; omit the selector for an address',
      }),
    );
  });
}
