/** Purpose of a subnet of the ingress. */
export enum SubnetPurpose {
  /** An Application Gateway, in a dedicated subnet. */
  APPLICATION_GATEWAY = 'application-gateway',
  /** Outbound integration of a v2 API Management service, in a dedicated subnet. */
  GATEWAY_INTEGRATION = 'gateway-integration',
  /** An injected Premium v2 API Management service, in a dedicated subnet. */
  GATEWAY_INJECTION = 'gateway-injection',
  /** A classic API Management service that is called only from the network. */
  GATEWAY_INTERNAL = 'gateway-internal',
  /** A classic API Management service that is called from the Internet. */
  GATEWAY_EXTERNAL = 'gateway-external',
  /** Private endpoints. */
  PRIVATE_ENDPOINTS = 'private-endpoints',
  /** An Azure Firewall, in a dedicated subnet. Azure requires its name. */
  FIREWALL = 'firewall',
  /** Management traffic of an Azure Firewall of the Basic tier. Azure requires its name. */
  FIREWALL_MANAGEMENT = 'firewall-management',
}
