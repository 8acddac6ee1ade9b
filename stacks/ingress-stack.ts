import { TimeProvider } from '@cdktf/provider-time/lib/provider';
import { type ITerraformDependable, TerraformOutput } from 'cdktf';
import type { Construct } from 'constructs';
import {
  AgentIngress,
  type ApplicationGatewayOptions,
  EdgeFirewall,
  type FirewallDnatOptions,
  FirewallTier,
  FoundryPrivateDnsZones,
  FoundryPrivateEndpoint,
  FoundryProject,
  GatewayHostRecords,
  GatewayNetworkMode,
  type GatewayOptions,
  GatewayPrivateDnsZone,
  GatewayPublicIp,
  type IApiManagementGateway,
  type IEdgeFirewall,
  type IFoundryPrivateEndpoint,
  type IIngressSubnet,
  IngressSubnet,
  IngressTopology,
  SubnetPurpose,
  WafMode,
} from '../src';
import { parseArmId, SHAPES } from '../src/core/arm-id';
import { present } from '../src/core/present';
import { NETWORK_MODES as MODE_FACTS } from '../src/ingress/gateway-tiers';
import { type EdgeKind, TOPOLOGIES } from '../src/ingress/topologies';
import { FoundryStack } from './foundry-stack';
import { type IngressSettings, NETWORK_MODES, TIERS } from './ingress-settings';
import type { Settings } from './settings-schema';
import { SUBNET_PURPOSES } from './subnet-purposes';

const WAF_MODES = { prevention: WafMode.PREVENTION, detection: WafMode.DETECTION };
const FIREWALL_TIERS = {
  basic: FirewallTier.BASIC,
  standard: FirewallTier.STANDARD,
  premium: FirewallTier.PREMIUM,
};

/** Subnets whose security rules let callers in. */
const CALLED_FROM_OUTSIDE = [SubnetPurpose.APPLICATION_GATEWAY, SubnetPurpose.GATEWAY_EXTERNAL];

/** The network team's stack: edge, gateway, and the private way to the Foundry account. */
export class IngressStack extends FoundryStack {
  public readonly ingress: AgentIngress;
  private readonly given: IngressSettings;
  private readonly network: NonNullable<IngressSettings['network']>;
  private readonly subnets: Readonly<Record<keyof typeof SUBNET_PURPOSES, IIngressSubnet | undefined>>;

  public constructor(
    scope: Construct,
    id: string,
    private readonly settings: Settings & { readonly ingress: IngressSettings },
  ) {
    super(scope, id, settings);
    this.given = settings.ingress;
    this.network = present(this.given.network, 'network');
    new TimeProvider(this, 'time');
    this.subnets = {
      privateEndpointSubnet: this.subnet('privateEndpointSubnet', 'PrivateEndpointSubnet'),
      gatewaySubnet: this.subnet('gatewaySubnet', 'GatewaySubnet'),
      edgeSubnet: this.subnet('edgeSubnet', 'EdgeSubnet'),
      firewallManagementSubnet: this.subnet('firewallManagementSubnet', 'FirewallManagementSubnet'),
    };
    this.ingress = this.makeIngress();
    this.addOutputs();
  }

  public get gateway(): IApiManagementGateway | undefined {
    return this.ingress.gateway;
  }
  private get place() {
    const { location, tags } = this.settings;
    return { resourceGroupName: this.given.resourceGroup ?? '', location, tags };
  }

  private get mode(): GatewayNetworkMode | undefined {
    const { topology = IngressTopology.V2_APPLICATION_GATEWAY, gateway } = this.given;
    return gateway?.network === undefined ? TOPOLOGIES[topology].modes[0] : NETWORK_MODES[gateway.network];
  }

  private get edge(): EdgeKind {
    return TOPOLOGIES[this.given.topology ?? IngressTopology.V2_APPLICATION_GATEWAY].edge;
  }

