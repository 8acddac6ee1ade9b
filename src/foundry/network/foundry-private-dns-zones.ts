import type { Construct } from 'constructs';
import { LinkedPrivateDnsZones } from '../../core/network/linked-private-dns-zones';
import { FOUNDRY_ZONE_NAMES } from './foundry-zone-names';
import type { FoundryPrivateDnsZonesProps } from './foundry-private-dns-zones-props';

/**
 * The three private DNS zones of Foundry accounts, linked to one network.
 *
 * For your own networks. Where zones are held centrally, give their ids to `FoundryPrivateEndpoint` instead.
 *
 * Throws `InvalidResourceId` and `PlaceNotGiven`.
 *
 * @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns
 */
export class FoundryPrivateDnsZones extends LinkedPrivateDnsZones {
  public constructor(scope: Construct, id: string, props: FoundryPrivateDnsZonesProps) {
    super(scope, id, FOUNDRY_ZONE_NAMES, props);
  }
}
