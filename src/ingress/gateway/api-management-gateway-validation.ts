import { armIdRule, checkArmId, sameArmId, SHAPES, subscriptionOf } from '../../core/azure/arm-id';
import { Problems, quote } from '../../core/validation/problems';
import { checkLocation, checkAvailabilityZones, hasNoZones, warnOfNoZones } from '../../core/azure/region-validation';
import { guid, hostName, TENANT_HEADER } from '../../core/validation/rules';
import { isLiteral, literals } from '../../core/terraform/tokens';
import type { ApiManagementGatewayProps } from './api-management-gateway-props';
import { checkCallerRanges, checkInnerSources, warnOfWideCallers } from '../callers/caller-range-validation';
import { checkCertificate } from '../certificate/certificate-source';
import { checkGatewayNames } from './gateway-names';
import type { GatewayNetwork } from './gateway-network';
import { responsesPathOf, type GatewayPlan } from './gateway-plan';
import { GatewayNetworkMode } from './tiers/gateway-network-mode';
import { GatewayTier } from './tiers/gateway-tier';
import { GATEWAY_TIERS, NETWORK_MODES } from './tiers/gateway-tiers';
import { checkHostRecords } from './host-names/host-dns-records';
import {
  API_PATH,
  CONNECTION_STRING,
  GATEWAY_NAME,
  MIN_API_VERSION,
  PUBLISHER_EMAIL,
  PUBLISHER_NAME,
  GATEWAY_ZONE,
} from './gateway-rules';
import { checkSubnet } from '../subnet/subnet-validation';
import { SubnetPurpose } from '../subnet/subnet-purpose';
import { checkOwnGroup } from '../../core/azure/resource-group';
import { checkTags, TAG_LIMITS } from '../../core/azure/tag-validation';
import type { IConstruct } from 'constructs';
import { GATEWAY_CODES } from './codes';
import { AZURE_CODES } from '../../core/azure/codes';
import { ROUTE_CODES } from './routes/codes';
import { warn } from '../../core/validation/warn';
import { TIER_CODES } from './tiers/codes';
import { CALLER_CODES } from '../callers/codes';
import { VALIDATION_CODES } from '../../core/validation/codes';

/** Validates the properties of a gateway and throws all problems together. */
export function checkGateway(
  problems: Problems,
  given: ApiManagementGatewayProps,
  plan: GatewayPlan,
  ownSubscription: string | undefined,
): void {
  checkTags(problems, plan.tags, namesHosts(plan) ? TAG_LIMITS.privateDnsZone : TAG_LIMITS.apiManagement);
  problems.check('gatewayName', plan.gatewayName, GATEWAY_NAME);
  checkOwnGroup(problems, plan.resourceGroupId);
  checkLocation(problems, plan.location);
  problems.check('publisherName', plan.publisherName, PUBLISHER_NAME);
  problems.check('publisherEmail', plan.publisherEmail, PUBLISHER_EMAIL);
  problems.check('publicHostName', given.publicHostName, hostName(CALLER_CODES.InvalidPublicHostName));
  problems.check('apiPath', plan.apiPath, API_PATH);
  problems.check('minApiVersion', plan.minApiVersion, MIN_API_VERSION);
  problems.check('tenantHeader', plan.tenantHeader, TENANT_HEADER);
  problems.checkKnown('identityIds', plan.identityIds);
  problems.checkEach('identityIds', plan.identityIds, armIdRule(SHAPES.userAssignedIdentity));
  checkArmId(problems, 'workspaceId', plan.workspaceId, SHAPES.workspace);
  checkTier(problems, plan);
  checkGatewayNetwork(problems, plan);
  checkSubscription(problems, plan.network, ownSubscription);
  checkDomains(problems, given.publicHostName, plan);
  checkGatewayCallers(problems, plan);
  checkResponsesApi(problems, plan);
  checkHostRecords(problems, plan.network.hostRecords, plan.namedHosts);
  checkTelemetry(problems, plan);
  checkGatewayNames(problems, plan);
  problems.throwIfAny();
}

/**
 * Whether tags also go to private DNS zones and to the metadata of their records, whose limits are lower than those of the
 * service.
 */
function namesHosts({ network, namedHosts }: GatewayPlan): boolean {
  return network.hostRecords !== undefined && namedHosts.length > 0;
}

