import type { ITerraformDependable } from 'cdktf';
import type { CosmosDataRole } from './cosmos-data-role';
import type { Principal } from '../principal';

/** Properties of `CosmosDataAssignment`. */
export interface CosmosDataAssignmentProps {
  /** Full resource id of the account. */
  readonly accountId: string;
  /** Role that is assigned. */
  readonly role: CosmosDataRole;
  /** Who gets the role. */
  readonly principal: Principal;
  /**
   * Part of the account that the role applies to, such as `/dbs/{database}` or `/dbs/{database}/colls/{container}`.
   * @default - the whole account
   */
  readonly dataPath?: string;
  /**
   * What created the assignment, shown in the access review.
   * @default 'CosmosDataAssignment'
   */
  readonly grantedBy?: string;
  /**
   * Whether the principal may be created in the same apply. The assignment is retried then until the directory knows it;
   * with the id of a principal that does not exist, until the timeout.
   * @default false
   */
  readonly isNewPrincipal?: boolean;
  /**
   * What must exist before the role is assigned.
   * @default - nothing beyond what the properties refer to
   */
  readonly dependables?: ITerraformDependable[];
}
