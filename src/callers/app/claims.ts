/** Which groups of a user tokens list. */
export enum GroupClaims {
  /** Groups that are assigned to the app. Needs Microsoft Entra ID P1. */
  ASSIGNED_GROUPS = 'ApplicationGroup',
  /** All security groups and directory roles, up to 200: with more, the token has a link instead of groups. */
  SECURITY_GROUPS = 'SecurityGroup',
  /** Directory roles of the user. */
  DIRECTORY_ROLES = 'DirectoryRole',
  /** Security groups, distribution lists and directory roles, up to 200. */
  ALL = 'All',
}

/** A claim that tokens have in addition, if the user has a value for it. */
export interface OptionalClaim {
  /** Name of the claim, such as `email`, `upn` or `groups`. */
  readonly claimName: string;
  /**
   * Whether it is needed for the task that the user signs in for. Nothing fails without it.
   * @default false
   */
  readonly isEssential?: boolean;
  /**
   * Whether it is an extension of the user object, and not a predefined claim.
   * @default false
   */
  readonly isUserExtension?: boolean;
  /**
   * Properties that change how it is written, such as `sam_account_name`.
   * @default - none
   */
  readonly additionalProperties?: string[];
}
