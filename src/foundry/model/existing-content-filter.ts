import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import { textUpTo } from '../../core/validation/rules';
import type { IContentFilter } from './content-filter-interface';
import { MODEL_CODES } from './codes';

/**
 * A content filter that exists already. Made by `ContentFilter.fromFilterName`.
 *
 * @internal
 */
export class ExistingContentFilter extends Construct implements IContentFilter {
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(
    scope: Construct,
    id: string,
    public readonly filterName: string,
  ) {
    super(scope, id);
    const problems = Problems.in(this);
    problems.check('filterName', filterName, textUpTo(MODEL_CODES.InvalidContentFilterName, 64));
    problems.throwIfAny();
  }
}
