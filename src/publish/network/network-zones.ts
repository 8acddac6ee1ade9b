import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { parseArmId, resourceGroupId, SHAPES } from '../../core/azure/arm-id';
import { FoundryPrivateDnsZones } from '../../foundry/network/foundry-private-dns-zones';
import { GatewayHostRecords } from '../../ingress/gateway/host-names/gateway-host-records';
import { GatewayPrivateDnsZone } from '../../ingress/gateway/host-names/gateway-private-dns-zone';
import type { IngressNetworkProps } from './ingress-network-props';
import { IngressPrivateDns } from './ingress-private-dns';

/** Zones, and constructs that must exist before records are created in them. */
interface Zones {
  readonly zoneIds: string[] | undefined;
  readonly dependables: ITerraformDependable[];
}

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

  /** The zone for the gateway's private endpoint. */
  public gateway(): Zones {
    const { gatewayZoneId } = this.dns.existing;
    if (!this.dns.makesZones) return existing(gatewayZoneId === undefined ? undefined : [gatewayZoneId]);
    this.gatewayZone ??= new GatewayPrivateDnsZone(this.scope, 'GatewayDnsZone', this.place);
    return this.gatewayZone;
  }

  /** The zones for private endpoints to Foundry accounts. */
  public foundry(): Zones {
    if (!this.dns.makesZones) return existing(this.dns.existing.foundryZoneIds);
    this.foundryZones ??= new FoundryPrivateDnsZones(this.scope, 'FoundryDnsZones', this.place);
    return this.foundryZones;
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

function existing(zoneIds: string[] | undefined): Zones {
  return { zoneIds, dependables: [] };
}
