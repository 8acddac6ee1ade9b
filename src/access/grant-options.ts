import type { Eligibility } from './eligibility';

/** How a role of people is given. */
export interface GrantOptions {
  /**
   * Has a user or group take the role up when it is needed, instead of having it always.
   * @default - an active assignment
   */
  readonly eligible?: Eligibility;
}
