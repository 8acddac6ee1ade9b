import type { ITerraformDependable } from 'cdktf';
import type { Principal } from './principal';
import type { RoleCondition } from './role-condition';
import type { RoleDefinition } from './role-definition';

/** Properties of `RoleAssignment`. */
export interface RoleAssignmentProps {
  /** Role that is assigned. */
  readonly role: RoleDefinition;
  /** Who gets the role. */
  readonly principal: Principal;
  /** Full resource id of the scope: a resource, resource group or subscription. */
  readonly scopeId: string;
  /**
   * Description of the assignment, shown in the portal.
   * @default - no description
   */
  readonly description?: string;
  /**
   * Condition of the assignment.
   * @default - no condition
   */
  readonly condition?: RoleCondition;
  /**
   * What created the assignment, shown in the access review.
   * @default 'RoleAssignment'
   */
  readonly grantedBy?: string;
  /**
   * Whether its name follows from scope, role and principal, so that everybody knows it: an assignment that an apply lost when it was
   * broken off can be imported without looking for it. Changing it replaces the assignment. Its description stays what it was at
   * creation: Azure's provider replaces an assignment to change it, and the new one, under the same name, is refused where something that
   * is created before it is destroyed depends on it.
   * @default false - Azure's provider makes a name up
   */
  readonly hasDerivedName?: boolean;
  /**
   * What must exist before the role is assigned.
   * @default - nothing beyond what the properties refer to
   */
  readonly dependables?: ITerraformDependable[];
}
