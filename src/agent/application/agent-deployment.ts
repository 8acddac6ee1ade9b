import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { addCheckBlock, outputOf } from '../../core/terraform/check-block';
import { KeptValues } from '../../core/terraform/kept-values';
import { inPlace } from '../../core/azure/stack-place';
import { Problems } from '../../core/validation/problems';
import { projectWrite } from '../../foundry/existing/account-write';
import { Resource as AzapiResource } from '../../providers/azapi/resource';
import { planDeployment } from './agent-deployment-plan';
import { type AgentDeploymentProps, AgentDeploymentType } from './agent-deployment-props';
import { checkDeployment } from './agent-deployment-validation';
import type { AgentProtocol } from '../target/agent-protocol';
import { DEPLOYMENT_TYPE } from '../target/agent-types';
import { awaitPullRights } from '../target/pull-rights';
import type { IAgentDeployment } from './deployment-reference';
import { type AgentDeploymentAttributes, ExistingAgentDeployment } from './existing-agent-deployment';
import { rejectDuplicateResources } from '../../core/azure/duplicate-resources';

/**
 * An agent deployment: one agent version running inside an application.
 *
 * A new version of the same agent changes it in place. If it is renamed, the new one is created first, then gets the
 * traffic, and the old one is destroyed last.
 *
 * Throws `InvalidAgentVersion`, `ReplicasMissing` and others of docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/agent-applications
 */
export class AgentDeployment extends Construct implements IAgentDeployment {
  /** Refers to a deployment that exists already, to route to it. */
  public static fromDeploymentAttributes(
    scope: Construct,
    id: string,
    attributes: AgentDeploymentAttributes,
  ): IAgentDeployment {
    return new ExistingAgentDeployment(scope, id, attributes);
  }

  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: AzapiResource;
  public readonly deploymentName: string;
  public readonly agentName: string;
  public readonly applicationPath?: string;
  public readonly protocols?: AgentProtocol[];
  private readonly kept: KeptValues;

  public constructor(scope: Construct, id: string, given: AgentDeploymentProps) {
    super(scope, id);
    rejectDuplicateResources(this);
    const problems = Problems.withProviderCheck(this);
    const props = inPlace(problems, this, given, 'tags');
    const plan = planDeployment(id, props);
    checkDeployment(problems, props, plan);
    problems.throwIfAny();

    const { deploymentType, protocols } = plan;
    this.deploymentName = plan.deploymentName;
    this.agentName = props.agentName;
    this.applicationPath = props.application.node.path;
    this.protocols = [...protocols];
    this.resource = new AzapiResource(this, 'Resource', {
      type: DEPLOYMENT_TYPE,
      name: this.deploymentName,
      parentId: props.application.applicationId,
      body: {
        properties: {
          displayName: props.displayName,
          description: props.description,
          deploymentType,
          minReplicas: props.minReplicas,
          maxReplicas: props.maxReplicas,
          protocols: protocols.map(({ name, version }) => ({ protocol: name, version })),
          agents: [{ agentName: props.agentName, agentVersion: props.agentVersion }],
          tags: props.tags,
        },
      },
      responseExportValues: { deploymentId: 'properties.deploymentId', state: 'properties.state' },
      ...projectWrite(this, DEPLOYMENT_TYPE, props.application.project.account),
      lifecycle: { createBeforeDestroy: true },
    });
    if (deploymentType === AgentDeploymentType.HOSTED) awaitPullRights(this.resource, props.application.project);
    this.kept = new KeptValues(this, 'Kept', this.resource, ['deploymentId'], {
      key: 'deploymentId',
      message: `Deployment ${this.deploymentName} has no deployment id yet. Apply again in a few minutes.`,
      // Set here and not left to the routing, which passes it on to the current deployment only. If the service refuses to
      // move the traffic, the former deployment has to be destroyed after the routing, too; else the plan has a cycle.
      createBeforeDestroy: true,
      compared: {
        keys: ['deploymentId'],
        what: `id of agent deployment ${this.deploymentName}`,
        effect: 'the traffic still goes to the former one.',
      },
    });
    this.addRunningCheck();
    props.application._registerDeployment?.(this);
  }

  /** Id that the service gave this deployment; traffic is routed by it. It stays known while versions roll. */
  public get deploymentId(): string {
    return this.kept.get('deploymentId');
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource, ...this.kept.dependables];
  }

  /** A deployment can be stopped outside Terraform, and a version may not start. Before an import has read it, nothing is reported. */
  private addRunningCheck(): void {
    const state = `try(${outputOf(this.resource)}.state, null)`;
    addCheckBlock(this.resource, 'running', [
      {
        condition: `coalesce(${state}, "Running") == "Running"`,
        message:
          `Agent deployment ${this.deploymentName} does not run: its state is \${coalesce(${state}, "not known")}. ` +
          'Starting and Updating pass by themselves, so plan again in a few minutes; else start it with foundry-agents ' +
          'start and look at its logs in Foundry.',
      },
    ]);
  }
}
