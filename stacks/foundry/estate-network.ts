import type { Construct } from 'constructs';
import { type FoundryEstateProps, foundryNetworks, dataStores, ingressSubnets } from '../../src';
import { groupBeside, letRangeIn, present } from '../../src/internal';
import { subnetOf } from '../base/subnet-of';
import { sharesPrivateEndpoint } from '../settings/estate/estate-and-ingress';
import type { EstateSettings } from '../settings/foundry-settings';
import { type EstateNetworkSettings, FIREWALLS, ISOLATIONS } from '../settings/estate/estate-network-settings';
import type { AzureSettings } from '../settings/settings-schema';
import { madeFrom } from '../settings/file/made-from';

/** Where an estate is placed: its subnets, its zones, and the private way to its account, made in the stack. */
export class EstateNetwork {
  private readonly given: EstateNetworkSettings;
  private readonly agentSubnet?: foundryNetworks.IAgentSubnet;
  private readonly endpointSubnet?: ingressSubnets.IIngressSubnet;
  private dataZones?: dataStores.DataStorePrivateDnsZones;
  private zones?: foundryNetworks.FoundryPrivateDnsZones;

  public constructor(
    private readonly stack: Construct,
    private readonly settings: AzureSettings & { readonly foundry: EstateSettings },
    private readonly location: string,
  ) {
    this.given = settings.foundry.network ?? { mode: 'private' };
    if (settings.foundry.account.id === undefined) this.agentSubnet = this.agents();
    this.endpointSubnet = this.endpoints();
  }

  /** Agents run in the region of their account; a network without them may be in that of the file. */
  private get networkLocation(): string {
    return this.given.mode === 'virtual-network' ? this.location : this.settings.location;
  }

  /** How the account is reached, and how its agents get out. */
  public foundryNetwork(): foundryNetworks.FoundryNetwork {
    const { mode, publicAccess, ...given } = this.given;
    switch (mode) {
      case 'public':
        return foundryNetworks.FoundryNetwork.publicAccess(publicAccess);
      case 'private':
        return foundryNetworks.FoundryNetwork.privateAccess();
      case 'virtual-network':
        return foundryNetworks.FoundryNetwork.virtualNetwork({
          agentSubnet: present(this.agentSubnet, 'agentSubnet'),
          publicAccess,
          allowsAnyPrivateRange: given.allowsAnyPrivateRange,
        });
      case 'managed':
        return foundryNetworks.FoundryNetwork.managed({
          isolation: ISOLATIONS[present(given.isolation, 'isolation')],
          firewall: given.firewall && FIREWALLS[given.firewall],
          rules: given.rules?.map(ruleOf),
          approverScopeId: given.approverScopeId,
          roleWaitSeconds: given.roleWaitSeconds,
          settleSeconds: given.settleSeconds,
          publicAccess,
        });
    }
  }

  /** The private way to the account. */
  public privateEndpoints(): FoundryEstateProps['privateEndpoints'] {
    const { privateEndpoint: endpoint, privateDns } = this.given;
    if (endpoint?.name === undefined) return undefined;
    const subnet = present(this.endpointSubnet, 'privateEndpointSubnet');
    const zones = this.foundryZones();
    return {
      PrivateEndpoint: {
        subnet,
        resourceGroupId: endpoint.resourceGroup && groupBeside(endpoint.resourceGroup, subnet.subnetId),
        location: this.networkLocation,
        privateEndpointName: endpoint.name,
        privateDnsZoneIds: zones?.zoneIds ?? privateDns?.foundryZoneIds,
        tags: this.settings.tags,
      },
    };
  }

  /** Where private endpoints of data stores are placed, and named. */
  public dataEndpoints(includesQueues: boolean): dataStores.DataStoreEndpoints {
    const subnet = present(this.endpointSubnet, 'privateEndpointSubnet');
    const { dataZoneIds: given } = this.given.privateDns ?? {};
    const zones = this.makeDataZones();
    const made = zones && { ...zones.zones, queueZoneId: includesQueues ? zones.zones.queueZoneId : undefined };
    const existing = given && {
      blobZoneId: given.blob,
      cosmosZoneId: given.cosmos,
      searchZoneId: given.search,
      queueZoneId: includesQueues ? given.queue : undefined,
    };
    return {
      subnet,
      location: this.networkLocation,
      zones: made ?? existing,
    };
  }

