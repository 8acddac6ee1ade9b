import type { Construct } from 'constructs';
import { Grant } from '../../access/grant';
import type { Principal } from '../../access/principal';
import { Problems } from '../../core/validation/problems';
import { assignAppRole } from './app-role-assignment';
import type { PermissionTarget } from './permission-offer';
import { checkAppRolesExist } from './permission-validation';

/**
 * App roles of one resource.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/howto-add-app-roles-in-apps
 */
export class EntraResourceGrants {
  /**
   * Created by the resource: `api.grants`.
   *
   * @internal
   */
  public static _make(scope: Construct, resource: PermissionTarget): EntraResourceGrants {
    return new EntraResourceGrants(scope, resource);
  }

  private constructor(
    private readonly scope: Construct,
    private readonly resource: PermissionTarget,
  ) {}

  /**
   * Assigns an app role: to users and groups, or to apps and managed identities, which have it in their tokens as `roles`. For an app
   * that is registered here prefer its `mayCall`, which also declares the role.
   *
   * Throws `UnknownPermission`, `NoAppRolesThere` and `AppRoleNotAssignable`. Fails synthesis with `DuplicateAppRole`.
   *
   * @param value value of the app role, such as `Stories.Read.All`
   */
  public appRole(principal: Principal, value: string): Grant {
    const problems = Problems.withProviderCheck(this.scope);
    problems.demand({ principal, value });
    checkAppRolesExist(problems, this.resource, [value], principal);
    problems.throwIfAny();
    const id = `AppRole-${value}-${principal.key}`;
    const grantedBy = 'grants.appRole';
    return new Grant(assignAppRole(this.scope, id, { resource: this.resource, principal, value, grantedBy }));
  }
}
