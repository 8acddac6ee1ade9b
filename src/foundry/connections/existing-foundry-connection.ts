import { Fn, type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { armIdRule, SHAPES } from '../../core/azure/arm-id';
import { asToken, isLiteral } from '../../core/terraform/tokens';
import { Problems } from '../../core/validation/problems';
import { CONNECTION_CODES } from './codes';
import type { IFoundryConnection } from './connection-interface';

const OWNERS = [armIdRule(SHAPES.accountConnection), armIdRule(SHAPES.projectConnection)];

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
    this.connectionName = isLiteral(connectionId)
      ? (connectionId.split('/').pop() ?? '')
      : (Fn.element(Fn.reverse(Fn.split('/', asToken(connectionId))), 0) as string);
  }
}
