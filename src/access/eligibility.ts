/**
 * How long somebody may take up a role, and what has to be said. Without a duration or an end it lasts for good, which a
 * policy of the tenant may refuse.
 */
export interface Eligibility {
  /**
   * Why the role may be taken up.
   * @default - none is given
   */
  readonly justification?: string;
  /**
   * Beginning, as an RFC 3339 time such as '2026-12-01T00:00:00Z'.
   * @default - when it is applied
   */
  readonly startDateTime?: string;
  /**
   * Days that it lasts, 1 to 3650. Excludes `endDateTime`.
   * @default - no end
   */
  readonly durationDays?: number;
  /**
   * End, as an RFC 3339 time.
   * @default - no end
   */
  readonly endDateTime?: string;
}
