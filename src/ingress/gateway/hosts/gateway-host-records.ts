/** Where zones are made, one for each host. */
export interface NewHostZonesOptions {
  /**
   * Existing resource group that takes the zones: its name in the subscription of the network, or its full id, which may
   * be in another subscription.
   */
  readonly resourceGroupName: string;
  /** Full id of the network that reads them: the one the edge stands in. */
  readonly virtualNetworkId: string;
}

/**
 * Where the hosts of a private gateway are named.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-using-with-internal-vnet#dns-configuration
 */
export class GatewayHostRecords {
  /**
   * A private zone for each host, named like the host, so that no other name of its domain is hidden from the network.
   */
  public static inNewZones(options: NewHostZonesOptions): GatewayHostRecords {
    return new GatewayHostRecords(options, []);
  }

  /**
   * Private zones that exist, such as `azure-api.net`. A host is named in the longest zone that it ends with.
   *
   * @param zoneIds full ids of the zones, known while synthesizing
   */
  public static inZones(zoneIds: string[]): GatewayHostRecords {
    return new GatewayHostRecords(undefined, zoneIds);
  }

  private constructor(
    /** Where zones are made, if they are. */
    public readonly newZones: NewHostZonesOptions | undefined,
    /** Zones that exist. */
    public readonly zoneIds: string[],
  ) {}
}
