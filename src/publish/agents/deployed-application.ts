import type { Construct } from 'constructs';
import { isLiteral } from '../../core/terraform/tokens';
import { AgentApplication } from '../../agent/application/agent-application';
import type { IAgentApplication } from '../../agent/application/agent-application-base';
import { DeployedApplicationBase, type IDeployedApplication } from './deployed-application-base';
import { ExistingDeployedApplication } from './existing-deployed-application';
import type { DeployedApplicationProps } from './deployed-application-props';

/**
 * An Agent Application with its deployments and routing: for several versions, rolled out one after the other. For one
 * agent version use the shorter `PublishedApplication`.
 *
 * Throws what `AgentApplication` and `AgentDeployment` throw.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/publish-agent
 */
export class DeployedApplication extends DeployedApplicationBase {
  /**
   * Publishes agents in an existing application: created by another construct, or imported. An imported one must already
   * list the agents.
   */
  public static fromApplication(scope: Construct, id: string, application: IAgentApplication): IDeployedApplication {
    return new ExistingDeployedApplication(scope, id, application);
  }

  public readonly application: IAgentApplication;

  public constructor(scope: Construct, id: string, props: DeployedApplicationProps) {
    super(scope, id);
    this.application = new AgentApplication(this, 'Application', props);
    if (props.deployment !== undefined) {
      const { deploymentName = 'default' } = props.deployment;
      this.addDeployment(isLiteral(deploymentName) ? deploymentName : 'default', props.deployment);
    }
  }
}
