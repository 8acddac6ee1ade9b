/** Where a route leads. */
export enum RouteNextHop {
  /** To the address of a firewall or another appliance. */
  VIRTUAL_APPLIANCE = 'VirtualAppliance',
  /** To the Internet, past every appliance. */
  INTERNET = 'Internet',
  /** Within the network and its peers. */
  VIRTUAL_NETWORK = 'VnetLocal',
  /** To the gateway of the network, and so to sites of one's own. */
  VIRTUAL_NETWORK_GATEWAY = 'VirtualNetworkGateway',
  /** Nowhere. */
  NONE = 'None',
}
