import type { IDnatTarget } from '../azure-firewall/dnat-target';

/** An Application Gateway through which callers reach a gateway. New or existing. */
export interface IApplicationGatewayEdge extends IDnatTarget {
  /** Address to which the DNS records of the public host names must point. Throws if it has none, or none is known. */
  readonly publicIpAddress: string;
}
