import type { Construct } from 'constructs';
import { FoundryRole } from '../../access/foundry-role';
import type { Grant } from '../../access/grant';
import { grantRole } from '../../access/grant-role';
import type { Principal } from '../../access/principal';

/**
 * Rights on a Foundry project, named after what they allow.
 *
 * @see https://learn.microsoft.com/azure/foundry/concepts/rbac-foundry
 */
export class FoundryProjectGrants {
  /**
   * Created by the project: `project.grants`.
   *
   * @internal
   */
  public static _make(scope: Construct, projectId: string): FoundryProjectGrants {
    return new FoundryProjectGrants(scope, projectId);
  }

  private constructor(
    private readonly scope: Construct,
    private readonly projectId: string,
  ) {}

  /** Foundry User: builds and tests agents in the project, and may talk to all of them. */
  public develop(principal: Principal): Grant {
    return grantRole(this.scope, {
      verb: 'Develop',
      role: FoundryRole.USER,
      principal,
      scopeId: this.projectId,
      grantedBy: 'project.grants.develop',
    });
  }

  /** Foundry Agent Consumer: may only talk to the agents of the project. Applications are not covered. */
  public consumeAgents(principal: Principal): Grant {
    return grantRole(this.scope, {
      verb: 'ConsumeAgents',
      role: FoundryRole.AGENT_CONSUMER,
      principal,
      scopeId: this.projectId,
      grantedBy: 'project.grants.consumeAgents',
    });
  }

  /** Foundry Project Manager on the project: creates hosted agents and assigns Foundry User to their identities. */
  public createHostedAgents(principal: Principal): Grant {
    return grantRole(this.scope, {
      verb: 'CreateHostedAgents',
      role: FoundryRole.PROJECT_MANAGER,
      principal,
      scopeId: this.projectId,
      grantedBy: 'project.grants.createHostedAgents',
    });
  }
}
