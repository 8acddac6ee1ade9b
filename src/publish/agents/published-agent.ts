import type { Construct } from 'constructs';
import { ExistingFoundryAgent } from '../../agent/endpoint/existing-foundry-agent';
import type { PublishedAgentProps } from './published-agent-props';

/**
 * An agent of a project, published at its own endpoint: the current model, and the one that Microsoft takes in Teams.
 *
 * The agent stays with those who build it in Foundry; new versions of it answer without a change here. The Activity
 * protocol is switched on by `foundry-agents activate`, since no Terraform provider does. An agent that is made here, with its
 * definition, is a `FoundryAgent`; an ingress publishes it in the same way.
 *
 * Throws `InvalidAgentName`, `InvalidClientId` and `InvalidPrincipalId`.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/publish-copilot-virtual-network
 */
export class PublishedAgent extends ExistingFoundryAgent {
  public constructor(scope: Construct, id: string, props: PublishedAgentProps) {
    super(scope, id, props);
  }
}
