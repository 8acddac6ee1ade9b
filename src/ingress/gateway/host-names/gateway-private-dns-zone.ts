import type { Construct } from 'constructs';
import { LinkedPrivateDnsZones } from '../../../core/network/linked-private-dns-zones';

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

/**
 * The private DNS zone `privatelink.azure-api.net`, linked to one network, so that the edge resolves the gateway's private
 * address.
 *
 * Throws `InvalidResourceId` and `PlaceNotGiven`.
 *
 * @see https://learn.microsoft.com/azure/api-management/private-endpoint
 */
export class GatewayPrivateDnsZone extends LinkedPrivateDnsZones {
  public constructor(scope: Construct, id: string, props: GatewayPrivateDnsZoneProps) {
    super(scope, id, ['privatelink.azure-api.net'], props);
  }

  /** Id of the zone. */
  public get zoneId(): string {
    return this.zoneIds[0] ?? '';
  }
}
