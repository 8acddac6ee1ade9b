import type { Construct } from 'constructs';
import type { Attempts } from '../core/validation/attempts';
import type { AccountPrivateEndpointOptions } from './account/account-private-endpoint';
import type { FoundryAccountProps } from './account/foundry-account-props';
import type { AgentDataStoresProps } from './data-stores/agent-data-stores-props';
import { DataStorePrivateDnsZones } from './data-stores/data-store-private-dns-zones';
import type { FoundryEstateProps } from './foundry-estate-props';
import { AgentSubnet } from './network/agent-subnet';
import { FoundryNetwork } from './network/foundry-network';
import { FoundryPrivateDnsZones } from './network/foundry-private-dns-zones';

/**
 * What an estate makes in a network of yours. What is made first is what the parts of the estate wait for.
 *
 * @internal
 */
export class EstateSurroundings {
  private readonly subnet?: AgentSubnet;
  private readonly zones?: FoundryPrivateDnsZones;
  private readonly dataZones?: DataStorePrivateDnsZones;

  public constructor(
    scope: Construct,
    attempts: Attempts,
    private readonly props: FoundryEstateProps,
  ) {
    const { network, privateEndpoints = {}, dataStores = {} } = props;
    if (network === undefined) return;
    const { virtualNetworkId, agentSubnetPrefix, zonesResourceGroupId: resourceGroupId, tags } = network;
    if (agentSubnetPrefix !== undefined) {
      this.subnet = attempts.make(
        () =>
          new AgentSubnet(scope, 'AgentSubnet', {
            virtualNetworkId,
            addressPrefix: agentSubnetPrefix,
            subnetName: network.agentSubnetName,
            securityGroupId: network.agentSecurityGroupId,
            routeTable: network.agentRouteTable,
          }),
      );
    }
    if (resourceGroupId === undefined) return;
    const place = { resourceGroupId, virtualNetworkId, tags };
    if (Object.values(privateEndpoints).some((one) => one.privateDnsZoneIds === undefined)) {
      this.zones = attempts.make(() => new FoundryPrivateDnsZones(scope, 'FoundryDnsZones', place));
    }
    const ways = Object.values(dataStores).flatMap((one) => one.privateEndpoints ?? []);
    if (ways.some((one) => one.zones === undefined)) {
      const includesQueues = ways.some((one) => one.includesQueues === true);
      this.dataZones = attempts.make(
        () => new DataStorePrivateDnsZones(scope, 'DataDnsZones', { ...place, includesQueues }),
      );
    }
  }

  /** The account, in the subnet of its agents where one is made. */
  public accountProps(account: FoundryAccountProps): FoundryAccountProps {
    const { subnet: agentSubnet, props } = this;
    if (agentSubnet === undefined) return account;
    const { publicAccess, allowsAnyPrivateRange } = props.network ?? {};
    return {
      ...account,
      network: FoundryNetwork.virtualNetwork({ agentSubnet, publicAccess, allowsAnyPrivateRange }),
    };
  }

  /** A private way to the account, in zones that it names or those that are made. */
  public endpointOptions(options: AccountPrivateEndpointOptions): AccountPrivateEndpointOptions {
    const { zones } = this;
    if (zones === undefined || options.privateDnsZoneIds !== undefined) return options;
    return { ...options, privateDnsZoneIds: zones.zoneIds };
  }

  /** Data stores, whose private endpoints are in zones that they name or those that are made. */
  public storesProps(stores: AgentDataStoresProps): AgentDataStoresProps {
    const { dataZones } = this;
    const { privateEndpoints: ways } = stores;
    if (dataZones === undefined || ways === undefined || ways.zones !== undefined) return stores;
    const { queueZoneId, ...zones } = dataZones.zones;
    return {
      ...stores,
      privateEndpoints: {
        ...ways,
        zones: ways.includesQueues === true ? { ...zones, queueZoneId } : zones,
      },
    };
  }
}
