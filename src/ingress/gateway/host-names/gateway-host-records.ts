/** Where private DNS zones are created, one for each host. */
export interface NewHostZonesOptions {
  /**
   * Full id of an existing resource group for the zones, which may be in another subscription.
   * @default - that of the gateway
   */
  readonly resourceGroupId?: string;
  /** Full id of the network that the zones are linked to: the network of the edge. */
  readonly virtualNetworkId: string;
}

/**
 * Where DNS records for the hosts of a private gateway are created.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-using-with-internal-vnet#dns-configuration
 */
export class GatewayHostRecords {
  /**
   * A private zone for each host, with the name of the host, so that other names of its domain still resolve publicly.
   */
  public static inNewZones(options: NewHostZonesOptions): GatewayHostRecords {
    return new GatewayHostRecords(options, []);
  }

  /**
   * Existing private zones, such as `azure-api.net`. The record of a host is created in the zone with the longest matching
   * suffix.
   *
   * @param zoneIds full ids of the zones, known at synthesis
   */
  public static inZones(zoneIds: string[]): GatewayHostRecords {
    return new GatewayHostRecords(undefined, zoneIds);
  }

  private constructor(
    /** Where zones are created, if new ones are used. */
    public readonly newZones: NewHostZonesOptions | undefined,
    /** Existing zones. */
    public readonly zoneIds: string[],
  ) {}
}
