import type { ApiManagementConfig } from '@cdktf/provider-azurerm/lib/api-management';
import type { IConstruct } from 'constructs';
import { PolicyTierFamily } from '../../policy/document/policy-tier-family';
import { nameOfGroup } from '../../core/azure/resource-group';
import { inPlace, type Placed } from '../../core/azure/stack-place';
import type { Resolved } from '../../core/terraform/present';
import type { Problems } from '../../core/validation/problems';
import type { ApiManagementGatewayProps } from './api-management-gateway-props';
import { isLiteral } from '../../core/terraform/tokens';
import { GatewayNetworkMode } from './tiers/gateway-network-mode';
import { GatewayTier } from './tiers/gateway-tier';
import { GATEWAY_TIERS, NETWORK_MODES } from './tiers/gateway-tiers';
import { DEFAULT_CERTIFICATE_ACCESS_WAIT_SECONDS } from '../certificate/certificate-source';
import type { GatewayCustomDomain } from './host-names/gateway-custom-domain';
import type { NamedHost } from './host-names/host-dns-records';

/**
 * Hosts of a service in a network, in addition to `{name}.azure-api.net`: Azure creates no DNS records for them there.
 *
 * Source, read 2026-11-21: learn.microsoft.com/azure/api-management/api-management-using-with-internal-vnet
 */
const CLASSIC_HOSTS = ['portal', 'developer', 'management', 'scm'] as const;

/** First part of the path of every operation, unless specified. */
const DEFAULT_API_PATH = 'agents';

/** First part of the path of every operation of a new or existing gateway. */
export function apiPathOf({ apiPath }: { readonly apiPath?: string }): string {
  return apiPath ?? DEFAULT_API_PATH;
}

/** First segments of the path of Responses routes, unless specified. */
const DEFAULT_RESPONSES_PATH = 'responses';

/** First segments of the path of Responses routes of a new or existing gateway. */
export function responsesPathOf(apiPath: string | undefined): string {
  return apiPath ?? DEFAULT_RESPONSES_PATH;
}

/** Seconds until the identity of a custom domain can read its certificate. */
export function accessWaitOf({ certificateAccessWaitSeconds }: GatewayCustomDomain): number {
  return certificateAccessWaitSeconds ?? DEFAULT_CERTIFICATE_ACCESS_WAIT_SECONDS;
}

/** Host that Azure assigns to a service. */
export function defaultHost(gatewayName: string): string {
  return `${gatewayName}.azure-api.net`;
}

/** Properties with what the stack supplies. */
type PlacedGateway = Placed<ApiManagementGatewayProps, 'resourceGroupId' | 'location' | 'workspaceId' | 'tags'>;

/** Properties of which nothing more has a default. */
type WithDefaults = Resolved<
  PlacedGateway,
  'tier' | 'units' | 'apiPath' | 'minApiVersion' | 'customDomains' | 'identityIds' | 'foundryPrivateEndpoints'
>;

/** A gateway with all defaults resolved. */
export interface GatewayPlan extends WithDefaults {
  readonly resourceGroupName: string;
  readonly zones: string[];
  readonly publicHostName: string;
  /** Hosts for which the service has a certificate. */
  readonly hostNames: readonly string[];
  /** Hosts that get records in custom private DNS zones. */
  readonly namedHosts: readonly NamedHost[];
}

