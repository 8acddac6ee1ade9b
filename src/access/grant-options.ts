import type { Eligibility } from './eligibility';

/** How a role is assigned to people. */
export interface GrantOptions {
  /**
   * Makes the assignment eligible: the user or group activates the role when it is needed.
   * @default - an active assignment
   */
  readonly eligible?: Eligibility;
}
