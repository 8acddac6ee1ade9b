import type { Construct } from 'constructs';
import { FoundryRole } from '../../access/foundry-role';
import type { Grant } from '../../access/grant';
import { grantRole } from '../../access/grant-role';
import type { Principal } from '../../access/principal';

/**
 * Rights on one agent with its own endpoint, named after what they allow.
 *
 * @see https://learn.microsoft.com/azure/foundry/concepts/rbac-foundry
 */
export class FoundryAgentGrants {
  /**
   * Created by the agent: `agent.grants`.
   *
   * @internal
   */
  public static _make(scope: Construct, agentId: string): FoundryAgentGrants {
    return new FoundryAgentGrants(scope, agentId);
  }

  private constructor(
    private readonly scope: Construct,
    private readonly agentId: string,
  ) {}

  /** Foundry Agent Consumer on the agent: may only talk to it. */
  public invoke(principal: Principal): Grant {
    return grantRole(this.scope, {
      verb: 'Consume',
      role: FoundryRole.AGENT_CONSUMER,
      principal,
      scopeId: this.agentId,
      grantedBy: 'agent.grants.invoke',
    });
  }

  /** Foundry User on the agent: may change it, too. Microsoft's articles require it for Teams users. */
  public use(principal: Principal): Grant {
    return grantRole(this.scope, {
      verb: 'Use',
      role: FoundryRole.USER,
      principal,
      scopeId: this.agentId,
      grantedBy: 'agent.grants.use',
    });
  }
}
