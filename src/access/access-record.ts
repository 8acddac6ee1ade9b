import type { TerraformResource } from 'cdktf';
import type { IConstruct } from 'constructs';
import { isLiteral } from '../core/terraform/tokens';
import type { Principal } from './principal';

/** What the access review reports of one assignment. */
export interface AccessRecordSpec {
  /** Construct that the assignment was created in: names the scope if its id is known only after apply. */
  readonly scope: IConstruct;
  readonly scopeId: string;
  readonly principal: Principal;
  readonly roleName: string;
  readonly grantedBy: string;
  readonly condition?: string;
  readonly isEligible: boolean;
}

/** Writes who may do what, and why, next to the resource's metadata in the synthesized JSON. */
export function recordAccess(resource: TerraformResource, spec: AccessRecordSpec): void {
  const { principal, condition } = spec;
  resource.addOverride('//.access', {
    principal: principal.displayName,
    principalKind: principal.kind,
    ...(isLiteral(principal.objectId) ? { objectId: principal.objectId } : {}),
    role: spec.roleName,
    scope: isLiteral(spec.scopeId) ? spec.scopeId : spec.scope.node.path,
    grantedBy: spec.grantedBy,
    ...(condition === undefined ? {} : { condition }),
    eligible: spec.isEligible,
  });
}
