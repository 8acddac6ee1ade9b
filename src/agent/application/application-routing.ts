import { type ITerraformDependable, Lazy } from 'cdktf';
import { Construct } from 'constructs';
import { projectWrite } from '../../foundry/existing/account-write';
import { UpdateResource } from '../../providers/azapi/update-resource';
import type { IAgentApplication } from './agent-application-base';
import { APPLICATION_TYPE } from '../target/agent-types';
import type { IAgentDeployment, IApplicationRouting } from './deployment-reference';
import type { ApplicationRoutingProps } from './application-routing-props';

/**
 * Sends all traffic of an application to one deployment.
 *
 * A separate resource, since it needs the deployment's id and the deployment needs the application. Only this resource
 * manages the rules: later changes of the application do not affect them. Destroying it changes nothing in Azure. Another
 * deployment replaces it in the plan, create before destroy, so that the deployment with the traffic stays if the service refuses the change.
 *
 * Throws `SecondRouting` and `DeploymentOfOtherApplication`.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/agent-applications
 */
export class ApplicationRouting extends Construct implements IApplicationRouting {
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: UpdateResource;
  private readonly application: IAgentApplication;
  private routed: IAgentDeployment;

  public constructor(scope: Construct, id: string, props: ApplicationRoutingProps) {
    super(scope, id);
    this.application = props.application;
    this.routed = props.deployment;
    this.resource = new UpdateResource(this, 'Resource', {
      type: APPLICATION_TYPE,
      resourceId: props.application.applicationId,
      body: {
        properties: {
          trafficRoutingPolicy: {
            protocol: 'FixedRatio',
            rules: [
              {
                ruleId: 'all',
                deploymentId: Lazy.stringValue({ produce: () => this.routed.deploymentId }),
                trafficPercentage: 100,
              },
            ],
          },
        },
      },
      ...projectWrite(this, APPLICATION_TYPE, props.application.project.account),
      // Replaced, create before destroy, if another deployment gets the traffic. Changed in place, the state would depend
      // only on the new deployment even if the service refuses the change, and the next apply would delete the
      // deployment that still has the traffic before it tries again.
      replaceTriggersExternalValues: { deployment: Lazy.stringValue({ produce: () => this.routed.deploymentName }) },
      lifecycle: { createBeforeDestroy: true },
    });
    this.routeTo(props.deployment);
  }

  /** The deployment that gets all traffic. */
  public get deployment(): IAgentDeployment {
    return this.routed;
  }

  /** Sends all traffic to another deployment instead. */
  public routeTo(deployment: IAgentDeployment): void {
    this.application._registerRoute?.(this, deployment);
    this.routed = deployment;
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}
