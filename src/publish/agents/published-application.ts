import type { Construct } from 'constructs';
import { ApplicationAuthorization } from '../../agent/application/application-authorization';
import { AgentProtocol } from '../../agent/target/agent-protocol';
import { DeployedApplication } from './deployed-application';
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
    const { project, agentName, agentVersion, displayName, description, tags } = props;
    super(scope, id, {
      project,
      applicationName: props.applicationName ?? id,
      authorization: props.authorization ?? ApplicationAuthorization.ROLE_BASED,
      displayName,
      description,
      tags,
    });
    const protocols = props.protocols ?? [AgentProtocol.responses(), AgentProtocol.activity()];
    this.addDeployment('default', { agentName, agentVersion, protocols, tags });
  }
}
