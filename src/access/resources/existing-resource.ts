import { Construct } from 'constructs';
import { type ArmIdShape, requireArmId } from '../../core/azure/arm-id';
import { Problems } from '../../core/validation/problems';

/**
 * An existing resource that roles are assigned on.
 *
 * @internal
 */
export abstract class ExistingResource extends Construct {
  protected constructor(
    scope: Construct,
    id: string,
    /** Full resource id. */
    public readonly resourceId: string,
  ) {
    super(scope, id);
  }
}

/** The id of an existing resource, checked before the construct is created. */
export function existingId(scope: Construct, id: string, resourceId: string, shape: ArmIdShape): string {
  const problems = new Problems(`${scope.node.path}/${id}`);
  requireArmId(problems, 'resourceId', resourceId, shape);
  problems.throwIfAny();
  return resourceId;
}
