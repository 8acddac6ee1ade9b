/** What a subnet of the ingress is for. */
export enum SubnetPurpose {
  /** Holds an Application Gateway, which stands alone in it. */
  APPLICATION_GATEWAY = 'application-gateway',
  /** Outbound integration of a v2 API Management service, which stands alone in it. */
  GATEWAY_INTEGRATION = 'gateway-integration',
  /** Takes the addresses of private endpoints. */
  PRIVATE_ENDPOINTS = 'private-endpoints',
}
