/**
 * How an API Management service is connected.
 *
 * @see https://learn.microsoft.com/azure/api-management/virtual-network-concepts
 */
export enum GatewayNetworkMode {
  /** Open to the Internet, without a network. */
  NONE = 'none',
  /** Classic, in a network, called from the Internet. */
  EXTERNAL = 'external',
  /** Classic, in a network, called only from within the network. */
  INTERNAL = 'internal',
  /** v2, open to the Internet, with outbound integration into a network. */
  INTEGRATION = 'integration',
  /** Premium v2, injected into a network, called only from within the network. */
  INJECTION = 'injection',
  /** Called only through a private endpoint. */
  PRIVATE_ENDPOINT = 'private-endpoint',
}
