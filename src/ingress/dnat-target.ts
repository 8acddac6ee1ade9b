import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';

/** What Azure Firewall can pass on to: a private gateway, or an Application Gateway with a private address only. */
export interface IDnatTarget extends IConstruct {
  /** Host that callers use, and that the target holds a certificate for. */
  readonly publicHostName: string;
  /** Private address of the target. */
  readonly privateAddress: string;
  /** Whether the Internet reaches the target without an edge, where that is known. */
  readonly isOpen?: boolean;
  /** Hosts that the target holds a certificate for, where they are known. */
  readonly hostNames?: string[];
  /** Whether the target refuses by source address, which the firewall rewrites. */
  readonly checksSource?: boolean;
  /** Header in which Teams names the tenant, where the target checks it. */
  readonly tenantHeader?: string;
  /** What has to stand before something is put before the target. */
  readonly dependables: ITerraformDependable[];
}
