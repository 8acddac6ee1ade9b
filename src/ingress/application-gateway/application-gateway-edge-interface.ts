import type { IDnatTarget } from '../azure-firewall/dnat-target';

/** An Application Gateway that callers reach a gateway through. Made here, or an existing one. */
export interface IApplicationGatewayEdge extends IDnatTarget {
  /** Address that DNS has to name for the public host names. Throws where it has none, or none is known. */
  readonly publicIpAddress: string;
}
