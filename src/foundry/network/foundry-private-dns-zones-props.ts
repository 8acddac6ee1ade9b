/** Properties of `FoundryPrivateDnsZones`. */
export interface FoundryPrivateDnsZonesProps {
  /**
   * Full id of an existing resource group, which may be in another subscription.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly resourceGroupId?: string;
  /** Full id of the network that reads them: the one of the gateway. */
  readonly virtualNetworkId: string;
  /**
   * Tags of everything that is made.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
