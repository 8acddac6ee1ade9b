import type { Construct } from 'constructs';
import { FoundryRole } from '../../access/foundry-role';
import type { Grant } from '../../access/grant';
import { grantRole } from '../../access/grant-role';
import type { Principal } from '../../access/principal';

/**
 * Rights on one Agent Application, named after what they allow.
 *
 * @see https://learn.microsoft.com/azure/foundry/concepts/rbac-foundry
 */
export class AgentApplicationGrants {
  /**
   * Created by the application: `application.grants`.
   *
   * @internal
   */
  public static _make(scope: Construct, applicationId: string): AgentApplicationGrants {
    return new AgentApplicationGrants(scope, applicationId);
  }

  private constructor(
    private readonly scope: Construct,
    private readonly applicationId: string,
  ) {}

  /**
   * Allows a principal to invoke the application: Foundry User on the application. The same role on the project or account
   * would allow every agent in it.
   */
  public invoke(principal: Principal): Grant {
    return grantRole(this.scope, {
      verb: 'Invoke',
      role: FoundryRole.USER,
      principal,
      scopeId: this.applicationId,
      grantedBy: 'application.grants.invoke',
      description: 'May invoke this Agent Application',
    });
  }
}
