import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';

/** A named backend of a gateway: one host, or a pool of backends. New or existing. */
export interface IGatewayBackend extends IConstruct {
  /** Name by which policies refer to it. */
  readonly backendName: string;
  /** Full resource id. */
  readonly backendId: string;
  /** Full id of the gateway that it belongs to. */
  readonly gatewayId: string;
  /** Hosts that it sends requests to, if known. */
  readonly hosts?: string[];
  /** Constructs that others can depend on. */
  readonly dependables: ITerraformDependable[];
}
