import type { Construct } from 'constructs';
import { LinkedPrivateDnsZones } from '../../../core/network/linked-private-dns-zones';
import type { GatewayPrivateDnsZoneProps } from './gateway-private-dns-zone-props';

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
