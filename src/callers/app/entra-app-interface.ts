import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { Grant } from '../../access/grant';
import type { Principal } from '../../access/principal';
import type { IEntraResource } from '../permission/entra-resource-interface';
import type { MayCallOptions } from '../permission/may-call-options';

/** An app in Microsoft Entra that calls others. Registered here, or existing. */
export interface IEntraApp extends IConstruct {
  /** Application (client) id. */
  readonly clientId: string;
  /** Object id of its service principal. */
  readonly servicePrincipalObjectId: string;
  /** Its service principal, for grants. */
  readonly principal: Principal;
  /** What must exist before it gets tokens. */
  readonly dependables: ITerraformDependable[];
  /**
   * Asks for permissions at a resource, and has them granted as the options say. A further call for one resource adds to what the first
   * asked for.
   *
   * Throws `UnknownPermission`, `CannotPreAuthorize`, `ConsentContradiction` and `PermissionTaken`.
   */
  mayCall(resource: IEntraResource, options: MayCallOptions): Grant;
}
