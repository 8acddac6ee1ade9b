import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';

/** An agent of another platform in the registry of Agent 365. Created by this app, or existing. */
export interface IAgentRegistration extends IConstruct {
  /** Id of the entry, which the registry gives. */
  readonly registrationId: string;
  /** What others can depend on. */
  readonly dependables: ITerraformDependable[];
}
