import type { IConstruct } from 'constructs';
import { inPlace, type Placed } from '../../core/azure/stack-place';
import type { Resolved } from '../../core/terraform/present';
import type { Problems } from '../../core/validation/problems';
import { DEFAULT_FILTER } from './content-filter-facts';
import { ContentFilterLevel } from './content-filter-kinds';
import { ContentFilterMode, type ContentFilterProps, type ContentFilterRule } from './content-filter-props';

/** A content filter with all defaults resolved. */
export type ContentFilterPlan = Resolved<Placed<ContentFilterProps, 'tags'>, 'basePolicyName' | 'mode'>;

/** Resolves the defaults. Those of its rules are in `isOn` and `levelOf`. */
export function planContentFilter(
  problems: Problems,
  filter: IConstruct,
  given: ContentFilterProps,
): ContentFilterPlan {
  const props = inPlace(problems, filter, given, 'tags');
  return {
    ...props,
    basePolicyName: props.basePolicyName ?? DEFAULT_FILTER,
    mode: props.mode ?? ContentFilterMode.BLOCKING,
  };
}

/** What a filter or a list does unless it is switched off. */
export const isOn = (given: boolean | undefined): boolean => given ?? true;

/** Level of a rule that has levels. What is switched off has one all the same, which the service asks for. */
export const levelOf = ({ level }: ContentFilterRule): ContentFilterLevel => level ?? ContentFilterLevel.MEDIUM;
