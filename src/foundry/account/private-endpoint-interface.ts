import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { IFoundryAccount } from '../existing/foundry-account-interface';

/** A private endpoint of a Foundry account, through which its network reaches the account while public access is off. */
export interface IFoundryPrivateEndpoint extends IConstruct {
  /** Account that it leads to. */
  readonly account: IFoundryAccount;
  /** Full id of the subnet that takes its address, where that is known. */
  readonly subnetId?: string;
  /** What others can depend on. */
  readonly dependables: ITerraformDependable[];
}
