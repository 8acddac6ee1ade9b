import { Problems } from '../core/problems';
import { guid } from '../core/rules';
import type { RoleDefinition } from './role-definition';

const ACTIONS = 'Microsoft.Authorization/roleAssignments';

/**
 * A condition under which a role counts (attribute-based access control).
 *
 * Throws `NoDelegatedRoles` and `InvalidRoleGuid`.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/conditions-format
 */
export class RoleCondition {
  /**
   * Constrained delegation: whoever has the role may give and take only these roles.
   *
   * @see https://learn.microsoft.com/azure/role-based-access-control/delegate-role-assignments-overview
   */
  public static assignOnly(roles: RoleDefinition[]): RoleCondition {
    const problems = new Problems('RoleCondition.assignOnly');
    problems.require(roles.length > 0, 'NoDelegatedRoles', 'roles is empty', 'list the roles that may be given');
    problems.checkEach(
      'roles',
      roles.map((role) => role.roleGuid),
      guid('InvalidRoleGuid'),
    );
    problems.throwIfAny();
    const guids = roles.map((role) => role.roleGuid).join(', ');
    const clause = (action: string, attribute: string): string =>
      `((!(ActionMatches{'${ACTIONS}/${action}'})) OR ` +
      `(${attribute}[${ACTIONS}:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${guids}}))`;
    return new RoleCondition(`${clause('write', '@Request')} AND ${clause('delete', '@Resource')}`);
  }

  /** A condition as Azure writes it, of version 2.0. */
  public static fromExpression(expression: string): RoleCondition {
    return new RoleCondition(expression);
  }

  /** Version of the language. */
  public readonly version: string = '2.0';

  private constructor(
    /** The condition as Azure reads it. */
    public readonly expression: string,
  ) {}
}
