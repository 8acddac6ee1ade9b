import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';

/** A public address of a classic gateway that is called from the Internet. New or existing. */
export interface IGatewayPublicIp extends IConstruct {
  /** Full id of the address. */
  readonly publicIpAddressId: string;
  /** Constructs that others can depend on. */
  readonly dependables: ITerraformDependable[];
}
