import type { IConstruct } from 'constructs';
import { checkTags } from '../../core/azure/tag-validation';
import { isEmptyList, literals } from '../../core/terraform/tokens';
import { checkDistinct } from '../../core/validation/distinct';
import { type Problems, quote, type Rule } from '../../core/validation/problems';
import { textUpTo } from '../../core/validation/rules';
import type { ContentFilterPlan } from './content-filter-plan';
import { ContentFilterMode, type ContentFilterRule } from './content-filter-props';
import { FILTER_KINDS } from './content-filter-facts';
import { MODEL_CODES } from './codes';
import { warn } from '../../core/validation/warn';

/** @see https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts/raipolicies (read 2026-11-28) */
export const FILTER_NAME: Rule = {
  code: MODEL_CODES.InvalidContentFilterName,
  rule: "may hold letters, digits, '-', '_' and '.', 1 to 64 of them, beginning with a letter or digit, and not begin with 'Microsoft.'",
  remedy: 'rename the filter',
  holds: (value) => /^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,63}$/.test(value) && !/^microsoft\./i.test(value),
};

/** Every side that a rule counts for. */
export const sidesOf = ({ filter, side }: ContentFilterRule) =>
  side === undefined ? FILTER_KINDS[filter].sides : [side];

/** Adds everything that is wrong with a content filter. */
export function checkContentFilter(problems: Problems, plan: ContentFilterPlan): void {
  const { rules, blocklists } = plan;
  checkTags(problems, plan.tags);
  problems.check('filterName', plan.filterName, FILTER_NAME);
  problems.check('basePolicyName', plan.basePolicyName, textUpTo(MODEL_CODES.InvalidContentFilterName, 64));
  problems.checkKnown('rules', rules);
  problems.checkKnown('blocklists', blocklists);
  for (const rule of literals(rules)) checkRule(problems, rule);
  const keys = literals(rules).flatMap((rule) => sidesOf(rule).map((side) => `${rule.filter} on ${side}`));
  checkDistinct(problems, MODEL_CODES.DuplicateContentFilterRule, 'rules', keys);
  for (const { blocklistName } of literals(blocklists)) {
    problems.check('blocklistName', blocklistName, textUpTo(MODEL_CODES.InvalidContentFilterName, 64));
  }
  problems.when(isEmptyList(rules) && (blocklists ?? []).length === 0, MODEL_CODES.NoContentFilterRule, () => ({
    message: `filter ${quote(plan.filterName)} has no rule, and so is the one that it is based on`,
    remedy: 'list what it looks for, or leave the filter out',
  }));
}

function checkRule(problems: Problems, rule: ContentFilterRule): void {
  const { filter, level, side, enabled } = rule;
  const kind = FILTER_KINDS[filter];
  problems.when(kind.hasLevels && level === undefined && enabled !== false, MODEL_CODES.FilterLevelMissing, () => ({
    message: `${quote(filter)} looks for severities, and no level is given`,
    remedy: 'give level',
  }));
  problems.when(!kind.hasLevels && level !== undefined, MODEL_CODES.FilterLevelNotTaken, () => ({
    message: `${quote(filter)} has no levels, and ${quote(level ?? '')} is given`,
    remedy: 'leave level out',
  }));
  problems.when(side !== undefined && !kind.sides.includes(side), MODEL_CODES.FilterSideNotTaken, () => ({
    message: `${quote(filter)} looks at ${kind.sides.join(' and ')}, and ${quote(side ?? '')} is given`,
    remedy: 'leave side out',
  }));
}

/** Warns of what lets pass what a filter finds. */
export function warnOfContentFilter(filter: IConstruct, { mode, filterName }: ContentFilterPlan): void {
  if (mode !== ContentFilterMode.ASYNCHRONOUS) return;
  warn(
    filter,
    MODEL_CODES.UnfilteredTokens,
    `filter ${quote(filterName)} works while answers are streamed, so that people may read what it finds a moment ` +
      'later; take ContentFilterMode.BLOCKING unless that is meant',
  );
}
