/**
 * Ids of existing private DNS zones that are linked to the network. Records for omitted zones are managed outside this
 * stack.
 */
export interface ExistingZonesOptions {
  /**
   * Full id of the zone `privatelink.azure-api.net`, for the gateway's private endpoint.
   * @default - the record is managed outside this stack, for example by Azure Policy
   */
  readonly gatewayZoneId?: string;
  /**
   * Full ids of zones for the hosts of a gateway without a private endpoint, such as `azure-api.net`, and for its custom
   * domains.
   * @default - the records are managed outside this stack
   */
  readonly hostZoneIds?: string[];
  /**
   * Full ids of the three zones of Foundry accounts: cognitiveservices, openai and services.ai.
   * @default - the records are managed outside this stack, for example by Azure Policy
   */
  readonly foundryZoneIds?: string[];
}

/**
 * How the private addresses of an ingress get DNS records within its network.
 *
 * @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns
 */
export class IngressPrivateDns {
  /**
   * Zones that are created here and linked to the network. A network can be linked to only one zone of each name, so this
   * is for networks without these zones.
   *
   * @param resourceGroupId full id of an existing resource group, which may be in another subscription. By default that of
   * the network.
   */
  public static newZones(resourceGroupId?: string): IngressPrivateDns {
    return new IngressPrivateDns(true, resourceGroupId, {});
  }

  /** Existing zones, such as those in a hub. */
  public static existingZones(options: ExistingZonesOptions): IngressPrivateDns {
    return new IngressPrivateDns(false, undefined, options);
  }

  /** Zones and records are managed outside this stack, usually by Azure Policy. */
  public static ownedElsewhere(): IngressPrivateDns {
    return new IngressPrivateDns(false, undefined, {});
  }

  private constructor(
    /** Whether zones are created. */
    public readonly makesZones: boolean,
    /** Resource group of the zones, if not that of the network. */
    public readonly resourceGroupId: string | undefined,
    /** Existing zones. */
    public readonly existing: ExistingZonesOptions,
  ) {}
}
