import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import {
  FoundryAccount,
  FoundryPrivateEndpoint,
  FoundryProject,
  type gateways,
  type IFoundryAccount,
  type IFoundryPrivateEndpoint,
  IngressPrivateDns,
  type ingressSubnets,
} from '../../src';
import { type EdgeKind, groupBeside, NETWORK_MODES, NetworkZones, present, resourceGroupId } from '../../src/internal';
import { accountAttributes, estateEndpointId, projectAttributes } from '../base/foundry-attributes';
import { sharesPrivateEndpoint } from '../settings/estate/estate-and-ingress';
import { isEstate } from '../settings/foundry-settings';
import type { IngressSettings } from '../settings/ingress-settings';
import type { AzureSettings } from '../settings/settings-schema';
import { madeFrom } from '../settings/file/made-from';
import { subnetOf } from '../base/subnet-of';
import { SUBNET_PURPOSES } from '../settings/values/subnet-purposes';

/** What gateway and edge are placed in and named by: subnets, zones and the private way to Foundry, made in the stack. */
export class SettingsNetwork {
  public readonly subnets: Readonly<Record<keyof typeof SUBNET_PURPOSES, ingressSubnets.IIngressSubnet | undefined>>;
  private readonly given: NonNullable<IngressSettings['network']>;
  private readonly zones: NetworkZones;

  public constructor(
    private readonly stack: Construct,
    private readonly settings: AzureSettings & { readonly ingress: IngressSettings },
    private readonly mode: gateways.GatewayNetworkMode | undefined,
    private readonly edge: EdgeKind,
  ) {
    this.given = present(settings.ingress.network, 'network');
    this.zones = this.zonesOf(this.given);
    this.subnets = {
      privateEndpointSubnet: this.subnet('privateEndpointSubnet', 'PrivateEndpointSubnet'),
      gatewaySubnet: this.subnet('gatewaySubnet', 'GatewaySubnet'),
      edgeSubnet: this.subnet('edgeSubnet', 'EdgeSubnet'),
      firewallManagementSubnet: this.subnet('firewallManagementSubnet', 'FirewallManagementSubnet'),
    };
  }

  /** Full id of the network. */
  public get virtualNetworkId(): string {
    return this.given.virtualNetworkId;
  }

  private get place() {
    const { location, tags, subscriptionId, ingress } = this.settings;
    const group = present(ingress.resourceGroup, 'resourceGroup');
    return { resourceGroupId: resourceGroupId(subscriptionId, group), location, tags };
  }

  private zonesOf({ privateDns, virtualNetworkId }: NonNullable<IngressSettings['network']>): NetworkZones {
    for (const id of ['GatewayDnsZone', 'FoundryDnsZones'])
      madeFrom(['ingress', 'network', 'privateDns'], this.stack, id);
    const { resourceGroup, ...existing } = privateDns ?? {};
    return new NetworkZones(this.stack, {
      virtualNetworkId,
      privateDns:
        resourceGroup === undefined
          ? IngressPrivateDns.existingZones(existing)
          : IngressPrivateDns.newZones(groupBeside(resourceGroup, virtualNetworkId)),
      tags: this.settings.tags,
    });
  }

  private subnet(name: keyof typeof SUBNET_PURPOSES, id: string): ingressSubnets.IIngressSubnet | undefined {
    const given = this.given[name];
    const purpose = this.mode && SUBNET_PURPOSES[name](this.edge, this.mode);
    if (given === undefined || purpose === undefined) return undefined;
    const { location, tags } = this.settings;
    const { virtualNetworkId } = this.given;
    return subnetOf(this.stack, id, ['ingress', 'network', name], { given, purpose, virtualNetworkId, location, tags });
  }

  /** All subnets: a network takes one change at a time, and what is put into one of them may meet the making of another. */
  private get subnetsStand(): ITerraformDependable[] {
    return Object.values(this.subnets).flatMap((subnet) => subnet?.dependables ?? []);
  }

  /** The zone that names the gateway's private endpoint: created here, existing, or managed outside this stack. */
  public gatewayZoneId(): string | undefined {
    return this.zones.gatewayZoneId();
  }

  /** Where the hosts of a private gateway are named: zones created here, existing ones, or managed outside this stack. */
  public hostRecords(): gateways.GatewayHostRecords | undefined {
    if (this.mode === undefined || NETWORK_MODES[this.mode].open) return undefined;
    return this.zones.hostRecords();
  }

  /** The account, under the project where that is what the settings name. */
  private account(): IFoundryAccount {
    const { settings, stack } = this;
    if (isEstate(settings.foundry)) {
      const place = madeFrom(['foundry', 'account'], stack, 'Account');
      return FoundryAccount.fromAccountAttributes(...place, accountAttributes(settings));
    }
    const place = madeFrom(['foundry'], stack, 'Project');
    return FoundryProject.fromProjectAttributes(...place, projectAttributes(settings)).account;
  }

  public foundryPrivateEndpoints(): IFoundryPrivateEndpoint[] | undefined {
    const { foundryPrivateEndpoint: endpoint } = this.settings.ingress;
    if (endpoint === undefined) return this.endpointOfEstate();
    const account = this.account();
    const place = madeFrom(['ingress', 'foundryPrivateEndpoint'], this.stack, 'FoundryPrivateEndpoint');
    if (endpoint.id !== undefined) {
      return [FoundryPrivateEndpoint.fromPrivateEndpointId(...place, account, endpoint.id)];
    }
    const subnet = present(this.subnets.privateEndpointSubnet, 'privateEndpointSubnet');
    return [
      new FoundryPrivateEndpoint(...place, {
        ...this.place,
        account,
        subnet,
        privateDnsZoneIds: this.zones.foundryZoneIds(),
        privateEndpointName: endpoint.name,
        dependables: this.subnetsStand,
      }),
    ];
  }

  /** The one that the estate has in this network. */
  private endpointOfEstate(): IFoundryPrivateEndpoint[] | undefined {
    const { settings, stack } = this;
    const endpointId = estateEndpointId(settings);
    if (endpointId === undefined || !sharesPrivateEndpoint(settings)) return undefined;
    const place = madeFrom(['foundry', 'network', 'privateEndpoint'], stack, 'FoundryPrivateEndpoint');
    return [FoundryPrivateEndpoint.fromPrivateEndpointId(...place, this.account(), endpointId)];
  }
}
