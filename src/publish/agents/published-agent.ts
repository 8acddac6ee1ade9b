import type { Construct } from 'constructs';
import { ExistingFoundryAgent } from '../../agent/endpoint/existing-foundry-agent';
import { Problems } from '../../core/validation/problems';
import type { PublishedAgentProps } from './published-agent-props';

/**
 * An agent of a project, published at its own endpoint: the current model, and the one that Microsoft accepts in Teams. The
 * agent is managed in Foundry; new versions of it are served without a change here.
 *
 * The Activity protocol is enabled by `foundry-agents activate`, since no Terraform provider supports it. To create an
 * agent with its definition, use `FoundryAgent`; an ingress publishes it in the same way.
 *
 * Throws `InvalidAgentName`, `InvalidClientId` and `InvalidPrincipalId`.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/publish-copilot-virtual-network
 */
export class PublishedAgent extends ExistingFoundryAgent {
  protected override readonly givenTo = 'PublishedAgent';

  public constructor(scope: Construct, id: string, props: PublishedAgentProps) {
    const { project, agentName, identityClientId } = props;
    new Problems(`${scope.node.path}/${id}`).demand({ project, agentName, identityClientId });
    super(scope, id, props);
  }
}
