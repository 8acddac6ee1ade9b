import { Fn, type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { armIdRule, parseArmId, SHAPES } from '../../core/azure/arm-id';
import { asArgument, isLiteral } from '../../core/terraform/tokens';
import { Problems } from '../../core/validation/problems';
import { notePartById } from '../existing/part-of';
import { CONNECTION_CODES } from './codes';
import type { IFoundryConnection } from './connection-interface';

const OF_PROJECT = armIdRule(SHAPES.projectConnection);
const OWNERS = [armIdRule(SHAPES.accountConnection), OF_PROJECT];

/**
 * An existing connection.
 *
 * @internal
 */
export class ExistingFoundryConnection extends Construct implements IFoundryConnection {
  public readonly connectionName: string;
  /** Empty: it already exists. */
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(
    scope: Construct,
    id: string,
    public readonly connectionId: string,
  ) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.check('connectionId', connectionId, {
      code: CONNECTION_CODES.InvalidConnectionId,
      rule: 'must be the resource id of a connection of a Foundry account or project',
      remedy:
        'give it as /subscriptions/.../accounts/{name}/connections/{name}, or with projects/{name} between the two',
      holds: (value) => OWNERS.some((rule) => rule.holds(value)),
    });
    problems.throwIfAny();
    if (isLiteral(connectionId)) {
      const isOfProject = OF_PROJECT.holds(connectionId);
      const shape = isOfProject ? SHAPES.projectConnection : SHAPES.accountConnection;
      notePartById(this, parseArmId(connectionId, shape), isOfProject);
    }
    this.connectionName = isLiteral(connectionId)
      ? (connectionId.split('/').pop() ?? '')
      : (Fn.element(Fn.reverse(Fn.split('/', asArgument(connectionId))), 0) as string);
  }
}
