import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Grant } from '../../access/grant';
import type { Principal } from '../../access/principal';
import type { ToolPermission } from '../../access/resources/tool-permission';
import type { IAgentApplication } from '../../agent/application/agent-application-base';
import type { AgentApplicationGrants } from '../../agent/application/agent-application-grants';
import { AgentDeployment } from '../../agent/application/agent-deployment';
import type { AgentDeploymentOptions } from '../../agent/application/agent-deployment-props';
import { ApplicationRouting } from '../../agent/application/application-routing';
import type { IAgentDeployment } from '../../agent/application/deployment-reference';
import { ActivityTargetKind, type IActivityTarget } from '../../agent/target/activity-target';
import type { IResponsesTarget } from '../../agent/target/responses-target';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';

/** An application with its deployments and traffic routing. Messages and Responses requests can be sent to it. */
export interface IDeployedApplication extends IActivityTarget, IResponsesTarget {
  /** The application of the agent. */
  readonly application: IAgentApplication;
  /** Rights on the application. */
  readonly grants: AgentApplicationGrants;
  /** Adds a deployment. The first one gets all traffic until `routeTo` says otherwise. */
  addDeployment(id: string, options: AgentDeploymentOptions): AgentDeployment;
  /** Sends all traffic to one deployment. */
  routeTo(deployment: IAgentDeployment): void;
  /**
   * Grants what the agent's tools require to both identities: the one that unpublished agents of the project share, and the
   * application's own, which is created by publishing and has no permissions at first. The project's shared identity must
   * be known (`sharedAgentIdentityPrincipalId`).
   */
  carryOverAccess(permissions: ToolPermission[]): Grant;
}

/**
 * What new and existing applications with deployments share.
 *
 * @internal
 */
export abstract class DeployedApplicationBase extends Construct implements IDeployedApplication {
  public abstract readonly application: IAgentApplication;
  public readonly targetKind = ActivityTargetKind.APPLICATION;
  private routing?: ApplicationRouting;
  private deployments?: Construct;

  public get grants(): AgentApplicationGrants {
    return this.application.grants;
  }

  public get targetName(): string {
    return this.application.targetName;
  }

  public get project(): IFoundryProject {
    return this.application.project;
  }

  public get activityPath(): string {
    return this.application.activityPath;
  }

  public get activityApiVersion(): string {
    return this.application.activityApiVersion;
  }

  public get activityEndpoint(): string {
    return this.application.activityEndpoint;
  }

  public get identityClientId(): string {
    return this.application.identityClientId;
  }

  public get blueprintClientId(): string {
    return this.application.blueprintClientId;
  }

  public get dependables(): ITerraformDependable[] {
    return this.application.dependables;
  }

  public get responsesPath(): string {
    return this.application.responsesPath;
  }

  public get responsesApiVersion(): string {
    return this.application.responsesApiVersion;
  }

  public get responsesEndpoint(): string {
    return this.application.responsesEndpoint;
  }

  public grantInvoke(principal: Principal): Grant {
    return this.application.grantInvoke(principal);
  }

  /** @internal */
  public _responsesProblems(): string[] {
    return this.application._responsesProblems?.() ?? [];
  }

  /** @internal */
  public _activityProblems(): string[] {
    return this.application._activityProblems?.() ?? [];
  }

  public addDeployment(id: string, options: AgentDeploymentOptions): AgentDeployment {
    // A separate scope, so that a deployment can have any name.
    this.deployments ??= new Construct(this, 'Deployments');
    const deployment = new AgentDeployment(this.deployments, id, { ...options, application: this.application });
    if (this.routing === undefined) this.routeTo(deployment);
    return deployment;
  }

  public routeTo(deployment: IAgentDeployment): void {
    if (this.routing === undefined) {
      this.routing = new ApplicationRouting(this, 'Routing', { application: this.application, deployment });
    } else {
      this.routing.routeTo(deployment);
    }
  }

  public carryOverAccess(permissions: ToolPermission[]): Grant {
    const identities = [this.application.project.sharedAgentIdentity, this.application.identity];
    const grants = permissions.flatMap((permission) => identities.map((identity) => permission.grantTo(identity)));
    return new Grant(grants.flatMap((grant) => grant.dependables));
  }
}