  private subnet(name: keyof typeof SUBNET_PURPOSES, id: string): IIngressSubnet | undefined {
    const given = this.network[name];
    const purpose = this.mode && SUBNET_PURPOSES[name](this.edge, this.mode);
    if (given === undefined || purpose === undefined) return undefined;
    if (given.id !== undefined) return IngressSubnet.fromSubnetId(this, id, given.id);
    return new IngressSubnet(this, id, {
      purpose,
      virtualNetworkId: this.network.virtualNetworkId,
      addressPrefix: given.addressPrefix ?? '',
      location: this.settings.location,
      callerRanges: CALLED_FROM_OUTSIDE.includes(purpose) ? this.given.callerRanges : undefined,
      tags: this.settings.tags,
    });
  }

  private makeIngress(): AgentIngress {
    const { given, settings, subnets, mode, edge } = this;
    const isBehindApplicationGateway = edge === 'application-gateway';
    return new AgentIngress(this, 'Default', {
      ...this.place,
      topology: given.topology,
      publicHostName: given.publicHostName,
      tenantIds: isBehindApplicationGateway ? (settings.tenantIds ?? [settings.tenantId]) : undefined,
      callerRanges: given.callerRanges,
      tenantHeader: given.tenantHeader,
      gateway: this.gatewayOptions(),
      networkMode: mode,
      gatewaySubnet: subnets.gatewaySubnet,
      ...(mode === GatewayNetworkMode.PRIVATE_ENDPOINT
        ? { privateEndpointSubnet: subnets.privateEndpointSubnet, ...this.gatewayZone() }
        : {}),
      hostRecords: this.hostRecords(),
      publicIpAddressId: this.publicIpAddressId(),
      foundryPrivateEndpoints: this.foundryPrivateEndpoints(),
      ...(isBehindApplicationGateway
        ? { edgeSubnet: subnets.edgeSubnet, applicationGateway: this.applicationGatewayOptions() }
        : {}),
      ...(edge === 'firewall' ? { firewall: this.firewall(), dnat: this.dnatOptions() } : {}),
      workspaceId: settings.workspaceId,
    });
  }

  private gatewayOptions(): GatewayOptions | undefined {
    const { gateway, publicHostName } = this.given;
    if (gateway === undefined) return undefined;
    const { name, tier, customDomain, units, zones, apiPath, publisherName, publisherEmail } = gateway;
    return {
      gatewayName: name,
      publisherName,
      publisherEmail,
      tier: tier && TIERS[tier],
      units,
      zones,
      apiPath,
      customDomains: customDomain && [{ ...customDomain, hostName: customDomain.hostName ?? publicHostName ?? '' }],
    };
  }

  private applicationGatewayOptions(): ApplicationGatewayOptions | undefined {
    if (this.given.edge === undefined) return undefined;
    const { name, wafMode, ...edge } = this.given.edge;
    return { ...edge, edgeName: name, wafMode: wafMode && WAF_MODES[wafMode] };
  }

  private dnatOptions(): FirewallDnatOptions {
    const { firewall } = this.given;
    return { edgeName: firewall?.name ?? '', priority: firewall?.priority };
  }

  private firewall(): IEdgeFirewall | undefined {
    const { firewall } = this.given;
    if (firewall === undefined) return undefined;
    const { policyId, publicIpAddress } = firewall;
    if (policyId !== undefined && publicIpAddress !== undefined) {
      return EdgeFirewall.fromFirewallAttributes(this, 'Firewall', { firewallPolicyId: policyId, publicIpAddress });
    }
    return new EdgeFirewall(this, 'Firewall', {
      ...this.place,
      // Azure takes a firewall in the resource group of its network only.
      resourceGroupName: parseArmId(this.network.virtualNetworkId, SHAPES.virtualNetwork).resourceGroupName,
      firewallName: firewall.name,
      tier: firewall.tier && FIREWALL_TIERS[firewall.tier],
      zones: firewall.zones,
      subnet: present(this.subnets.edgeSubnet, 'edgeSubnet'),
      managementSubnet: this.subnets.firewallManagementSubnet,
      workspaceId: this.settings.workspaceId,
    });
  }

