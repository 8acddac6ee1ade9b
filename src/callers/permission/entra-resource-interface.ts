import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { EntraResourceGrants } from './entra-resource-grants';
import type { PermissionOffer } from './permission-offer';

/** What apps call with tokens of Microsoft Entra: an API that is registered here, or one that exists, such as Microsoft Foundry. */
export interface IEntraResource extends IConstruct {
  /** Application (client) id of the resource. */
  readonly clientId: string;
  /** Object id of its service principal in the tenant. */
  readonly servicePrincipalObjectId: string;
  /** What reviews call it. */
  readonly resourceName: string;
  /** Its app roles for principals that exist. */
  readonly grants: EntraResourceGrants;
  /** What must exist before permissions are granted. */
  readonly dependables: ITerraformDependable[];
  /** The id of one of its scopes, by its value. */
  scopeId(value: string): string;
  /** The id of one of its app roles, by its value. */
  appRoleId(value: string): string;
  /**
   * What tells it from all others of the app.
   *
   * @internal
   */
  readonly _key: string;
  /**
   * What it has, and who may add to it.
   *
   * @internal
   */
  readonly _offer: PermissionOffer;
}
