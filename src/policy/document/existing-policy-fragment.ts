import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import { IncludeFragment } from './include-fragment';
import type { IPolicyFragment } from './policy-fragment-props';
import { fragmentId as FRAGMENT_ID } from './policy-rules';

/**
 * A policy fragment that exists already. Made by `PolicyFragment.fromFragmentId`.
 *
 * @internal
 */
export class ExistingPolicyFragment extends Construct implements IPolicyFragment {
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(
    scope: Construct,
    id: string,
    public readonly fragmentId: string,
  ) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.check('fragmentId', fragmentId, FRAGMENT_ID);
    problems.throwIfAny();
  }

  public include(): IncludeFragment {
    return new IncludeFragment({ fragmentId: this.fragmentId });
  }
}
