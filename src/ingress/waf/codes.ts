import { codes } from '../../core/validation/code';

/** What can be wrong of the WAF policy of an edge. docs/messages.md is made of it. */
export const WAF_CODES = codes({
  ActionNotForCustomRule: {
    meaning: 'A custom rule allows, which would skip all later rules.',
    remedy: 'Block what does not fit, or log.',
  },
  ActionNotInRuleSet: {
    meaning: 'An override has an action that the rules of its group do not have.',
    remedy: 'Take another action.',
  },
  DuplicatePriority: {
    meaning: 'Two custom rules have the same priority.',
    remedy: 'Give each its own.',
  },
  DuplicateRuleOverride: {
    meaning: 'A managed rule is overridden twice.',
    remedy: 'Keep one.',
  },
  DuplicateWafRule: {
    meaning: 'A custom rule has the name of another rule of the edge.',
    remedy: 'Rename it.',
  },
  ExclusionAcrossRuleSets: {
    meaning: 'An exclusion names groups of several rule sets.',
    remedy: 'Make an exclusion for each set.',
  },
  ExclusionRulesWithoutGroup: {
    meaning: 'An exclusion names rules, and not the one group that they are in.',
    remedy: 'Name that group.',
  },
  ExclusionWithoutSelector: {
    meaning: 'An exclusion has an empty selector.',
    remedy: 'Name what is excluded, or take `EQUALS_ANY` with `*`.',
  },
  InvalidLogScrub: {
    meaning: 'An empty selector, or one for an address.',
    remedy: 'Name a header, cookie or parameter.',
  },
  InvalidMatchValues: {
    meaning: 'A value is no range where ranges are compared.',
    remedy: 'Give ranges.',
  },
  InvalidSelector: {
    meaning: 'A condition names no header, or names something there is only one of.',
    remedy: 'Do as the message says.',
  },
  InvalidWafRateLimit: {
    meaning: '`requests` or `durationMinutes` of the rate limit of an edge is out of bounds.',
    remedy: 'Correct it as told.',
  },
  InvalidWafRulePriority: {
    meaning: 'The priority of a custom rule is not a whole number from 61 to 100.',
    remedy: 'Correct it.',
  },
  MatchValuesNotAsked: {
    meaning: 'A condition with `WafOperator.ANY` has values, which it does not look at.',
    remedy: 'Leave them out.',
  },
  NoConditions: {
    meaning: 'A custom rule has no conditions.',
    remedy: 'Say which requests it is for.',
  },
  NoMatchValues: {
    meaning: 'A condition compares with nothing.',
    remedy: 'Give values.',
  },
  RuleGroupOfOtherSet: {
    meaning: 'A group is named that no rule set of the edge has.',
    remedy: 'Name one of the sets named.',
  },
  RuleNotInGroup: {
    meaning: 'A managed rule that is named is not of the group beside it.',
    remedy: 'Give one whose id begins as the message says.',
  },
  RuleSetNotInProvider: {
    meaning: 'azurerm takes the rule set from a later version on.',
    remedy: 'Take the rule set named.',
  },
  RuleSetTooOld: {
    meaning: "The rule set's engine lacks log scrubbing, rate limits, a trial, and exclusions by group, key or value.",
    remedy: 'Take `DRS_2_1`.',
  },
  ScrubContradiction: {
    meaning: '`scrub` is given with `leaveLogsUnscrubbed`.',
    remedy: 'Leave one of them out.',
  },
  ValueNeverMatches: {
    meaning: 'A value is not in the case that its transform makes.',
    remedy: 'Write it in that case.',
  },
  WrongOperator: {
    meaning: 'The operator does not go with the part of the request.',
    remedy: 'Take the one named.',
  },
});
