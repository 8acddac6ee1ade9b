import type { Construct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import { DeployedApplication } from './deployed-application';
import { planPublishedApplication } from './published-application-plan';
import type { PublishedApplicationProps } from './published-application-props';

/**
 * One agent version of a project, published as an Agent Application: application, deployment and routing, ready for a bot.
 *
 * Applications are Microsoft's older model, which does not support new publishing to Teams; use `PublishedAgent` for that.
 * Add more deployments with `addDeployment`; with a `DeployedApplication` even the first one is optional.
 *
 * Throws what `AgentApplication` and `AgentDeployment` throw.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/publish-agent
 */
export class PublishedApplication extends DeployedApplication {
  public constructor(scope: Construct, id: string, props: PublishedApplicationProps) {
    const { agentName, agentVersion, protocols, ...application } = planPublishedApplication(id, props);
    const { project } = application;
    new Problems(`${scope.node.path}/${id}`).demand({ project, agentName, agentVersion });
    super(scope, id, application);
    this.addDeployment('default', { agentName, agentVersion, protocols, tags: application.tags });
  }
}
