/** An app role as it is registered. */
export interface OfferedAppRole {
  readonly isForUsers: boolean;
  readonly isForApps: boolean;
}

/** What is known of a resource's permissions. */
export interface PermissionOffer {
  /** Resource id of its registration, where clients can be pre-authorized. */
  readonly applicationId?: string;
  /** All scopes it has, where these are known. */
  readonly scopes?: readonly string[];
  /** All app roles it has, where these are known. */
  readonly appRoles?: ReadonlyMap<string, OfferedAppRole>;
  /** Adds an app whose users consent to this resource along with it. */
  readonly addKnownClient?: (clientId: string) => void;
}
