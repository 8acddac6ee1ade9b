import { TimeProvider } from '@cdktf/provider-time/lib/provider';
import { type ITerraformDependable, TerraformOutput } from 'cdktf';
import type { Construct } from 'constructs';
import {
  ApiManagementGateway,
  ApplicationGatewayEdge,
  FoundryPrivateDnsZones,
  FoundryPrivateEndpoint,
  FoundryProject,
  GatewayNetwork,
  GatewayPrivateDnsZone,
  GatewayTier,
  type IFoundryPrivateEndpoint,
  type IIngressSubnet,
  IngressSubnet,
  SubnetPurpose,
  WafMode,
} from '../src';
import { FoundryStack } from './foundry-stack';
import type { IngressSettings, Settings, SubnetSettings } from './settings-schema';

const TIERS = { 'standard-v2': GatewayTier.STANDARD_V2, 'premium-v2': GatewayTier.PREMIUM_V2 };
const WAF_MODES = { prevention: WafMode.PREVENTION, detection: WafMode.DETECTION };

/** The network team's stack: edge, gateway, and the private way to the Foundry account. */
export class IngressStack extends FoundryStack {
  public readonly gateway: ApiManagementGateway;
  private readonly ingress: IngressSettings;

  public constructor(
    scope: Construct,
    id: string,
    private readonly settings: Settings & { readonly ingress: IngressSettings },
  ) {
    super(scope, id, settings);
    this.ingress = settings.ingress;
    new TimeProvider(this, 'time');

    const { network } = this.ingress;
    const privateEndpointSubnet = this.subnet(
      'PrivateEndpointSubnet',
      SubnetPurpose.PRIVATE_ENDPOINTS,
      network.privateEndpointSubnet,
    );
    const gatewaySubnet = this.subnet('GatewaySubnet', SubnetPurpose.GATEWAY_INTEGRATION, network.gatewaySubnet);
    const edgeSubnet = this.subnet('EdgeSubnet', SubnetPurpose.APPLICATION_GATEWAY, network.edgeSubnet);
    this.gateway = this.makeGateway(gatewaySubnet, privateEndpointSubnet);
    this.makeEdge(edgeSubnet);
  }

  private get place() {
    const { location, tags } = this.settings;
    return { resourceGroupName: this.ingress.resourceGroup, location, tags };
  }

  private subnet(id: string, purpose: SubnetPurpose, { id: subnetId, addressPrefix }: SubnetSettings): IIngressSubnet {
    if (subnetId !== undefined) return IngressSubnet.fromSubnetId(this, id, subnetId);
    return new IngressSubnet(this, id, {
      purpose,
      virtualNetworkId: this.ingress.network.virtualNetworkId,
      addressPrefix: addressPrefix ?? '',
      location: this.settings.location,
      callerRanges: purpose === SubnetPurpose.APPLICATION_GATEWAY ? this.ingress.edge.callerRanges : undefined,
      tags: this.settings.tags,
    });
  }

  private makeGateway(integrationSubnet: IIngressSubnet, privateEndpointSubnet: IIngressSubnet): ApiManagementGateway {
    const { gateway } = this.ingress;
    return new ApiManagementGateway(this, 'Gateway', {
      ...this.place,
      gatewayName: gateway.name,
      publisherName: gateway.publisherName,
      publisherEmail: gateway.publisherEmail,
      tier: gateway.tier && TIERS[gateway.tier],
      units: gateway.units,
      apiPath: gateway.apiPath,
      publicHostName: this.ingress.publicHostName,
      network: GatewayNetwork.privateEndpoint({
        integrationSubnet,
        privateEndpointSubnet,
        ...this.gatewayZone(),
      }),
      foundryPrivateEndpoints: this.foundryPrivateEndpoints(privateEndpointSubnet),
      workspaceId: this.settings.workspaceId,
    });
  }

  /** The zone that names the gateway's private address: made here, existing, or nobody's matter here. */
  private gatewayZone(): { readonly privateDnsZoneId?: string; readonly dependables?: ITerraformDependable[] } {
    const { privateDns, virtualNetworkId } = this.ingress.network;
    if (privateDns?.resourceGroup === undefined) return { privateDnsZoneId: privateDns?.gatewayZoneId };
    const zone = new GatewayPrivateDnsZone(this, 'GatewayDnsZone', {
      resourceGroupName: privateDns.resourceGroup,
      virtualNetworkId,
      tags: this.settings.tags,
    });
    return { privateDnsZoneId: zone.zoneId, dependables: zone.dependables };
  }

  private foundryPrivateEndpoints(subnet: IIngressSubnet): IFoundryPrivateEndpoint[] {
    const { foundryPrivateEndpoint: endpoint } = this.ingress;
    if (endpoint === undefined) return [];
    const { account } = FoundryProject.fromProjectAttributes(this, 'Project', this.settings.foundry);
    if (endpoint.id !== undefined) {
      return [FoundryPrivateEndpoint.fromPrivateEndpointId(this, 'FoundryPrivateEndpoint', account, endpoint.id)];
    }
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
    const { privateDns, virtualNetworkId } = this.ingress.network;
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

  private makeEdge(subnet: IIngressSubnet): void {
    const { name, wafMode, ...edge } = this.ingress.edge;
    const { tenantIds, tenantId, workspaceId } = this.settings;
    const made = new ApplicationGatewayEdge(this, 'Edge', {
      ...this.place,
      ...edge,
      edgeName: name,
      wafMode: wafMode && WAF_MODES[wafMode],
      subnet,
      gateway: this.gateway,
      tenantIds: tenantIds ?? [tenantId],
      workspaceId,
    });
    new TerraformOutput(this, 'public_host_name', {
      value: made.publicHostName,
      description: 'Host that Bot Service calls: make a DNS record for it',
    });
    new TerraformOutput(this, 'public_ip_address', {
      value: made.publicIpAddress,
      description: 'Address that the DNS record has to name',
    });
    new TerraformOutput(this, 'api_name', { value: this.gateway.apiName });
    new TerraformOutput(this, 'gateway_id', { value: this.gateway.resource.id });
  }
}
