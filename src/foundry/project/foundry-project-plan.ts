import type { IConstruct } from 'constructs';
import { inPlace, type Placed } from '../../core/azure/stack-place';
import type { Problems } from '../../core/validation/problems';
import type { FoundryProjectProps } from './foundry-project-props';

/** A project with all defaults resolved. Its location is undefined if that of its account is not known, either. */
export type FoundryProjectPlan = Placed<FoundryProjectProps, 'tags'>;

/** Resolves the defaults. */
export function planProject(problems: Problems, project: IConstruct, given: FoundryProjectProps): FoundryProjectPlan {
  const props = inPlace(problems, project, given, 'tags');
  return { ...props, location: props.location ?? props.account.location };
}
