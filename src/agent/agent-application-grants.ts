import type { Construct } from 'constructs';
import { FoundryRole } from '../access/foundry-role';
import { Grant } from '../access/grant';
import type { Principal } from '../access/principal';
import { RoleAssignment } from '../access/role-assignment';

/** Rights on one Agent Application, named after what they allow. */
export class AgentApplicationGrants {
  /** Made by the application: `application.grants`. */
  public constructor(
    private readonly scope: Construct,
    private readonly applicationId: string,
  ) {}

  /**
   * Lets a principal invoke the application: Foundry User on the application and nothing wider. The role on the project
   * or account would open every agent in it. Asked twice for one principal, it gives what it gave.
   */
  public invoke(principal: Principal): Grant {
    const id = `Invoke-${principal.key}`;
    const given = this.scope.node.tryFindChild(id) as RoleAssignment | undefined;
    if (given !== undefined) return new Grant([given]);
    const assignment = new RoleAssignment(this.scope, id, {
      role: FoundryRole.USER,
      principal,
      scopeId: this.applicationId,
      description: 'May invoke this Agent Application',
    });
    return new Grant([assignment]);
  }
}
