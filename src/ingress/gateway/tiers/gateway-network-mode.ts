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
  /** Classic, in a network, called from there only. */
  INTERNAL = 'internal',
  /** v2, open to the Internet, with its way out through a network. */
  INTEGRATION = 'integration',
  /** Premium v2, in a network, called from there only. */
  INJECTION = 'injection',
  /** Called through a private endpoint only. */
  PRIVATE_ENDPOINT = 'private-endpoint',
}
