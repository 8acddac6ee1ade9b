import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import { guid } from '../../core/validation/rules';
import { supplied } from '../../core/validation/supplied';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';
import { ACTIVITY_PATH, FoundryAgentBase } from './foundry-agent-base';
import { AGENT_NAME, AGENT_API_VERSION, PROTOCOL_PATH } from '../target/agent-rules';
import { ACTIVITY_API_VERSION } from '../target/agent-types';
import { TARGET_CODES } from '../target/codes';
import { ACCESS_CODES } from '../../access/codes';

/** Attributes of an existing agent. */
export interface FoundryAgentAttributes {
  /** Project that it belongs to. */
  readonly project: IFoundryProject;
  /** Name exactly as it is in the project. */
  readonly agentName: string;
  /**
   * `instance_identity.client_id` of the agent (a GUID), not its `principal_id`.
   * @default - not known: reading it throws
   */
  readonly identityClientId?: string;
  /**
   * `instance_identity.principal_id` of the agent (a GUID), for role assignments.
   * @default - not known: reading it throws
   */
  readonly identityPrincipalId?: string;
  /**
   * `blueprint.client_id` of the agent (a GUID).
   * @default - not known: reading it throws
   */
  readonly blueprintClientId?: string;
  /**
   * Path of the Activity Protocol below the agent.
   * @default 'endpoint/protocols/activityProtocol'
   */
  readonly protocolPath?: string;
  /**
   * `api-version` that goes with the path.
   * @default '2025-05-15-preview'
   */
  readonly apiVersion?: string;
}

/**
 * An existing agent. Created by `FoundryAgent.fromFoundryAgentAttributes`.
 *
 * @internal
 */
export class ExistingFoundryAgent extends FoundryAgentBase {
  public readonly project: IFoundryProject;
  public readonly agentName: string;
  public readonly activityApiVersion: string;
  public readonly dependables: ITerraformDependable[] = [];
  /** Where a caller gives what is not known. */
  protected readonly givenTo: string = 'FoundryAgent.fromFoundryAgentAttributes';
  /** Path of the Activity Protocol below the agent. */
  protected readonly protocolPath: string;

  public constructor(
    scope: Construct,
    id: string,
    private readonly attributes: FoundryAgentAttributes,
  ) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.required({ project: attributes.project, agentName: attributes.agentName });
    problems.check('agentName', attributes.agentName, AGENT_NAME);
    problems.check('identityClientId', attributes.identityClientId, guid(TARGET_CODES.InvalidClientId));
    problems.check('identityPrincipalId', attributes.identityPrincipalId, guid(ACCESS_CODES.InvalidPrincipalId));
    problems.check('blueprintClientId', attributes.blueprintClientId, guid(TARGET_CODES.InvalidClientId));
    problems.check('protocolPath', attributes.protocolPath, PROTOCOL_PATH);
    problems.check('apiVersion', attributes.apiVersion, AGENT_API_VERSION);
    problems.throwIfAny();

    const { project, agentName, protocolPath, apiVersion } = attributes;
    this.project = project;
    this.agentName = agentName;
    this.protocolPath = protocolPath ?? ACTIVITY_PATH;
    this.activityApiVersion = apiVersion ?? ACTIVITY_API_VERSION;
  }

  public get agentId(): string {
    return `${this.project.projectId}/agents/${this.agentName}`;
  }

  public get identityClientId(): string {
    return this.given('identityClientId');
  }

  public get blueprintClientId(): string {
    return this.given('blueprintClientId');
  }

  public get identityPrincipalId(): string {
    return this.given('identityPrincipalId');
  }

  private given(attribute: 'identityClientId' | 'identityPrincipalId' | 'blueprintClientId'): string {
    return supplied(this.attributes[attribute], attribute, this, this.givenTo);
  }
}