/** Resolves the defaults. Adds a problem for what neither the caller nor the stack supplies. */
export function planGateway(problems: Problems, gateway: IConstruct, given: ApiManagementGatewayProps): GatewayPlan {
  const props: PlacedGateway = inPlace(problems, gateway, given, 'resourceGroupId', 'location', 'workspaceId', 'tags');
  const { gatewayName, publisherName, publisherEmail, network } = props;
  const { tier = GatewayTier.STANDARD_V2, customDomains = [] } = props;
  const hosts = customDomains.map((domain, index) => [`customDomains[${index}].hostName`, domain.hostName] as const);
  problems.demand({ gatewayName, publisherName, publisherEmail, network, ...Object.fromEntries(hosts) });
  const own = customDomains.map((domain) => domain.hostName);
  const hostNames = [...own, defaultHost(props.gatewayName)];
  const [firstHost = ''] = hostNames;
  return {
    ...props,
    resourceGroupName: nameOfGroup(props.resourceGroupId),
    tier,
    units: props.units ?? GATEWAY_TIERS[tier].units.min,
    zones: props.zones ?? [],
    apiPath: apiPathOf(props),
    minApiVersion: props.minApiVersion ?? '2021-08-01',
    customDomains,
    identityIds: props.identityIds ?? [],
    foundryPrivateEndpoints: props.foundryPrivateEndpoints ?? [],
    publicHostName: props.publicHostName ?? firstHost,
    // The workspace of a stack is for what has logs.
    workspaceId: GATEWAY_TIERS[tier].logs ? props.workspaceId : given.workspaceId,
    hostNames,
    namedHosts: [...azureHosts(props), ...own.map((host, index) => ({ key: keyOfHost(host, index), host }))],
  };
}

/** Key of a custom host: the host name itself, so that other hosts can be added and removed. */
export function keyOfHost(host: string, index: number): string {
  return isLiteral(host) ? host.toLowerCase() : String(index);
}

/** With a private endpoint, its zone has a record for the host that Azure assigns; in a network there is none. */
function azureHosts({ gatewayName, network: { mode } }: ApiManagementGatewayProps): NamedHost[] {
  const gateway = { key: 'Gateway', host: defaultHost(gatewayName) };
  if (mode === GatewayNetworkMode.INJECTION) return [gateway];
  if (mode !== GatewayNetworkMode.INTERNAL) return [];
  return [gateway, ...CLASSIC_HOSTS.map((key) => ({ key, host: `${gatewayName}.${key}.azure-api.net` }))];
}

/** Insecure legacy protocols and ciphers, switched off. In the v2 tiers and Consumption they are always off. */
const OLD_TLS_OFF = {
  backendSsl30Enabled: false,
  backendTls10Enabled: false,
  backendTls11Enabled: false,
  frontendSsl30Enabled: false,
  frontendTls10Enabled: false,
  frontendTls11Enabled: false,
  tripleDesCiphersEnabled: false,
};

/** The service in the form that azurerm requires. */
export function serviceSettings(plan: GatewayPlan, certificateIdentityIds: readonly string[]): ApiManagementConfig {
  const { network, tier, units } = plan;
  const facts = GATEWAY_TIERS[tier];
  const identityIds = [...new Set([...certificateIdentityIds, ...plan.identityIds])];
  const isPrivateEndpoint = network.mode === GatewayNetworkMode.PRIVATE_ENDPOINT;
  const byAzapi = [
    ...(isPrivateEndpoint ? ['public_network_access_enabled'] : []),
    // Azure also distributes Premium v2 over zones by itself.
    ...(facts.zones === 'azapi' ? ['zones'] : []),
  ];
  return {
    name: plan.gatewayName,
    resourceGroupName: plan.resourceGroupName,
    location: plan.location,
    publisherName: plan.publisherName,
    publisherEmail: plan.publisherEmail,
    skuName: `${tier}_${units}`,
    zones: facts.zones === 'azurerm' && plan.zones.length > 0 ? plan.zones : undefined,
    // What azurerm calls External is outbound integration in the v2 tiers.
    virtualNetworkType:
      isPrivateEndpoint && network.subnet !== undefined ? 'External' : NETWORK_MODES[network.mode].virtualNetworkType,
    virtualNetworkConfiguration: network.subnet && { subnetId: network.subnet.subnetId },
    publicIpAddressId: network.publicIpAddress?.publicIpAddressId,
    security: facts.family === PolicyTierFamily.CLASSIC ? OLD_TLS_OFF : undefined,
    minApiVersion: plan.minApiVersion,
    identity:
      identityIds.length === 0 ? { type: 'SystemAssigned' } : { type: 'SystemAssigned, UserAssigned', identityIds },
    tags: plan.tags,
    lifecycle: byAzapi.length === 0 ? undefined : { ignoreChanges: byAzapi },
  };
}
