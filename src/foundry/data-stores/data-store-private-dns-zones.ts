import type { Construct } from 'constructs';
import { LinkedPrivateDnsZones } from '../../core/network/linked-private-dns-zones';
import type { DataStoreZoneIds } from './agent-data-stores-props';
import { DATA_STORE_ZONES } from './data-store-zone-names';
import type { DataStorePrivateDnsZonesProps } from './data-store-private-dns-zones-props';

/**
 * The private DNS zones of data stores, linked to one network.
 *
 * For your own networks. Where zones are held centrally, give their ids to `AgentDataStores` instead.
 *
 * Throws `InvalidResourceId` and `PlaceNotGiven`.
 *
 * @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns
 */
export class DataStorePrivateDnsZones extends LinkedPrivateDnsZones {
  /** Ids of the zones, for `AgentDataStores`. */
  public readonly zones: DataStoreZoneIds;

  public constructor(scope: Construct, id: string, props: DataStorePrivateDnsZonesProps) {
    const { includesQueues = false } = props;
    const names = Object.values(DATA_STORE_ZONES);
    super(scope, id, includesQueues ? names : names.slice(0, 3), props);
    const [blobZoneId = '', cosmosZoneId = '', searchZoneId = '', queueZoneId] = this.zoneIds;
    this.zones = { blobZoneId, cosmosZoneId, searchZoneId, queueZoneId };
  }
}
