import type { IConstruct } from 'constructs';
import type { ITerraformDependable } from 'cdktf';

/** An Azure Firewall that forwards callers to a private gateway with DNAT. New or existing. */
export interface IFirewallDnatEdge extends IConstruct {
  /** Host that callers use. It requires a DNS record. */
  readonly publicHostName: string;
  /** Address to which the DNS record of the public host name must point. */
  readonly publicIpAddress: string;
  /** Constructs that others can depend on. */
  readonly dependables: ITerraformDependable[];
}
