import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';

/** For whom an app role is. */
interface OfferedAppRole {
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

/** What permissions are granted at: an `IEntraResource`, without what it grants. */
export interface PermissionTarget extends IConstruct {
  readonly resourceName: string;
  readonly servicePrincipalObjectId: string;
  readonly dependables: ITerraformDependable[];
  readonly _key: string;
  readonly _offer: PermissionOffer;
  appRoleId(value: string): string;
}
