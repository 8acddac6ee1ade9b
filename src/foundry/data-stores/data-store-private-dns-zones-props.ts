/** Properties of `DataStorePrivateDnsZones`. */
export interface DataStorePrivateDnsZonesProps {
  /**
   * Full id of an existing resource group, which may be in another subscription.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly resourceGroupId?: string;
  /** Full id of the network in which names are resolved: that of the agents. */
  readonly virtualNetworkId: string;
  /**
   * Whether the zone for queues is created, too.
   * @default false
   */
  readonly includesQueues?: boolean;
  /**
   * Tags of everything that is created.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
