/** How a gateway that only the edge reaches is connected. */
export enum PrivateGatewayConnection {
  /** v2 tiers: private endpoint inbound, integration with a subnet outbound. */
  PRIVATE_ENDPOINT = 'private-endpoint',
  /** Premium v2: it stands in the subnet. Chosen when the service is made, and for good. */
  INJECTION = 'injection',
  /** Classic Developer or Premium: it stands in the subnet, called from the network only. */
  CLASSIC = 'classic',
}

/** How a gateway that the Internet reaches is connected. */
export enum OpenGatewayConnection {
  /** v2 tiers: called from the Internet, with the way out through a subnet. */
  INTEGRATION = 'integration',
  /** Classic Developer or Premium: it stands in the subnet, called from the Internet. */
  CLASSIC = 'classic',
}
