import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { IAgentModel } from './agent-model';

/** A content filter of an account, which models can be deployed with. */
export interface IContentFilter extends IConstruct {
  /** Name of the filter. */
  readonly filterName: string;
  /** Full id of the filter, if it is known which account has it. */
  readonly filterId?: string;
  /** What others can depend on. */
  readonly dependables: ITerraformDependable[];
}

/** A model of an account that agents can call. */
export interface IModelDeployment extends IConstruct, IAgentModel {
  /** Name by which agents call it. */
  readonly deploymentName: string;
}
