/**
 * The supported topologies: which kind of gateway, and which edge is in front of it.
 *
 * @see https://learn.microsoft.com/azure/api-management/virtual-network-concepts
 */
export enum IngressTopology {
  /** A v2 gateway, open to the Internet, with outbound integration into a network. */
  V2_PUBLIC = '1',
  /** A classic gateway in a network, called from the Internet. */
  CLASSIC_PUBLIC = '2',
  /** A private v2 gateway behind Application Gateway. */
  V2_APPLICATION_GATEWAY = '3',
  /** A private classic gateway behind Application Gateway. */
  CLASSIC_APPLICATION_GATEWAY = '4',
  /** A private v2 gateway behind Azure Firewall. */
  V2_FIREWALL = '5',
  /** A private classic gateway behind Azure Firewall. */
  CLASSIC_FIREWALL = '6',
  /** No gateway and no edge: Foundry's own endpoint for Microsoft 365. */
  MANAGED = 'managed',
}
