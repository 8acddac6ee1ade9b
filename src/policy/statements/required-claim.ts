/** How the values of a required claim are compared. Comparison is exact: there are no patterns. */
export enum ClaimMatch {
  /** Every listed value has to be in the token. */
  ALL = 'all',
  /** One of them suffices. */
  ANY = 'any',
}

/** A claim the token must carry. */
export interface RequiredClaim {
  /** Name of the claim. */
  readonly name: string;
  /**
   * Whether all values have to be there, or any.
   * @default ClaimMatch.ALL
   */
  readonly match?: ClaimMatch;
  /**
   * Sign that separates several values in one claim.
   * @default - the claim is one value
   */
  readonly separator?: string;
  /** Values to compare with, exactly. */
  readonly values: string[];
}
