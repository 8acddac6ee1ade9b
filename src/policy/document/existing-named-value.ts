import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import type { INamedValue } from './named-value-props';
import { NAMED_VALUE_NAME } from './policy-rules';

/**
 * A named value that exists already. Made by `NamedValue.fromNamedValueName`.
 *
 * @internal
 */
export class ExistingNamedValue extends Construct implements INamedValue {
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(
    scope: Construct,
    id: string,
    public readonly namedValueName: string,
  ) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.check('namedValueName', namedValueName, NAMED_VALUE_NAME);
    problems.throwIfAny();
  }

  public get reference(): string {
    return `{{${this.namedValueName}}}`;
  }
}
