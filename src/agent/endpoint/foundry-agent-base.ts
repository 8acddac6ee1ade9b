import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { Grant } from '../../access/grant';
import { Principal } from '../../access/principal';
import { urlSegment } from '../../core/validation/url-segment';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';
import { ActivityTargetKind, type IActivityTarget } from '../target/activity-target';
import type { IResponsesTarget } from '../target/responses-target';
import { AGENT_RESPONSES_API_VERSION } from '../target/agent-types';
import { FoundryAgentGrants } from './foundry-agent-grants';

/** An agent with its own endpoint: the current publishing model. Created by this app, or existing. */
export interface IFoundryAgent extends IActivityTarget, IResponsesTarget {
  /** Name exactly as it is in the project. */
  readonly agentName: string;
  /** Resource id for role assignments: `{project}/agents/{agent}`. */
  readonly agentId: string;
  /** Principal (object) id of the agent's identity, for role assignments. It stays known while the agent changes. */
  readonly identityPrincipalId: string;
  /** The agent's identity as a principal for grants. Throws if it was not given. */
  readonly identity: Principal;
  /** Rights on it, named after what they allow. */
  readonly grants: FoundryAgentGrants;
}

/** @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/publish-copilot-virtual-network */
export const ACTIVITY_PATH = 'endpoint/protocols/activityProtocol';

/** @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/configure-agent */
const RESPONSES_PATH = 'endpoint/protocols/openai/responses';

/**
 * Common base of created and imported agents.
 *
 * @internal
 */
export abstract class FoundryAgentBase extends Construct implements IFoundryAgent {
  public readonly targetKind = ActivityTargetKind.AGENT_ENDPOINT;
  public readonly responsesApiVersion: string = AGENT_RESPONSES_API_VERSION;

  public abstract readonly project: IFoundryProject;
  public abstract readonly agentName: string;
  public abstract readonly activityApiVersion: string;

  public abstract get agentId(): string;
  public abstract get identityClientId(): string;
  public abstract get identityPrincipalId(): string;
  public abstract get blueprintClientId(): string;
  public abstract get dependables(): ITerraformDependable[];
  /** Path of the Activity Protocol below the agent. */
  protected abstract readonly protocolPath: string;

  public get identity(): Principal {
    return Principal.agentIdentity(this.identityPrincipalId, `${this.node.path}/Identity`);
  }

  public get grants(): FoundryAgentGrants {
    return FoundryAgentGrants._make(this, this.agentId);
  }

  public get targetName(): string {
    return this.agentName;
  }

  public get activityPath(): string {
    return `${this.project.path}/agents/${urlSegment(this.agentName)}/${this.protocolPath}`;
  }

  public get activityEndpoint(): string {
    return `https://${this.project.host}${this.activityPath}?api-version=${this.activityApiVersion}`;
  }

  public get responsesPath(): string {
    return `${this.project.path}/agents/${urlSegment(this.agentName)}/${RESPONSES_PATH}`;
  }

  public get responsesEndpoint(): string {
    return `https://${this.project.host}${this.responsesPath}?api-version=${this.responsesApiVersion}`;
  }

  public grantInvoke(principal: Principal): Grant {
    return this.grants.invoke(principal);
  }
}
