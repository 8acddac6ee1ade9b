import { codes } from '../../core/validation/code';

/** Codes of problems with the WAF policy of an edge. docs/messages.md is generated from it. */
export const WAF_CODES = codes({
  ActionNotForCustomRule: {
    meaning: 'A custom rule allows, which would skip all later rules.',
    remedy: 'Use `WafCustomRuleAction.BLOCK` or `LOG`.',
  },
  ActionNotInRuleSet: {
    meaning: 'An override has an action that the rules of its group do not support.',
    remedy: 'Use an action that the message names.',
  },
  DuplicatePriority: {
    meaning: 'Two custom rules have the same priority.',
    remedy: 'Use a priority of its own for each rule.',
  },
  DuplicateRuleOverride: {
    meaning: 'A managed rule is overridden twice.',
    remedy: 'Keep one override for each rule.',
  },
  DuplicateWafRule: {
    meaning: 'A custom rule has the name of another rule of the edge.',
    remedy: 'Use another name for the custom rule.',
  },
  ExclusionAcrossRuleSets: {
    meaning: 'An exclusion names groups of several rule sets.',
    remedy: 'Create a separate exclusion for each rule set.',
  },
  ExclusionRulesWithoutGroup: {
    meaning: 'An exclusion names rules without their group.',
    remedy: 'Name the group of the rules.',
  },
  ExclusionWithoutSelector: {
    meaning: 'An exclusion has an empty selector.',
    remedy: 'Name what is excluded, or use `EQUALS_ANY` with `*`.',
  },
  InvalidLogScrub: {
    meaning: 'A selector is empty, or set for an address.',
    remedy: 'Name a header, cookie or parameter.',
  },
  InvalidMatchValues: {
    meaning: 'A value must be a range where ranges are compared.',
    remedy: 'Use IPv4 ranges, such as `203.0.113.0/24`.',
  },
  InvalidRuleId: {
    meaning: 'The id of a managed rule is not valid.',
    remedy: 'Use the form `942430`.',
  },
  InvalidSelector: {
    meaning: 'A condition has no selector, or one for a variable without selector.',
    remedy: 'Name the header, cookie or argument as selector; leave it out for other variables.',
  },
  InvalidWafRateLimit: {
    meaning: '`requests` or `durationMinutes` of the rate limit of an edge is out of range.',
    remedy: 'Give requests within the bounds of the message, and a window of 1 or 5 minutes.',
  },
  InvalidWafRuleName: {
    meaning: 'The name of a custom rule is not valid.',
    remedy: 'Use letters and digits, beginning with a letter, such as `BlockBots`.',
  },
  InvalidWafRulePriority: {
    meaning: 'The priority of a custom rule is not a whole number from 61 to 100.',
    remedy: 'Give a whole number from 61 to 100; the rules of the library have the smaller ones.',
  },
  MatchValuesNotAsked: {
    meaning: 'A condition with `WafOperator.ANY` has values, which it does not evaluate.',
    remedy: 'Omit the values, or use another operator.',
  },
  NoConditions: {
    meaning: 'A custom rule has no conditions.',
    remedy: 'Add at least one condition.',
  },
  NoMatchValues: {
    meaning: 'A condition has no values.',
    remedy: 'Set at least one value, or use `WafOperator.ANY`.',
  },
  RuleGroupOfOtherSet: {
    meaning: 'A group is not in a rule set of the edge.',
    remedy: 'Use a group of a rule set that the message names.',
  },
  RuleNotInGroup: {
    meaning: 'A managed rule is not in the specified group.',
    remedy: 'Use a rule whose id starts as the message says.',
  },
  RuleSetNotInProvider: {
    meaning: 'azurerm supports the rule set only in a later version.',
    remedy: 'Use the rule set that the message names.',
  },
  RuleSetTooOld: {
    meaning:
      "The rule set's engine does not support log scrubbing, rate limits, a trial, or exclusions by group, key or value.",
    remedy: 'Use `DRS_2_1`.',
  },
  ScrubContradiction: {
    meaning: '`scrub` is set together with `leaveLogsUnscrubbed`.',
    remedy: 'Omit `scrub` or `leaveLogsUnscrubbed`.',
  },
  ValueNeverMatches: {
    meaning: 'A value is not in the case of its transform.',
    remedy: 'Write the value in lower case for `WafTransform.LOWERCASE`, in upper case for `UPPERCASE`.',
  },
  WrongOperator: {
    meaning: 'The operator is not valid for the variable.',
    remedy: 'Use the operator that the message names.',
  },
});
