import type { Construct } from 'constructs';
import { LinkedPrivateDnsZones } from '../../core/network/linked-private-dns-zones';
import { FOUNDRY_ZONE_NAMES } from './foundry-zone-names';

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