function checkTier(problems: Problems, { units, zones, location, tier }: GatewayPlan): void {
  const facts = GATEWAY_TIERS[tier];
  problems.checkRange(TIER_CODES.InvalidUnits, `units of ${tier}`, units, facts.units.min, facts.units.max);
  if (!isLiteral(zones) || zones.length === 0) return;
  checkAvailabilityZones(problems, zones, location);
  const able = tiersWith((other) => GATEWAY_TIERS[other].zones !== 'none');
  problems.when(facts.zones === 'none', GATEWAY_CODES.ZonesNotInTier, () => ({
    message: `zones are set for tier ${tier}, which does not support them`,
    remedy: `omit them, or use ${able}`,
  }));
  problems.when(facts.zones !== 'none' && isLiteral(units) && units < zones.length, GATEWAY_CODES.TooFewUnits, () => ({
    message: `${units} unit(s) of ${tier} are spread over ${zones.length} zones`,
    remedy: 'set at least one unit for each zone',
  }));
}

/**
 * A service and the network of its injection or outbound integration must be in the same subscription. A private endpoint
 * may be in any.
 *
 * @see https://learn.microsoft.com/azure/api-management/integrate-vnet-outbound
 */
function checkSubscription(problems: Problems, { subnet }: GatewayNetwork, own: string | undefined): void {
  const networkId = subnet?.virtualNetworkId ?? subnet?.subnetId;
  if (networkId === undefined || own === undefined || !isLiteral(networkId) || !isLiteral(own)) return;
  const subscription = subscriptionOf(networkId);
  problems.when(subscription.toLowerCase() !== own.toLowerCase(), GATEWAY_CODES.NetworkOfOtherSubscription, () => ({
    message: `the gateway's subnet is in subscription ${quote(subscription)}, and the gateway in ${quote(own)}`,
    remedy:
      'use a subnet of a network in the same subscription and peer the networks, or refer to an existing gateway in that subscription',
  }));
}

function checkGatewayNetwork(problems: Problems, { network, tier, foundryPrivateEndpoints }: GatewayPlan): void {
  const { modes } = GATEWAY_TIERS[tier];
  const { words } = NETWORK_MODES[network.mode];
  problems.when(!modes.includes(network.mode), GATEWAY_CODES.NetworkNotInTier, () => ({
    message: `tier ${tier} does not support ${words}`,
    remedy:
      `use ${tiersWith((other) => GATEWAY_TIERS[other].modes.includes(network.mode))}, or connect it with ` +
      modes.map((mode) => NETWORK_MODES[mode].words).join(' or '),
  }));
  checkArmId(problems, 'privateDnsZoneId', network.privateDnsZoneId, SHAPES.privateDnsZone);
  problems.check('privateDnsZoneId', network.privateDnsZoneId, GATEWAY_ZONE);
  checkSubnets(problems, network);
  problems.when(
    network.mode === GatewayNetworkMode.PRIVATE_ENDPOINT &&
      network.subnet !== undefined &&
      !modes.includes(GatewayNetworkMode.INTEGRATION),
    GATEWAY_CODES.IntegrationNotInTier,
    () => ({
      message: `integrationSubnet is set for tier ${tier}, which does not support outbound integration`,
      remedy: `omit it, or use ${tiersWith((other) => GATEWAY_TIERS[other].modes.includes(GatewayNetworkMode.INTEGRATION))}`,
    }),
  );
  problems.when(
    foundryPrivateEndpoints.length > 0 && network.subnet === undefined,
    GATEWAY_CODES.NoWayToNetwork,
    () => ({
      message:
        'foundryPrivateEndpoints is set, but the gateway is not connected to a network from which it could reach them',
      remedy: 'connect the gateway with outbound integration, injection or a dedicated network',
    }),
  );
}

