import type { IConstruct } from 'constructs';
import type { ITerraformDependable } from 'cdktf';

/** An Azure Firewall that leads callers on to a private gateway. Made here, or an existing one. */
export interface IFirewallDnatEdge extends IConstruct {
  /** Host that callers use, which DNS has to name. */
  readonly publicHostName: string;
  /** Address that DNS has to name for the public host name. */
  readonly publicIpAddress: string;
  /** What others can depend on. */
  readonly dependables: ITerraformDependable[];
}
