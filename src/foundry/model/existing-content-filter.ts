import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { requireArmId, parseArmId, SHAPES } from '../../core/azure/arm-id';
import { isLiteral } from '../../core/terraform/tokens';
import { Problems } from '../../core/validation/problems';
import { textUpTo } from '../../core/validation/rules';
import { notePartById } from '../existing/part-of';
import type { IContentFilter } from './content-filter-interface';
import { MODEL_CODES } from './codes';

/**
 * A content filter that exists already. Made by `ContentFilter.fromFilterName` and `fromFilterId`.
 *
 * @internal
 */
export class ExistingContentFilter extends Construct implements IContentFilter {
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(
    scope: Construct,
    id: string,
    public readonly filterName: string,
    public readonly filterId?: string,
  ) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.check('filterName', filterName, textUpTo(MODEL_CODES.InvalidContentFilterName, 64));
    problems.throwIfAny();
    if (filterId !== undefined && isLiteral(filterId)) notePartById(this, parseArmId(filterId, SHAPES.raiPolicy));
  }
}

/** The name of the filter that an id names, which is checked before the construct is made. */
export function nameInFilterId(scope: Construct, id: string, filterId: string): string {
  const problems = new Problems(`${scope.node.path}/${id}`);
  requireArmId(problems, 'filterId', filterId, SHAPES.raiPolicy);
  problems.throwIfAny();
  const [, filterName = ''] = parseArmId(filterId, SHAPES.raiPolicy).names;
  return filterName;
}