function checkSubnets(problems: Problems, { mode, subnet, privateEndpointSubnet }: GatewayNetwork): void {
  const { subnet: purpose } = NETWORK_MODES[mode];
  const isIntegration = purpose === SubnetPurpose.GATEWAY_INTEGRATION;
  if (subnet !== undefined && purpose !== undefined) {
    checkSubnet(problems, isIntegration ? 'integrationSubnet' : 'subnet', subnet, purpose);
  }
  if (privateEndpointSubnet === undefined) return;
  checkSubnet(problems, 'privateEndpointSubnet', privateEndpointSubnet, SubnetPurpose.PRIVATE_ENDPOINTS);
  problems.when(
    subnet !== undefined && isLiteral(subnet.subnetId) && sameArmId(subnet.subnetId, privateEndpointSubnet.subnetId),
    GATEWAY_CODES.SubnetTaken,
    () => ({
      message: 'integrationSubnet and privateEndpointSubnet are the same, but integration requires a dedicated subnet',
      remedy: 'use two subnets',
    }),
  );
}

function checkDomains(problems: Problems, publicHostName: string | undefined, plan: GatewayPlan): void {
  const { tier, hostNames, customDomains, network } = plan;
  problems.when(
    customDomains.length > 1 && GATEWAY_TIERS[tier].hostNames !== 'many',
    GATEWAY_CODES.TooManyHostNames,
    () => ({
      message: `${customDomains.length} custom domains are set for tier ${tier}, which supports only one`,
      remedy: `keep one, or use ${tiersWith((other) => GATEWAY_TIERS[other].hostNames === 'many')}`,
    }),
  );
  problems.checkKnown('customDomains', customDomains);
  const hosts = literals(customDomains.map((domain) => domain.hostName)).map((host) => host.toLowerCase());
  for (const host of hosts.filter((one, index) => hosts.indexOf(one) < index)) {
    problems.add(GATEWAY_CODES.DuplicateHostName, `customDomains lists host ${quote(host)} twice`, 'list it once');
  }
  for (const domain of customDomains) {
    problems.check('hostName of a custom domain', domain.hostName, hostName(VALIDATION_CODES.InvalidHostName));
    checkCertificate(problems, domain);
    problems.check('identityClientId', domain.identityClientId, guid(AZURE_CODES.InvalidIdentityClientId));
    problems.when(
      (domain.identityId === undefined) !== (domain.identityClientId === undefined),
      GATEWAY_CODES.IdentityHalfKnown,
      () => ({
        message: `custom domain ${quote(domain.hostName)} has only one of identityId and identityClientId`,
        remedy: 'specify both, or neither to have an identity created',
      }),
    );
  }
  const known = literals([...hostNames]).map((host) => host.toLowerCase());
  problems.when(
    publicHostName !== undefined &&
      isLiteral(publicHostName) &&
      NETWORK_MODES[network.mode].open &&
      known.length >= hostNames.length &&
      !known.includes(publicHostName.toLowerCase()),
    CALLER_CODES.HostNotServed,
    () => ({
      message: `publicHostName ${quote(publicHostName ?? '')} is not a host name of the gateway, which is open to the Internet itself`,
      remedy: 'add it to customDomains with its certificate, or omit it',
    }),
  );
}

function checkGatewayCallers(problems: Problems, { callerRanges, allowWideCallerRanges, network }: GatewayPlan): void {
  problems.checkKnown('callerRanges', callerRanges);
  checkCallerRanges(problems, 'callerRanges', callerRanges, allowWideCallerRanges);
  problems.when(callerRanges !== undefined && !NETWORK_MODES[network.mode].open, GATEWAY_CODES.SourceHidden, () => ({
    message: 'callerRanges is set for a gateway behind an edge, where every call comes from the address of the edge',
    remedy: 'set the ranges on the edge',
  }));
}

function checkResponsesApi(problems: Problems, plan: GatewayPlan): void {
  const { responses, network, allowWideCallerRanges } = plan;
  problems.check('responses.apiPath', responses?.apiPath, API_PATH);
  if (responses !== undefined) checkPathsApart(problems, plan.apiPath, responsesPathOf(responses.apiPath));
  const { callerRanges } = responses ?? {};
  const what = 'responses.callerRanges';
  problems.checkKnown(what, callerRanges);
  if (NETWORK_MODES[network.mode].open) checkCallerRanges(problems, what, callerRanges, allowWideCallerRanges);
  else checkInnerSources(problems, what, callerRanges);
}

