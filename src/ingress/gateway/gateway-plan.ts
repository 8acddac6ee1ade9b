import type { ApiManagementConfig } from '@cdktf/provider-azurerm/lib/api-management';
import { PolicyTierFamily } from '../../policy/document/policy-tier-family';
import type { ApiManagementGatewayProps } from './api-management-gateway-props';
import { isLiteral } from '../../core/terraform/tokens';
import { GatewayNetworkMode } from './tiers/gateway-network-mode';
import { GatewayTier } from './tiers/gateway-tier';
import { GATEWAY_TIERS, NETWORK_MODES } from './tiers/gateway-tiers';
import type { NamedHost } from './hosts/host-records';

/**
 * Hosts of a service in a network, beside `{name}.azure-api.net`: Azure names none of them there.
 *
 * Source, read 2026-11-21: learn.microsoft.com/azure/api-management/api-management-using-with-internal-vnet
 */
const CLASSIC_HOSTS = ['portal', 'developer', 'management', 'scm'] as const;

/** Host that Azure gives a service. */
export function defaultHost(gatewayName: string): string {
  return `${gatewayName}.azure-api.net`;
}

/** What the properties come to once defaults are filled in. */
export interface GatewayPlan {
  readonly tier: GatewayTier;
  readonly units: number;
  /** Hosts that callers can be answered under with a certificate. */
  readonly hostNames: readonly string[];
  /** Hosts that are named in private zones of one's own. */
  readonly namedHosts: readonly NamedHost[];
}

/** Fills in the defaults. */
export function planGateway(props: ApiManagementGatewayProps): GatewayPlan {
  const tier = props.tier ?? GatewayTier.STANDARD_V2;
  const own = (props.customDomains ?? []).map((domain) => domain.hostName);
  return {
    tier,
    units: props.units ?? GATEWAY_TIERS[tier].units.min,
    hostNames: [...own, defaultHost(props.gatewayName)],
    namedHosts: [...azureHosts(props), ...own.map((host, index) => ({ key: keyOfHost(host, index), host }))],
  };
}

/** What tells a host of one's own from others: itself, so that other hosts may come and go. */
export function keyOfHost(host: string, index: number): string {
  return isLiteral(host) ? host.toLowerCase() : String(index);
}

/** A private endpoint's own zone names the host that Azure gives; in a network nothing does. */
function azureHosts({ gatewayName, network: { mode } }: ApiManagementGatewayProps): NamedHost[] {
  const gateway = { key: 'Gateway', host: defaultHost(gatewayName) };
  if (mode === GatewayNetworkMode.INJECTION) return [gateway];
  if (mode !== GatewayNetworkMode.INTERNAL) return [];
  return [gateway, ...CLASSIC_HOSTS.map((key) => ({ key, host: `${gatewayName}.${key}.azure-api.net` }))];
}

/** What was weak once, and is off. In the v2 tiers and Consumption Azure has it off by itself. */
const OLD_TLS_OFF = {
  backendSsl30Enabled: false,
  backendTls10Enabled: false,
  backendTls11Enabled: false,
  frontendSsl30Enabled: false,
  frontendTls10Enabled: false,
  frontendTls11Enabled: false,
  tripleDesCiphersEnabled: false,
};

/** The service as azurerm takes it. */
export function serviceSettings(
  props: ApiManagementGatewayProps,
  { tier, units }: GatewayPlan,
  certificateIdentityIds: readonly string[],
): ApiManagementConfig {
  const { network } = props;
  const facts = GATEWAY_TIERS[tier];
  const identityIds = [...new Set([...certificateIdentityIds, ...(props.identityIds ?? [])])];
  const isPrivateEndpoint = network.mode === GatewayNetworkMode.PRIVATE_ENDPOINT;
  const byAzapi = [
    ...(isPrivateEndpoint ? ['public_network_access_enabled'] : []),
    // Azure spreads Premium v2 by itself, too.
    ...(facts.zones === 'azapi' ? ['zones'] : []),
  ];
  return {
    name: props.gatewayName,
    resourceGroupName: props.resourceGroupName,
    location: props.location,
    publisherName: props.publisherName,
    publisherEmail: props.publisherEmail,
    skuName: `${tier}_${units}`,
    zones: facts.zones === 'azurerm' && (props.zones ?? []).length > 0 ? props.zones : undefined,
    // What azurerm calls External is outbound integration in the v2 tiers.
    virtualNetworkType:
      isPrivateEndpoint && network.subnet !== undefined ? 'External' : NETWORK_MODES[network.mode].virtualNetworkType,
    virtualNetworkConfiguration: network.subnet && { subnetId: network.subnet.subnetId },
    publicIpAddressId: network.publicIpAddressId,
    security: facts.family === PolicyTierFamily.CLASSIC ? OLD_TLS_OFF : undefined,
    minApiVersion: props.minApiVersion ?? '2021-08-01',
    identity:
      identityIds.length === 0 ? { type: 'SystemAssigned' } : { type: 'SystemAssigned, UserAssigned', identityIds },
    tags: props.tags,
    lifecycle: byAzapi.length === 0 ? undefined : { ignoreChanges: byAzapi },
  };
}
