import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';

/** Generation of Foundry's publishing model that an activity target belongs to. */
export enum ActivityTargetKind {
  /** An Agent Application: the older model, without new publishing to Teams. */
  APPLICATION = 'application',
  /** An agent with its own endpoint: the current model. */
  AGENT_ENDPOINT = 'agent endpoint',
}

/**
 * What Bot Service can deliver activities to: an Agent Application or an agent endpoint.
 *
 * @see https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
 */
export interface IActivityTarget extends IConstruct {
  /** Which publishing model it belongs to. */
  readonly targetKind: ActivityTargetKind;
  /** Name of the application or agent. */
  readonly targetName: string;
  /** Project that it belongs to. */
  readonly project: IFoundryProject;
  /** Path of the Activity Protocol on the project's host, URL-encoded, without query. */
  readonly activityPath: string;
  /** Value of the `api-version` query parameter that goes with the path. */
  readonly activityApiVersion: string;
  /** Where Bot Service delivers without a gateway: `https://{host}{activityPath}?api-version={activityApiVersion}`. */
  readonly activityEndpoint: string;
  /** Client id of the agent identity instance. It stays known while the target changes. */
  readonly identityClientId: string;
  /** Client id of the agent identity blueprint. It stays known while the target changes. */
  readonly blueprintClientId: string;
  /** What must exist before the target answers. */
  readonly dependables: ITerraformDependable[];
  /**
   * What prevents delivery of activities to it; empty if it is ready or not known.
   *
   * @internal
   */
  _activityProblems?(): string[];
}