/** An open gateway that checks where messages come from must not allow Responses requests from everywhere. */
export function checkResponsesSources(gateway: IConstruct, { callerRanges, responses }: GatewayPlan): void {
  const problems = Problems.withProviderCheck(gateway);
  problems.when(
    callerRanges !== undefined && responses?.callerRanges === undefined,
    GATEWAY_CODES.ResponsesSourcesUnknown,
    () => ({
      message:
        'an agent is exposed to applications, and the gateway is open to the Internet: it checks the sources of messages, ' +
        'but does not know those of the applications',
      remedy: 'set responses.callerRanges of the gateway to the addresses from which the applications call',
    }),
  );
  problems.throwIfAny();
}

function checkTelemetry(problems: Problems, { applicationInsights, workspaceId, tier }: GatewayPlan): void {
  problems.when(workspaceId !== undefined && !GATEWAY_TIERS[tier].logs, GATEWAY_CODES.LogsNotInTier, () => ({
    message: `workspaceId is set for tier ${tier}, which does not write logs`,
    remedy: 'omit it, and set applicationInsights',
  }));
  checkArmId(
    problems,
    'componentId of applicationInsights',
    applicationInsights?.componentId,
    SHAPES.applicationInsights,
  );
  const connectionString = applicationInsights?.connectionString;
  problems.when(
    connectionString !== undefined && isLiteral(connectionString) && !CONNECTION_STRING.test(connectionString),
    GATEWAY_CODES.InvalidConnectionString,
    () => ({
      message:
        'connectionString of applicationInsights must be a valid connection string (the value is not shown here)',
      remedy: "use the form 'InstrumentationKey=...;IngestionEndpoint=https://...'",
    }),
  );
  problems.checkRange(
    GATEWAY_CODES.InvalidSampling,
    'samplingPercentage',
    applicationInsights?.samplingPercentage,
    0,
    100,
  );
}

/** Tiers with a capability, as text for messages. */
function tiersWith(can: (tier: GatewayTier) => boolean): string {
  return Object.values(GatewayTier).filter(can).join(' or ');
}

/** Warns about settings that are valid but insecure or not resilient. */
export function warnOfGateway(gateway: IConstruct, plan: GatewayPlan): void {
  const facts = GATEWAY_TIERS[plan.tier];
  if (plan.foundryPrivateEndpoints.length === 0) {
    warn(
      gateway,
      ROUTE_CODES.NoPrivatePath,
      'no private endpoint to a Foundry account is configured for the gateway; if public access to the account is ' +
        'off, messages cannot reach it. Add a FoundryPrivateEndpoint, or refer to an existing one',
    );
  }
  if (NETWORK_MODES[plan.network.mode].open) {
    warn(
      gateway,
      GATEWAY_CODES.PublicGateway,
      plan.callerRanges === undefined
        ? 'the gateway is open to the whole Internet; set callerRanges, such as ' +
            'TeamsAddressRanges.DEFAULT, or use a private gateway behind an edge'
        : 'the gateway is open to the Internet and rejects other sources itself; an edge in front of a ' +
            'private gateway would block them before they reach it',
    );
  }
  warnOfWideCallers(gateway, 'callerRanges', plan.callerRanges);
  if (plan.workspaceId === undefined && facts.logs) {
    warn(
      gateway,
      AZURE_CODES.NoDiagnostics,
      'the gateway collects no logs, so rejected requests cannot be investigated; set workspaceId',
    );
  }
  if (facts.zones === 'none') return;
  if (hasNoZones(gateway, plan.location)) {
    warnOfNoZones(gateway, 'the gateway', plan.location, plan.zones);
  } else if (plan.zones.length === 0) {
    warn(
      gateway,
      AZURE_CODES.NoZones,
      'the gateway may run in a single zone and fail with it; set zones, and at least one unit for each',
    );
  }
}

/** Two APIs of a service cannot share a path, and an edge cannot tell nested ones apart. */
export function checkPathsApart(problems: Problems, apiPath: string, responsesPath: string): void {
  if (!isLiteral(apiPath) || !isLiteral(responsesPath)) return;
  const [one, other] = [`${apiPath}/`, `${responsesPath}/`];
  problems.when(one.startsWith(other) || other.startsWith(one), GATEWAY_CODES.ResponsesPathTaken, () => ({
    message: `the path of Responses routes, '${responsesPath}', overlaps with apiPath '${apiPath}'`,
    remedy: 'use another one of the two',
  }));
}
