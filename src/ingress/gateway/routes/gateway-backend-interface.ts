import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';

/** A named place that a gateway passes requests on to: one host, or a pool of them. Made here, or an existing one. */
export interface IGatewayBackend extends IConstruct {
  /** Name that policies call it by. */
  readonly backendName: string;
  /** Full resource id. */
  readonly backendId: string;
  /** Full id of the gateway that it belongs to. */
  readonly gatewayId: string;
  /** Hosts that requests may go to, where they are known. */
  readonly hosts?: string[];
  /** What others can depend on. */
  readonly dependables: ITerraformDependable[];
}
