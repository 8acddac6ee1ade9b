import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { IFoundryAccount } from '../existing/foundry-account-interface';

/** A private way to a Foundry account, so that what stands in its network reaches it while public access is off. */
export interface IFoundryPrivateEndpoint extends IConstruct {
  /** Account that it leads to. */
  readonly account: IFoundryAccount;
  /** Full id of the subnet that takes its address, where that is known. */
  readonly subnetId?: string;
  /** What others can depend on. */
  readonly dependables: ITerraformDependable[];
}