  private makeDataZones(): dataStores.DataStorePrivateDnsZones | undefined {
    const { privateDns, virtualNetworkId = '' } = this.given;
    if (privateDns?.resourceGroup === undefined) return undefined;
    const sets = Object.values(this.settings.foundry.data ?? {});
    const includesQueues = sets.some(({ privateEndpoints }) => privateEndpoints?.includesQueues === true);
    this.dataZones ??= new dataStores.DataStorePrivateDnsZones(
      ...madeFrom(['foundry', 'network', 'privateDns'], this.stack, 'DataDnsZones'),
      {
        resourceGroupId: groupBeside(privateDns.resourceGroup, virtualNetworkId),
        virtualNetworkId,
        includesQueues,
        tags: this.settings.tags,
      },
    );
    return this.dataZones;
  }

  private foundryZones(): foundryNetworks.FoundryPrivateDnsZones | undefined {
    const { privateDns, virtualNetworkId = '' } = this.given;
    if (privateDns?.resourceGroup === undefined) return undefined;
    this.zones ??= new foundryNetworks.FoundryPrivateDnsZones(
      ...madeFrom(['foundry', 'network', 'privateDns'], this.stack, 'FoundryDnsZones'),
      {
        resourceGroupId: groupBeside(privateDns.resourceGroup, virtualNetworkId),
        virtualNetworkId,
        tags: this.settings.tags,
      },
    );
    return this.zones;
  }

  private agents(): foundryNetworks.IAgentSubnet | undefined {
    const { agentSubnet: given, virtualNetworkId = '' } = this.given;
    if (given === undefined) return undefined;
    const place = madeFrom(['foundry', 'network', 'agentSubnet'], this.stack, 'AgentSubnet');
    const { id, addressPrefix, name, securityGroupId, routeTableId } = given;
    if (id !== undefined)
      return foundryNetworks.AgentSubnet.fromSubnetAttributes(...place, { subnetId: id, addressPrefix });
    return new foundryNetworks.AgentSubnet(...place, {
      virtualNetworkId,
      addressPrefix: addressPrefix ?? '',
      subnetName: name,
      securityGroupId,
      routeTable:
        routeTableId === undefined
          ? undefined
          : ingressSubnets.IngressRouteTable.fromRouteTableId(
              ...madeFrom(['foundry', 'network', 'agentSubnet', 'routeTableId'], this.stack, 'AgentRouteTable'),
              routeTableId,
            ),
    });
  }

  private endpoints(): ingressSubnets.IIngressSubnet | undefined {
    const { privateEndpointSubnet: given, virtualNetworkId = '' } = this.given;
    if (given === undefined) return undefined;
    const { networkLocation: location, settings } = this;
    const { tags } = settings;
    const purpose = ingressSubnets.SubnetPurpose.PRIVATE_ENDPOINTS;
    const path = ['foundry', 'network', 'privateEndpointSubnet'];
    const place = { given, purpose, virtualNetworkId, location, tags };
    const subnet = subnetOf(this.stack, 'PrivateEndpointSubnet', path, place);
    for (const [from, range] of Object.entries(this.callers)) {
      if (range !== undefined) letRangeIn(subnet, purpose, from, range);
    }
    return subnet;
  }

  /** Ranges that call what is in the subnet of private endpoints: agents their account and data, and a gateway the account. */
  private get callers(): Readonly<Record<string, string | undefined>> {
    const { settings, given } = this;
    const gateway = sharesPrivateEndpoint(settings) ? settings.ingress?.network?.gatewaySubnet : undefined;
    return {
      "the agents' subnet": given.agentSubnet?.addressPrefix,
      'the subnet of the gateway': gateway?.addressPrefix,
    };
  }
}

function ruleOf(rule: NonNullable<EstateNetworkSettings['rules']>[number]): foundryNetworks.OutboundRule {
  const { name, privateEndpoint, fqdn, serviceTag = '', protocol, portRanges } = rule;
  if (privateEndpoint !== undefined) return foundryNetworks.OutboundRule.privateEndpoint(name, privateEndpoint);
  if (fqdn !== undefined) return foundryNetworks.OutboundRule.fqdn(name, fqdn);
  return foundryNetworks.OutboundRule.serviceTag(name, { serviceTag, protocol, portRanges });
}
