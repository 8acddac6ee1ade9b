import type { Construct } from 'constructs';
import { parseArmId, resourceGroupId, SHAPES } from '../../core/azure/arm-id';
import { FoundryPrivateDnsZones } from '../../foundry/network/foundry-private-dns-zones';
import { GatewayHostRecords } from '../../ingress/gateway/host-names/gateway-host-records';
import { GatewayPrivateDnsZone } from '../../ingress/gateway/host-names/gateway-private-dns-zone';
import type { IngressNetworkProps } from './ingress-network-props';
import { IngressPrivateDns } from './ingress-private-dns';

/** The private DNS zones of one network, each created when a record is needed. */
export class NetworkZones {
  private readonly dns: IngressPrivateDns;
  private gatewayZone?: GatewayPrivateDnsZone;
  private foundryZones?: FoundryPrivateDnsZones;

  /** @param scope scope of the zones */
  public constructor(
    private readonly scope: Construct,
    private readonly props: IngressNetworkProps,
  ) {
    this.dns = props.privateDns ?? IngressPrivateDns.newZones();
  }

  /** The zone for the gateway's private endpoint, which waits for its link. */
  public gatewayZoneId(): string | undefined {
    if (!this.dns.makesZones) return this.dns.existing.gatewayZoneId;
    this.gatewayZone ??= new GatewayPrivateDnsZone(this.scope, 'GatewayDnsZone', this.place);
    return this.gatewayZone.zoneId;
  }

  /** The zones for private endpoints to Foundry accounts, which wait for their links. */
  public foundryZoneIds(): string[] | undefined {
    if (!this.dns.makesZones) return this.dns.existing.foundryZoneIds;
    this.foundryZones ??= new FoundryPrivateDnsZones(this.scope, 'FoundryDnsZones', this.place);
    return this.foundryZones.zoneIds;
  }

  /** Where DNS records for the hosts of a private gateway are created. */
  public hostRecords(): GatewayHostRecords | undefined {
    if (this.dns.makesZones) return GatewayHostRecords.inNewZones(this.place);
    const { hostZoneIds } = this.dns.existing;
    return hostZoneIds && GatewayHostRecords.inZones(hostZoneIds);
  }

  private get place() {
    const { virtualNetworkId, tags } = this.props;
    const network = parseArmId(virtualNetworkId, SHAPES.virtualNetwork);
    const ofNetwork = resourceGroupId(network.subscriptionId, network.resourceGroupName);
    return { virtualNetworkId, tags, resourceGroupId: this.dns.resourceGroupId ?? ofNetwork };
  }
}
