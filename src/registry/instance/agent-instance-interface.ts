import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';

/** An agent of another platform in the older registry, that of Microsoft Entra. Created by this app, or existing. */
export interface IAgentInstance extends IConstruct {
  /** Id of the entry, which the registry gives. */
  readonly instanceId: string;
  /** What others can depend on. */
  readonly dependables: ITerraformDependable[];
}
