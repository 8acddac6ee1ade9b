import type { Construct } from 'constructs';
import { FoundryRole } from '../../access/foundry-role';
import type { Grant } from '../../access/grant';
import { grantRole } from '../../access/grant-role';
import type { Principal } from '../../access/principal';

/** Rights on one agent with an endpoint of its own, named after what they allow. */
export class FoundryAgentGrants {
  /** Made by the agent: `agent.grants`. */
  public constructor(
    private readonly scope: Construct,
    private readonly agentId: string,
  ) {}

  /** Foundry Agent Consumer on the agent: talks to it and does nothing else. */
  public invoke(principal: Principal): Grant {
    return grantRole(this.scope, {
      verb: 'Consume',
      role: FoundryRole.AGENT_CONSUMER,
      principal,
      scopeId: this.agentId,
      grantedBy: 'agent.grants.invoke',
    });
  }

  /** Foundry User on the agent: may change it, too. What Microsoft's articles ask of Teams users. */
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