  private publicIpAddressId(): string | undefined {
    const { gateway } = this.given;
    if (gateway?.publicAddress === undefined) return undefined;
    const { name, domainNameLabel } = gateway.publicAddress;
    const made = new GatewayPublicIp(this, 'GatewayPublicIp', {
      ...this.place,
      addressName: name,
      domainNameLabel,
      zones: gateway.zones,
    });
    return made.publicIpAddressId;
  }

  /** The zone that names the gateway's private endpoint: made here, existing, or nobody's matter here. */
  private gatewayZone(): { readonly gatewayZoneId?: string; readonly networkDependables?: ITerraformDependable[] } {
    const { privateDns, virtualNetworkId } = this.network;
    if (privateDns?.resourceGroup === undefined) return { gatewayZoneId: privateDns?.gatewayZoneId };
    const zone = new GatewayPrivateDnsZone(this, 'GatewayDnsZone', {
      resourceGroupName: privateDns.resourceGroup,
      virtualNetworkId,
      tags: this.settings.tags,
    });
    return { gatewayZoneId: zone.zoneId, networkDependables: zone.dependables };
  }

  /** Where the hosts of a private gateway are named: zones made here, existing ones, or nobody's matter here. */
  private hostRecords(): GatewayHostRecords | undefined {
    const { privateDns, virtualNetworkId } = this.network;
    if (privateDns === undefined || this.mode === undefined || MODE_FACTS[this.mode].open) return undefined;
    const { resourceGroup, hostZoneIds } = privateDns;
    if (resourceGroup !== undefined) {
      return GatewayHostRecords.inNewZones({ resourceGroupName: resourceGroup, virtualNetworkId });
    }
    return hostZoneIds && GatewayHostRecords.inZones(hostZoneIds);
  }

  private foundryPrivateEndpoints(): IFoundryPrivateEndpoint[] | undefined {
    const { foundryPrivateEndpoint: endpoint } = this.given;
    if (endpoint === undefined) return undefined;
    const { account } = FoundryProject.fromProjectAttributes(this, 'Project', this.settings.foundry);
    if (endpoint.id !== undefined) {
      return [FoundryPrivateEndpoint.fromPrivateEndpointId(this, 'FoundryPrivateEndpoint', account, endpoint.id)];
    }
    const subnet = present(this.subnets.privateEndpointSubnet, 'privateEndpointSubnet');
    const zones = this.foundryZones();
    return [
      new FoundryPrivateEndpoint(this, 'FoundryPrivateEndpoint', {
        ...this.place,
        account,
        subnetId: subnet.subnetId,
        privateDnsZoneIds: zones.privateDnsZoneIds,
        privateEndpointName: endpoint.name,
        dependables: [...subnet.dependables, ...zones.dependables],
      }),
    ];
  }

  private foundryZones(): { readonly privateDnsZoneIds?: string[]; readonly dependables: ITerraformDependable[] } {
    const { privateDns, virtualNetworkId } = this.network;
    if (privateDns?.resourceGroup === undefined) {
      return { privateDnsZoneIds: privateDns?.foundryZoneIds, dependables: [] };
    }
    const zones = new FoundryPrivateDnsZones(this, 'FoundryDnsZones', {
      resourceGroupName: privateDns.resourceGroup,
      virtualNetworkId,
      tags: this.settings.tags,
    });
    return { privateDnsZoneIds: zones.zoneIds, dependables: zones.dependables };
  }

  private addOutputs(): void {
    const { gateway } = this.ingress;
    if (gateway === undefined) return;
    new TerraformOutput(this, 'public_host_name', {
      value: gateway.publicHostName,
      description: 'Host that Bot Service calls: make a DNS record for it',
    });
    const address = this.ingress.publicIpAddress;
    if (address !== undefined) {
      new TerraformOutput(this, 'public_ip_address', {
        value: address,
        description: 'Address that the DNS record has to name',
      });
    }
    new TerraformOutput(this, 'api_name', { value: gateway.apiName });
    new TerraformOutput(this, 'gateway_id', { value: gateway.resource.id });
  }
}
