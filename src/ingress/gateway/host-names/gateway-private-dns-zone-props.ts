/** Properties of `GatewayPrivateDnsZone`. */
export interface GatewayPrivateDnsZoneProps {
  /**
   * Full id of an existing resource group, which may be in another subscription.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly resourceGroupId?: string;
  /** Full id of the network that the zone is linked to: the network of the edge. */
  readonly virtualNetworkId: string;
  /**
   * Tags of all resources that are created.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
