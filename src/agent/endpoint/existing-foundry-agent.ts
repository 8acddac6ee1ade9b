import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import { guid } from '../../core/validation/rules';
import { supplied } from '../../core/validation/supplied';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';
import { AGENT_NAME, AGENT_API_VERSION, PROTOCOL_PATH } from '../target/agent-rules';
import { planActivityPath } from './existing-foundry-agent-plan';
import type { FoundryAgentAttributes } from './foundry-agent-attributes';
import { FoundryAgentBase } from './foundry-agent-base';
import { TARGET_CODES } from '../target/codes';
import { ACCESS_CODES } from '../../access/codes';

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

    const { protocolPath, activityApiVersion } = planActivityPath(attributes);
    this.project = attributes.project;
    this.agentName = attributes.agentName;
    this.protocolPath = protocolPath;
    this.activityApiVersion = activityApiVersion;
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
