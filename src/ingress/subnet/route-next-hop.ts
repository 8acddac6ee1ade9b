/** Next hop of a route. */
export enum RouteNextHop {
  /** The address of a firewall or another appliance. */
  VIRTUAL_APPLIANCE = 'VirtualAppliance',
  /** The Internet, without any appliance. */
  INTERNET = 'Internet',
  /** The network and its peered networks. */
  VIRTUAL_NETWORK = 'VnetLocal',
  /** The gateway of the network, for on-premises sites. */
  VIRTUAL_NETWORK_GATEWAY = 'VirtualNetworkGateway',
  /** None: traffic is dropped. */
  NONE = 'None',
}
