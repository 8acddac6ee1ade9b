/**
 * How long a principal is eligible for a role, and why. Without a duration or an end it is permanent, which a policy of the
 * tenant may refuse.
 */
export interface Eligibility {
  /**
   * Justification of the assignment.
   * @default - none
   */
  readonly justification?: string;
  /**
   * Start, as an RFC 3339 time such as '2026-12-01T00:00:00Z'.
   * @default - the time of the apply
   */
  readonly startDateTime?: string;
  /**
   * Duration in days, 1 to 3650. Excludes `endDateTime`.
   * @default - no end
   */
  readonly durationDays?: number;
  /**
   * End, as an RFC 3339 time.
   * @default - no end
   */
  readonly endDateTime?: string;
}
