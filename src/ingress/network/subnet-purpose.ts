/** What a subnet of the ingress is for. */
export enum SubnetPurpose {
  /** Holds an Application Gateway, which stands alone in it. */
  APPLICATION_GATEWAY = 'application-gateway',
  /** Outbound integration of a v2 API Management service, which stands alone in it. */
  GATEWAY_INTEGRATION = 'gateway-integration',
  /** Holds an injected Premium v2 API Management service, which stands alone in it. */
  GATEWAY_INJECTION = 'gateway-injection',
  /** Holds a classic API Management service that is called from the network only. */
  GATEWAY_INTERNAL = 'gateway-internal',
  /** Holds a classic API Management service that is called from outside. */
  GATEWAY_EXTERNAL = 'gateway-external',
  /** Takes the addresses of private endpoints. */
  PRIVATE_ENDPOINTS = 'private-endpoints',
  /** Holds an Azure Firewall, which stands alone in it. Azure sets its name. */
  FIREWALL = 'firewall',
  /** Management addresses of an Azure Firewall of the Basic tier. Azure sets its name. */
  FIREWALL_MANAGEMENT = 'firewall-management',
}
