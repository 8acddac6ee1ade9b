import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { Grant } from '../../access/grant';
import { Principal } from '../../access/principal';
import { Problems } from '../../core/validation/problems';
import { isLiteral } from '../../core/terraform/tokens';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';
import { ActivityTargetKind, type IActivityTarget } from '../target/activity-target';
import type { IResponsesTarget } from '../target/responses-target';
import { AgentApplicationGrants } from './agent-application-grants';
import { ACTIVITY_API_VERSION, RESPONSES_API_VERSION } from '../target/agent-types';
import type { IAgentDeployment, IApplicationRouting } from './deployment-reference';
import { APPLICATION_CODES } from './codes';
import { endProblem } from '../../core/validation/code';

/** An Agent Application: a stable endpoint with its own identity and authorization policy. */
export interface IAgentApplication extends IActivityTarget, IResponsesTarget {
  /** Full resource id. */
  readonly applicationId: string;
  /** Name of the application, part of its endpoint. */
  readonly applicationName: string;
  /** The application's own endpoint as the service reports it. */
  readonly baseUrl: string;
  /** Principal (object) id of the agent identity instance, for role assignments. */
  readonly identityPrincipalId: string;
  /** Tenant of the agent identity instance. */
  readonly identityTenantId: string;
  /** Principal (object) id of the agent identity blueprint. */
  readonly blueprintPrincipalId: string;
  /** Tenant of the agent identity blueprint. */
  readonly blueprintTenantId: string;
  /** The agent identity instance as a principal for grants. */
  readonly identity: Principal;
  /** Rights on it, named after what they allow. */
  readonly grants: AgentApplicationGrants;
  /**
   * Called by every deployment created in it; throws `DuplicateDeployment` if another one has the name.
   *
   * @internal
   */
  _registerDeployment?(deployment: IAgentDeployment): void;
  /**
   * Called by the routing with the deployment that gets the traffic; throws `SecondRouting` if there is another routing, and
   * `DeploymentOfOtherApplication`.
   *
   * @internal
   */
  _registerRoute?(routing: IApplicationRouting, deployment: IAgentDeployment): void;
}

/**
 * Common base of created and imported applications.
 *
 * @internal
 */
export abstract class AgentApplicationBase extends Construct implements IAgentApplication {
  public readonly targetKind = ActivityTargetKind.APPLICATION;
  public readonly activityApiVersion = ACTIVITY_API_VERSION;
  public readonly responsesApiVersion = RESPONSES_API_VERSION;

  public abstract readonly project: IFoundryProject;
  public abstract readonly applicationId: string;
  public abstract readonly applicationName: string;

  public abstract get baseUrl(): string;
  public abstract get identityClientId(): string;
  public abstract get identityPrincipalId(): string;
  public abstract get identityTenantId(): string;
  public abstract get blueprintClientId(): string;
  public abstract get blueprintPrincipalId(): string;
  public abstract get blueprintTenantId(): string;
  public abstract get dependables(): ITerraformDependable[];

  private readonly registered: IAgentDeployment[] = [];
  private routed?: IAgentDeployment;
  private routing?: IApplicationRouting;

  public get identity(): Principal {
    return Principal.agentIdentity(this.identityPrincipalId, `${this.node.path}/Identity`);
  }

  public get grants(): AgentApplicationGrants {
    return AgentApplicationGrants._make(this, this.applicationId);
  }

  public get targetName(): string {
    return this.applicationName;
  }

  public get activityPath(): string {
    return `${this.path}/protocols/activityprotocol`;
  }

  public get activityEndpoint(): string {
    return `https://${this.project.host}${this.activityPath}?api-version=${this.activityApiVersion}`;
  }

  public get responsesEndpoint(): string {
    return `https://${this.project.host}${this.responsesPath}?api-version=${this.responsesApiVersion}`;
  }

  public get responsesPath(): string {
    return `${this.path}/protocols/openai/responses`;
  }

  public grantInvoke(principal: Principal): Grant {
    return this.grants.invoke(principal);
  }

  /** Deployments of this application in this app, in order of creation. */
  public get deployments(): IAgentDeployment[] {
    return [...this.registered];
  }

  /** Whether this app routes the traffic to a deployment. */
  protected get isRouted(): boolean {
    return this.routed !== undefined;
  }

  /** @internal */
  public _registerDeployment(deployment: IAgentDeployment): void {
    const twin = this.registered.find((other) => isSameName(other.deploymentName, deployment.deploymentName));
    const problems = Problems.withProviderCheck(deployment);
    problems.when(twin !== undefined, APPLICATION_CODES.DuplicateDeployment, () => ({
      message: `deploymentName '${deployment.deploymentName}' is taken by '${twin?.deploymentName ?? ''}' in ${twin?.node.path ?? ''}: names are compared case-insensitively`,
      remedy: 'give another deploymentName',
    }));
    problems.throwIfAny();
    this.registered.push(deployment);
  }

  /** @internal */
  public _registerRoute(routing: IApplicationRouting, deployment: IAgentDeployment): void {
    const problems = Problems.withProviderCheck(routing);
    problems.when(this.routing !== undefined && this.routing !== routing, APPLICATION_CODES.SecondRouting, () => ({
      message: `${this.routing?.node.path ?? ''} routes this application already, and each apply would undo the other`,
      remedy: 'keep one of them, and call its routeTo',
    }));
    problems.when(
      deployment.applicationPath !== undefined && deployment.applicationPath !== this.node.path,
      APPLICATION_CODES.DeploymentOfOtherApplication,
      () => ({
        message: `deployment '${deployment.deploymentName}' belongs to ${deployment.applicationPath ?? ''}`,
        remedy: 'route to a deployment of this application',
      }),
    );
    problems.throwIfAny();
    this.routing = routing;
    this.routed = deployment;
  }

  /** The routing, if any: without it the application does not answer. */
  protected get routingDependables(): ITerraformDependable[] {
    return this.routing?.dependables ?? [];
  }

  /** @internal */
  public _activityProblems(): string[] {
    const protocols = this.routed?.protocols;
    if (this.routed === undefined || protocols === undefined || protocols.some((p) => p.isActivity)) return [];
    return [
      endProblem(
        APPLICATION_CODES.DeploymentWithoutActivity,
        `a bot delivers to application '${this.applicationName}', but deployment ` +
          `'${this.routed.deploymentName}' in ${this.routed.node.path}, which gets its traffic, does not list the ` +
          'Activity protocol; add AgentProtocol.activity() to its protocols, or route to a deployment that lists it',
      ),
    ];
  }

  /** @internal */
  public _responsesProblems(): string[] {
    const protocols = this.routed?.protocols;
    if (this.routed === undefined || protocols === undefined || protocols.some((p) => p.isResponses)) return [];
    return [
      endProblem(
        APPLICATION_CODES.DeploymentWithoutResponses,
        `callers send Responses requests to application '${this.applicationName}', but deployment ` +
          `'${this.routed.deploymentName}' in ${this.routed.node.path}, which gets its traffic, does not list the ` +
          'Responses protocol; add AgentProtocol.responses() to its protocols, or route to a deployment that lists it',
      ),
    ];
  }

  private get path(): string {
    return `${this.project.path}/applications/${this.applicationName}`;
  }
}

/** Azure compares names case-insensitively. Those known only after apply are the same if they are the same expression. */
function isSameName(one: string, other: string): boolean {
  return one === other || (isLiteral(one) && isLiteral(other) && one.toLowerCase() === other.toLowerCase());
}
