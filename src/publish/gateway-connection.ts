/** How a gateway behind an edge is connected. */
export enum PrivateGatewayConnection {
  /** v2 tiers: inbound private endpoint, outbound integration with a subnet. */
  PRIVATE_ENDPOINT = 'private-endpoint',
  /** Premium v2: injected into the subnet. This can be chosen only when the service is created. */
  INJECTION = 'injection',
  /** Classic Developer or Premium: in the subnet, called only from the network. */
  CLASSIC = 'classic',
}

/** How a gateway that is open to the Internet is connected. */
export enum OpenGatewayConnection {
  /** v2 tiers: called from the Internet, with outbound integration into a subnet. */
  INTEGRATION = 'integration',
  /** Classic Developer or Premium: in the subnet, called from the Internet. */
  CLASSIC = 'classic',
}
