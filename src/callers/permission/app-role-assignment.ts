import { AppRoleAssignment } from '@cdktf/provider-azuread/lib/app-role-assignment';
import type { ITerraformDependable } from 'cdktf';
import type { Construct, IConstruct } from 'constructs';
import { recordAccess } from '../../access/access-record';
import type { Principal } from '../../access/principal';
import { nameAfter } from '../../core/terraform/named-after';
import { isLiteral } from '../../core/terraform/tokens';
import { withinStack } from '../../core/terraform/within-stack';
import { endProblem } from '../../core/validation/code';
import { PERMISSION_CODES } from './codes';
import type { PermissionTarget } from './permission-offer';

interface AppRoleSpec {
  readonly resource: PermissionTarget;
  readonly principal: Principal;
  readonly value: string;
  readonly grantedBy: string;
}

/** The first assignment of an app for each role and principal. */
const FIRST = new WeakMap<IConstruct, Map<string, IConstruct>>();

/** Assigns an app role. Fails synthesis with `DuplicateAppRole` where another construct of the app does. */
export function assignAppRole(scope: Construct, id: string, spec: AppRoleSpec): ITerraformDependable[] {
  const given = scope.node.tryFindChild(id);
  if (given instanceof AppRoleAssignment) return [given];
  const { resource, principal, value, grantedBy } = spec;
  const made = new AppRoleAssignment(scope, id, {
    appRoleId: resource.appRoleId(value),
    principalObjectId: principal.objectId,
    resourceObjectId: resource.servicePrincipalObjectId,
    dependsOn: withinStack(scope, resource.dependables),
  });
  nameAfter(made, principal.displayName);
  recordAccess(made, {
    scope: resource,
    scopeId: resource.resourceName,
    principal,
    roleName: `app role ${value}`,
    grantedBy,
    isEligible: false,
  });
  rejectSecond(made, spec);
  return [made];
}

function rejectSecond(made: IConstruct, { resource, principal, value }: AppRoleSpec): void {
  const { root } = made.node;
  const first = FIRST.get(root) ?? new Map<string, IConstruct>();
  FIRST.set(root, first);
  const { objectId, displayName } = principal;
  // Who gets its id at apply is known by its label.
  const key = JSON.stringify([resource._key, value, isLiteral(objectId) ? objectId.toLowerCase() : displayName]);
  const twin = first.get(key);
  if (twin === undefined) {
    first.set(key, made);
    return;
  }
  const text = `app role '${value}' of ${resource.resourceName} is assigned to ${displayName} in ${made.node.path} and in ${twin.node.path}; keep one of them`;
  made.node.addValidation({ validate: () => [endProblem(PERMISSION_CODES.DuplicateAppRole, text)] });
}
