import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';

/** A connection of an account or project: by which agents and hosts reach a store, a tool or a model elsewhere. */
export interface IFoundryConnection extends IConstruct {
  /** Name by which agents and hosts refer to it. */
  readonly connectionName: string;
  /** Full resource id. */
  readonly connectionId: string;
  /** What others can depend on. */
  readonly dependables: ITerraformDependable[];
}
