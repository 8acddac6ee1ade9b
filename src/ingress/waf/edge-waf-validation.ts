import { type Problems, quote } from '../../core/validation/problems';
import { isLiteral } from '../../core/terraform/tokens';
import type { EdgeWafOptions } from './edge-waf-options';
import { RULE_ID } from './waf-rule-ids';
import { RATE_WINDOWS } from './waf-custom-rule-body';
import { WafScrubVariable } from './waf-log-scrub';
import { WafMode } from './waf-mode';
import type { WafRuleGroup } from './waf-rule-group';
import { WafOverrideAction, type WafRuleOverride } from './waf-rule-override';
import { blockOf, blocksOfGroup } from './waf-rule-ids';
import { AZURERM, chosenSets, familiesOf, type RuleSetFacts } from './waf-rule-sets';

/** Adds what is wrong with managed rules, rate limit and log scrubbing. Custom rules have rules of their own. */
export function checkWaf(problems: Problems, props: EdgeWafOptions): void {
  const sets = chosenSets(props.defaultRuleSet, props.botRuleSet);
  checkRuleSet(problems, props, sets[0]);
  const overrides = props.ruleOverrides ?? [];
  overrides.forEach((override, index) => {
    checkOverride(problems, override, index, sets);
    problems.require(
      overrides.findIndex(({ ruleId }) => ruleId === override.ruleId) === index,
      'DuplicateRuleOverride',
      `ruleOverrides[${index}] is another one for rule ${quote(override.ruleId)}`,
      'keep one of them',
    );
  });
  checkExclusions(problems, props, sets);
  checkRateLimit(problems, props);
  checkScrub(problems, props);
}

function checkRuleSet(problems: Problems, props: EdgeWafOptions, set: RuleSetFacts): void {
  const name = `${set.type} ${set.version}`;
  problems.require(
    set.takenFrom === undefined,
    'RuleSetNotInProvider',
    `defaultRuleSet is ${quote(name)}, which azurerm takes from ${set.takenFrom ?? ''} on, and this library is bound to ${AZURERM}`,
    'take WafRuleSet.DRS_2_1',
  );
  const needs = [
    ...(props.leaveLogsUnscrubbed === true ? [] : ['log scrubbing']),
    ...(props.rateLimit === undefined ? [] : ['a rate limit']),
    ...((props.exclusions ?? []).some(({ ruleGroups }) => ruleGroups.length > 0) ? ['exclusions for rule groups'] : []),
    ...((props.exclusions ?? []).some(({ variable }) => !variable.endsWith('Names'))
      ? ['exclusions by key or value']
      : []),
    ...(props.wafMode === WafMode.TRIAL ? ['WafMode.TRIAL'] : []),
  ];
  problems.require(
    set.isOnNewEngine || needs.length === 0,
    'RuleSetTooOld',
    `defaultRuleSet is ${quote(name)}, and ${needs.join(', ')} needs OWASP 3.2 or a Default Rule Set`,
    'take WafRuleSet.DRS_2_1',
  );
}

function checkGroup(problems: Problems, what: string, group: WafRuleGroup, sets: readonly RuleSetFacts[]): void {
  problems.require(
    sets.some(({ family }) => familiesOf(group).includes(family)),
    'RuleGroupOfOtherSet',
    `${what} names group ${quote(group)}, which is in no rule set of the edge`,
    `name a group of ${sets.map(({ type, version }) => `${type} ${version}`).join(' or ')}`,
  );
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
  problems.require(
    action !== misfit,
    'ActionNotInRuleSet',
    `${what} has action ${quote(misfit)}, which rules ${isOfBots ? 'about bots' : 'against attacks'} do not have`,
    'take another action',
  );
}

/** Rules of a group are numbered in blocks of a thousand: those of Microsoft that are newer than the list pass, others do not. */
function checkRuleOfGroup(problems: Problems, what: string, group: WafRuleGroup, ruleId: string): void {
  const blocks = blocksOfGroup(group);
  if (!isLiteral(ruleId) || !RULE_ID.holds(ruleId) || blocks.length === 0) return;
  problems.require(
    blocks.includes(blockOf(ruleId)),
    'RuleNotInGroup',
    `${what} has rule ${quote(ruleId)}, which is not of group ${quote(group)}`,
    `give one of its rules, which begin with ${blocks.join(' or ')}`,
  );
}

function checkExclusions(problems: Problems, { exclusions = [] }: EdgeWafOptions, sets: readonly RuleSetFacts[]): void {
  exclusions.forEach(({ selector, ruleGroups, ruleIds }, index) => {
    const what = `exclusions[${index}]`;
    problems.require(
      selector !== '',
      'InvalidExclusion',
      `${what} has an empty selector`,
      "name what is excluded, or give '*' with WafSelectorOperator.EQUALS_ANY",
    );
    for (const id of ruleGroups.length === 1 ? ruleIds : []) {
      for (const group of ruleGroups) checkRuleOfGroup(problems, what, group, id);
    }
    for (const group of ruleGroups) checkGroup(problems, what, group, sets);
    const ofOneSet = sets.some(({ family }) => ruleGroups.every((group) => familiesOf(group).includes(family)));
    problems.require(
      ofOneSet || ruleGroups.length < 2,
      'InvalidExclusion',
      `${what} names groups of several rule sets`,
      'make an exclusion for each set',
    );
    problems.require(
      ruleIds.length === 0 || ruleGroups.length === 1,
      'InvalidExclusion',
      `${what} names rules and ${ruleGroups.length} groups`,
      'name the one group that the rules are in',
    );
    problems.checkEach(`${what}.ruleIds`, ruleIds, RULE_ID);
  });
}

function checkRateLimit(problems: Problems, { rateLimit }: EdgeWafOptions): void {
  if (rateLimit === undefined) return;
  const { requests, durationMinutes } = rateLimit;
  problems.checkRange('InvalidRateLimit', 'rateLimit.requests', requests, 1, 2147483647);
  problems.require(
    durationMinutes === undefined || RATE_WINDOWS.has(durationMinutes),
    'InvalidRateLimit',
    `rateLimit.durationMinutes is ${isLiteral(durationMinutes) ? durationMinutes : 'known only after apply'}`,
    `give ${[...RATE_WINDOWS.keys()].join(' or ')}`,
  );
}

function checkScrub(problems: Problems, { scrub = [], leaveLogsUnscrubbed }: EdgeWafOptions): void {
  problems.require(
    scrub.length === 0 || leaveLogsUnscrubbed !== true,
    'ScrubContradiction',
    'scrub is given with leaveLogsUnscrubbed',
    'leave one of them out',
  );
  scrub.forEach(({ variable, selector }, index) => {
    problems.require(
      selector !== '' && (variable !== WafScrubVariable.REQUEST_IP_ADDRESS || selector === undefined),
      'InvalidLogScrub',
      `scrub[${index}] has selector ${quote(selector ?? '')} for ${variable}`,
      'name a header, cookie or parameter; an address takes no selector',
    );
  });
}
