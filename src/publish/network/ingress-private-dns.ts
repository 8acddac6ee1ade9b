/** Ids of private DNS zones that exist and that the network reads. What is left out is named by somebody else. */
export interface ExistingZonesOptions {
  /**
   * Full id of the zone `privatelink.azure-api.net`, which names the gateway's private endpoint.
   * @default - somebody else (an Azure Policy) owns the record
   */
  readonly gatewayZoneId?: string;
  /**
   * Full ids of zones for the hosts of a gateway without a private endpoint, such as `azure-api.net`, and for its custom
   * domains.
   * @default - somebody else owns the records
   */
  readonly hostZoneIds?: string[];
  /**
   * Full ids of the three zones of Foundry accounts: cognitiveservices, openai and services.ai.
   * @default - somebody else (an Azure Policy) owns the records
   */
  readonly foundryZoneIds?: string[];
}

/**
 * Who names the private addresses of an ingress within its network.
 *
 * @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns
 */
export class IngressPrivateDns {
  /**
   * Zones that are made here and linked to the network. A network reads one zone of each name, so this is for networks
   * that have none of them yet.
   *
   * @param resourceGroup existing resource group: its name in the subscription of the network, or its full id. That of
   * the network where it is left out.
   */
  public static newZones(resourceGroup?: string): IngressPrivateDns {
    return new IngressPrivateDns(true, resourceGroup, {});
  }

  /** Zones that exist, as in a hub. */
  public static existingZones(options: ExistingZonesOptions): IngressPrivateDns {
    return new IngressPrivateDns(false, undefined, options);
  }

  /** Somebody else owns zones and records, most often an Azure Policy. */
  public static ownedElsewhere(): IngressPrivateDns {
    return new IngressPrivateDns(false, undefined, {});
  }

  private constructor(
    /** Whether zones are made. */
    public readonly makesZones: boolean,
    /** Resource group that takes the zones, where it is not that of the network. */
    public readonly resourceGroup: string | undefined,
    /** Zones that exist. */
    public readonly existing: ExistingZonesOptions,
  ) {}
}
