import type { Eligibility } from './eligibility';
import type { Principal } from './principal';
import type { RoleCondition } from './role-condition';
import type { RoleDefinition } from './role-definition';

/** Properties of `EligibleRoleAssignment`. */
export interface EligibleRoleAssignmentProps extends Eligibility {
  /** Role that is assigned. */
  readonly role: RoleDefinition;
  /** A user or a group: no other principal can activate an eligible role. */
  readonly principal: Principal;
  /** Full resource id of the scope. */
  readonly scopeId: string;
  /**
   * Condition of the role once it is activated.
   * @default - no condition
   */
  readonly condition?: RoleCondition;
  /**
   * What created the assignment, shown in the access review.
   * @default 'EligibleRoleAssignment'
   */
  readonly grantedBy?: string;
}
