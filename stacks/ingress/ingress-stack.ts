import { TimeProvider } from '@cdktf/provider-time/lib/provider';
import { TerraformOutput } from 'cdktf';
import type { Construct } from 'constructs';
import { EdgeFirewall, gateways, type IApiManagementGateway, type IEdgeFirewall } from '../../src';
import {
  DEFAULT_TOPOLOGY,
  type EdgeKind,
  present,
  resourceGroupId,
  TOPOLOGIES,
  TopologyIngress,
} from '../../src/internal';
import { checkCertificateExpiry } from './certificate-check-block';
import { certificatesOf } from '../settings/checks-settings';
import { FoundryStack } from '../base/foundry-stack';
import { SettingsNetwork } from './settings-network';
import { applicationGatewayOptions, dnatOptions, FIREWALL_TIERS_BY_WORD, gatewayOptions } from './ingress-options';
import { type IngressSettings, NETWORK_MODES_BY_WORD } from '../settings/ingress-settings';
import type { AzureSettings } from '../settings/settings-schema';
import { madeFrom } from '../settings/file/made-from';

/** The network team's stack: edge, gateway, and the private way to the Foundry account. */
export class IngressStack extends FoundryStack {
  public readonly ingress: TopologyIngress;
  private readonly given: IngressSettings;
  private readonly network: SettingsNetwork;

  public constructor(
    scope: Construct,
    id: string,
    private readonly settings: AzureSettings & { readonly ingress: IngressSettings },
  ) {
    super(scope, id, settings);
    this.given = settings.ingress;
    new TimeProvider(this, 'time');
    this.network = new SettingsNetwork(this, settings, this.mode, this.edge);
    this.ingress = this.makeIngress();
    this.addOutputs();
    this.addChecks();
  }

  public get gateway(): IApiManagementGateway | undefined {
    return this.ingress.gateway;
  }

  private get place() {
    const { location, tags, subscriptionId } = this.settings;
    const { resourceGroup } = this.given;
    const groupId = resourceGroup === undefined ? undefined : resourceGroupId(subscriptionId, resourceGroup);
    return { resourceGroupId: groupId, location, tags };
  }

  private get mode(): gateways.GatewayNetworkMode | undefined {
    const { topology = DEFAULT_TOPOLOGY, gateway } = this.given;
    return gateway?.network === undefined ? TOPOLOGIES[topology].modes[0] : NETWORK_MODES_BY_WORD[gateway.network];
  }

  private get edge(): EdgeKind {
    return TOPOLOGIES[this.given.topology ?? DEFAULT_TOPOLOGY].edge;
  }

  /** Bytes of the largest message that a bot of these settings takes. */
  private get largestBody(): number {
    const agents = Object.values(this.settings.agents ?? {});
    return Math.max(0, ...agents.map(({ bot }) => bot?.messages?.maxBodyBytes ?? 0));
  }

  private makeIngress(): TopologyIngress {
    const { given, settings, network, mode, edge } = this;
    const { subnets } = network;
    const isBehindApplicationGateway = edge === 'application-gateway';
    // The construct's id leaves no mark in addresses: these existed before there was a construct around them.
    return new TopologyIngress(...this.placed('Default'), {
      ...this.place,
      topology: given.topology,
      publicHostName: given.publicHostName,
      tenantIds: isBehindApplicationGateway ? (settings.tenantIds ?? [settings.tenantId]) : undefined,
      callerRanges: given.callerRanges,
      allowWideCallerRanges: given.allowWideCallerRanges,
      tenantHeader: given.tenantHeader,
      gateway: gatewayOptions(given),
      networkMode: mode,
      gatewaySubnet: subnets.gatewaySubnet,
      ...(mode === gateways.GatewayNetworkMode.PRIVATE_ENDPOINT
        ? { privateEndpointSubnet: subnets.privateEndpointSubnet, gatewayZoneId: network.gatewayZoneId() }
        : {}),
      hostRecords: network.hostRecords(),
      publicIpAddress: this.publicIpAddress(),
      foundryPrivateEndpoints: network.foundryPrivateEndpoints(),
      ...(isBehindApplicationGateway
        ? { edgeSubnet: subnets.edgeSubnet, applicationGateway: applicationGatewayOptions(given, this.largestBody) }
        : {}),
      ...(edge === 'firewall' ? { firewall: this.firewall(), dnat: dnatOptions(given) } : {}),
      workspaceId: settings.workspaceId,
    });
  }

  /** The ingress, whose parts have settings of their own. */
  private placed(id: string): [scope: Construct, id: string] {
    madeFrom(['ingress', 'gateway'], this, `${id}/Gateway`);
    madeFrom(['ingress', this.edge === 'firewall' ? 'firewall' : 'edge'], this, `${id}/Edge`);
    return madeFrom(['ingress'], this, id);
  }

  private firewall(): IEdgeFirewall | undefined {
    const { firewall } = this.given;
    if (firewall === undefined) return undefined;
    const { policyId, publicIpAddress, subnetAddressPrefix } = firewall;
    if (policyId !== undefined && publicIpAddress !== undefined) {
      return EdgeFirewall.fromFirewallAttributes(...madeFrom(['ingress', 'firewall'], this, 'Firewall'), {
        firewallPolicyId: policyId,
        publicIpAddress,
        subnetAddressPrefix,
      });
    }
    return new EdgeFirewall(...madeFrom(['ingress', 'firewall'], this, 'Firewall'), {
      location: this.settings.location,
      tags: this.settings.tags,
      firewallName: firewall.name,
      tier: firewall.tier && FIREWALL_TIERS_BY_WORD[firewall.tier],
      zones: firewall.zones,
      dnsProxy: firewall.translation === 'fqdn' ? true : undefined,
      subnet: present(this.network.subnets.edgeSubnet, 'edgeSubnet'),
      managementSubnet: this.network.subnets.firewallManagementSubnet,
      workspaceId: this.settings.workspaceId,
    });
  }

  private publicIpAddress(): gateways.IGatewayPublicIp | undefined {
    const { gateway } = this.given;
    if (gateway?.publicAddress === undefined) return undefined;
    const { name, domainNameLabel } = gateway.publicAddress;
    return new gateways.GatewayPublicIp(...madeFrom(['ingress', 'gateway', 'publicAddress'], this, 'GatewayPublicIp'), {
      ...this.place,
      addressName: name,
      domainNameLabel,
    });
  }

  private addChecks(): void {
    const { certificateExpiryDays: days, certificateVaultId } = this.settings.checks ?? {};
    if (days === undefined) return;
    for (const [use, certificate] of certificatesOf(this.given)) {
      const vaultId = present(certificate.certificateVaultId ?? certificateVaultId, 'certificateVaultId');
      const secretId = present(certificate.certificateSecretId, 'certificateSecretId');
      checkCertificateExpiry(this, use, { secretId, vaultId }, days);
    }
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
    if (this.given.gateway?.responses !== undefined || this.given.edge?.responses !== undefined)
      new TerraformOutput(this, 'responses_api_name', { value: 'agent-responses' });
    new TerraformOutput(this, 'gateway_id', { value: gateway.resource.id });
  }
}
