import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { addCheckBlock, outputOf } from '../../core/terraform/check-block';
import { KeptValues } from '../../core/terraform/kept-values';
import { Problems } from '../../core/validation/problems';
import { textUpTo } from '../../core/validation/rules';
import { oneAtATime } from '../../core/azure/serial-writes';
import { isLiteral } from '../../core/terraform/tokens';
import { Resource as AzapiResource } from '../../providers/azapi/resource';
import type { IAgentApplication } from './agent-application-base';
import { AGENT_NAME, AGENT_VERSION, DEPLOYMENT_NAME, REPLICAS } from '../target/agent-rules';
import { AgentProtocol } from '../target/agent-protocol';
import { DEPLOYMENT_TYPE } from '../target/api-versions';
import type { IAgentDeployment } from './deployment-reference';
import { type AgentDeploymentAttributes, ExistingAgentDeployment } from './existing-agent-deployment';
import { checkTags } from '../../core/azure/tag-validation';
import { checkDistinct } from '../../core/validation/distinct';
import { expectOwnIds } from '../../core/azure/resource-twins';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { TARGET_CODES } from '../target/codes';
import { APPLICATION_CODES } from './codes';

/** How a deployment runs. */
export enum AgentDeploymentType {
  /** Prompt and workflow agents, run by the service. */
  MANAGED = 'Managed',
  /** Agents in a container of one's own, with a number of replicas. */
  HOSTED = 'Hosted',
}

/** What a deployment is made of, without the application it belongs to. */
export interface AgentDeploymentOptions {
  /** Name of the agent exactly as it stands in the project. */
  readonly agentName: string;
  /** Version of that agent, such as '3'. A new version changes the deployment in place. */
  readonly agentVersion: string;
  /**
   * Letters, digits, '_', '.' and '-', beginning with a letter or digit. Changing it makes a new deployment before the
   * old one goes.
   * @default - the construct id
   */
  readonly deploymentName?: string;
  /**
   * How it runs.
   * @default AgentDeploymentType.MANAGED
   */
  readonly deploymentType?: AgentDeploymentType;
  /**
   * Replicas that always run. Hosted only, and required there.
   * @default - none
   */
  readonly minReplicas?: number;
  /**
   * Most replicas that run, at least `minReplicas`. Hosted only, and required there.
   * @default - none
   */
  readonly maxReplicas?: number;
  /**
   * Protocols it speaks. Behind a bot it has to list Activity.
   * @default - Responses 1.0
   */
  readonly protocols?: AgentProtocol[];
  /**
   * Name that people see.
   * @default - the service shows the name
   */
  readonly displayName?: string;
  /**
   * Text for people who manage it.
   * @default - no description
   */
  readonly description?: string;
  /**
   * Tags of the deployment. The service keeps them in its properties.
   * @default - no tags
   */
  readonly tags?: { readonly [key: string]: string };
}

/** Properties of `AgentDeployment`. */
export interface AgentDeploymentProps extends AgentDeploymentOptions {
  /** Application that it belongs to. */
  readonly application: IAgentApplication;
}

/**
 * An agent deployment: one agent version running inside an application.
 *
 * A new version of the same agent changes it in place. Where it is renamed, the new one is made first, then gets the
 * traffic, and the old one goes last.
 *
 * Throws `InvalidDeploymentName`, `InvalidAgentName`, `InvalidAgentVersion`, `InvalidDisplayName`, `ReplicasNotHosted`,
 * `ReplicasMissing`, `InvalidReplicas`, `ReplicasInverted`, `NoProtocol` and `DuplicateDeployment`.
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

  public constructor(scope: Construct, id: string, props: AgentDeploymentProps) {
    super(scope, id);
    expectOwnIds(this);
    this.deploymentName = props.deploymentName ?? id;
    this.agentName = props.agentName;
    this.applicationPath = props.application.node.path;
    const protocols = [...(props.protocols ?? [AgentProtocol.responses()])];
    this.protocols = protocols;
    const deploymentType = props.deploymentType ?? AgentDeploymentType.MANAGED;

    const problems = Problems.in(this);
    checkTags(problems, props.tags);
    problems.check('deploymentName', this.deploymentName, DEPLOYMENT_NAME);
    problems.check('agentName', props.agentName, AGENT_NAME);
    problems.check('agentVersion', props.agentVersion, AGENT_VERSION);
    problems.check('displayName', props.displayName, textUpTo(VALIDATION_CODES.InvalidDisplayName, 256));
    problems.when(protocols.length === 0, TARGET_CODES.NoProtocol, () => ({
      message: 'protocols is empty',
      remedy: 'list at least one, or leave protocols out for Responses',
    }));
    checkDistinct(
      problems,
      APPLICATION_CODES.DuplicateProtocol,
      'protocols',
      protocols.map(({ name }) => name),
    );
    checkReplicas(problems, deploymentType, props);
    problems.throwIfAny();

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
      ...oneAtATime(DEPLOYMENT_TYPE, props.application.project.account.accountId),
      lifecycle: { createBeforeDestroy: true },
    });
    this.kept = new KeptValues(this, 'Kept', this.resource, ['deploymentId'], {
      key: 'deploymentId',
      message: `Deployment ${this.deploymentName} has no deployment id yet. Apply again in a few minutes.`,
      // Said here and not left to the routing, which passes it on to the deployment of today only. Where the service
      // refuses to move the traffic, the one of yesterday has to go after the routing, too; else the plan ends in a cycle.
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

  /** A deployment can be stopped beside Terraform, and a version may not start. What an import has not read yet passes. */
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

function checkReplicas(problems: Problems, type: AgentDeploymentType, props: AgentDeploymentOptions): void {
  const { minReplicas, maxReplicas } = props;
  if (type === AgentDeploymentType.MANAGED) {
    problems.when(minReplicas !== undefined || maxReplicas !== undefined, APPLICATION_CODES.ReplicasNotHosted, () => ({
      message: 'minReplicas and maxReplicas are given for a managed deployment',
      remedy: 'leave them out, or make it hosted',
    }));
    return;
  }
  problems.when(minReplicas === undefined || maxReplicas === undefined, APPLICATION_CODES.ReplicasMissing, () => ({
    message: 'a hosted deployment has no minReplicas or no maxReplicas',
    remedy: 'give both, such as 1 and 1',
  }));
  problems.checkWithin('minReplicas', minReplicas, REPLICAS);
  problems.checkWithin('maxReplicas', maxReplicas, REPLICAS);
  if (minReplicas === undefined || maxReplicas === undefined || !isLiteral(minReplicas) || !isLiteral(maxReplicas))
    return;
  problems.when(minReplicas > maxReplicas, APPLICATION_CODES.ReplicasInverted, () => ({
    message: `minReplicas ${minReplicas} is above maxReplicas ${maxReplicas}`,
    remedy: 'raise maxReplicas or lower minReplicas',
  }));
}
