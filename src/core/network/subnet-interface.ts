import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';

/** A subnet that something gets an address in. */
export interface ISubnet extends IConstruct {
  /** Full id of the subnet. */
  readonly subnetId: string;
  /** Constructs that must exist before it is used. */
  readonly dependables: ITerraformDependable[];
}
