import type { Construct } from 'constructs';
import type { Grant } from '../grant';
import { grantRole } from '../grant-role';
import type { Principal } from '../principal';
import type { RoleDefinition } from '../role-definition';

/**
 * Rights on one existing resource.
 *
 * @internal
 */
export abstract class ResourceGrants {
  protected constructor(
    private readonly scope: Construct,
    private readonly resourceId: string,
    private readonly thing: string,
  ) {}

  /**
   * Assigns one role. `call` is the public method, if it assigns several.
   *
   * @internal
   */
  protected _give(verb: string, role: RoleDefinition, principal: Principal, call = verb): Grant {
    return grantRole(this.scope, {
      verb,
      role,
      principal,
      scopeId: this.resourceId,
      grantedBy: `${this.thing}.grants.${call.charAt(0).toLowerCase()}${call.slice(1)}`,
    });
  }
}
