import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';

/** Generation of Foundry's publishing model that an activity target belongs to. */
export enum ActivityTargetKind {
  /** An Agent Application: the older model, which takes no new Teams publishing. */
  APPLICATION = 'application',
  /** An agent that carries its endpoint itself: the current model. */
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
  /** What has to stand before the target answers. */
  readonly dependables: ITerraformDependable[];
  /**
   * What is wrong with delivering activities to it; nothing where it is ready or cannot be known.
   *
   * @internal
   */
  _activityProblems?(): string[];
}
