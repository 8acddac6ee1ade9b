import { Problems } from '../core/validation/problems';
import { guid } from '../core/validation/rules';
import type { RoleDefinition } from './role-definition';
import { ACCESS_CODES } from './codes';

const ACTIONS = 'Microsoft.Authorization/roleAssignments';

/**
 * A condition of a role assignment (attribute-based access control).
 *
 * Throws `NoDelegatedRoles` and `InvalidRoleGuid`.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/conditions-format
 */
export class RoleCondition {
  /**
   * Constrained delegation: whoever has the role may assign and remove only these roles.
   *
   * @see https://learn.microsoft.com/azure/role-based-access-control/delegate-role-assignments-overview
   */
  public static assignOnly(roles: RoleDefinition[]): RoleCondition {
    return RoleCondition.onRoles('assignOnly', 'ForAnyOfAnyValues:GuidEquals', roles);
  }

  /**
   * Constrained delegation: whoever has the role may assign and remove every role except these. If Owner and the two roles
   * that assign roles are not among them, whoever has the role can make anybody an owner, including themselves.
   *
   * @see https://learn.microsoft.com/azure/role-based-access-control/delegate-role-assignments-examples
   */
  public static assignAllExcept(roles: RoleDefinition[]): RoleCondition {
    return RoleCondition.onRoles('assignAllExcept', 'ForAnyOfAllValues:GuidNotEquals', roles);
  }

  private static onRoles(name: string, operator: string, roles: RoleDefinition[]): RoleCondition {
    const problems = new Problems(`RoleCondition.${name}`);
    problems.when(roles.length === 0, ACCESS_CODES.NoDelegatedRoles, () => ({
      message: 'roles is empty',
      remedy: name === 'assignOnly' ? 'list the roles that may be assigned' : 'list the roles that may not be assigned',
    }));
    problems.checkEach(
      'roles',
      roles.map((role) => role.roleGuid),
      guid(ACCESS_CODES.InvalidRoleGuid),
    );
    problems.throwIfAny();
    const guids = roles.map((role) => role.roleGuid).join(', ');
    const clause = (action: string, attribute: string): string =>
      `((!(ActionMatches{'${ACTIONS}/${action}'})) OR (${attribute}[${ACTIONS}:RoleDefinitionId] ${operator} {${guids}}))`;
    return new RoleCondition(`${clause('write', '@Request')} AND ${clause('delete', '@Resource')}`);
  }

  /** A condition in Azure's syntax, version 2.0. */
  public static fromExpression(expression: string): RoleCondition {
    return new RoleCondition(expression);
  }

  /** Version of the condition syntax. */
  public readonly version: string = '2.0';

  private constructor(
    /** The condition in Azure's syntax. */
    public readonly expression: string,
  ) {}
}
