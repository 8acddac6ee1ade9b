import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';

/** A route table that subnets refer to. */
export interface IRouteTable extends IConstruct {
  /** Full id of the table. */
  readonly routeTableId: string;
  /** Constructs that must exist before a subnet refers to it. */
  readonly dependables: ITerraformDependable[];
}
