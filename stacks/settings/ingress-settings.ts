import { z } from 'zod';
import { IngressTopology, gateways } from '../../src';
import {
  API_PATH,
  CALLER_RANGE,
  CERTIFICATE,
  CONNECTION_STRING,
  DOMAIN_NAME_LABEL,
  GATEWAY_NAME,
  GATEWAY_ZONE,
  GUID,
  HOST_NAME,
  IPV4_CIDR,
  namesInId,
  networkResourceName,
  PATH,
  PRIVATE_ADDRESS,
  PUBLIC_ADDRESS,
  PUBLISHER_EMAIL,
  PUBLISHER_NAME,
  QUERY_PARAMETER,
  repeated,
  resourceGroupName,
  SHAPES,
  SUBNET_RANGE,
  TENANT_HEADER,
  CERTIFICATE_ACCESS_WAIT,
  UNITS_OF_ANY_TIER,
  WAF_RATE,
  REQUEST_TIMEOUT,
  MIN_CAPACITY,
  MAX_CAPACITY,
  DNAT_PRIORITY,
} from '../../src/internal';
import { topologyMistakes, wideCallers } from './ingress-settings-validation';
import { TIERS_BY_WORD } from './values/tier-words';
import { edgeResponses, gatewayResponses } from './messages-settings';
import { wafSettings } from './waf-settings';
import { between, by, distinct, filled, id, oneOf, text, whole } from './values/settings-values';
import {
  ONE_ENDPOINT,
  overlappingSubnets,
  privateDnsZones,
  sameNames,
  subnet,
  ZONES_LEFT_OUT,
} from './values/network-settings';

/** Words of the settings for the choice that topologies 3 and 5 leave. */
export const NETWORK_MODES_BY_WORD = {
  'private-endpoint': gateways.GatewayNetworkMode.PRIVATE_ENDPOINT,
  injection: gateways.GatewayNetworkMode.INJECTION,
} as const;

const TOPOLOGIES_BY_WORD = {
  1: IngressTopology.V2_PUBLIC,
  2: IngressTopology.CLASSIC_PUBLIC,
  3: IngressTopology.V2_APPLICATION_GATEWAY,
  4: IngressTopology.CLASSIC_APPLICATION_GATEWAY,
  5: IngressTopology.V2_FIREWALL,
  6: IngressTopology.CLASSIC_FIREWALL,
  managed: IngressTopology.MANAGED,
} as const;

const topology = z.literal([1, 2, 3, 4, 5, 6, 'managed']).transform((value) => TOPOLOGIES_BY_WORD[value]);

const privateDns = privateDnsZones({
  gatewayZoneId: id(SHAPES.privateDnsZone)
    .refine((value) => GATEWAY_ZONE.holds(value), { error: `${GATEWAY_ZONE.rule}; ${GATEWAY_ZONE.remedy}` })
    .optional()
    .describe('zone of the private endpoint of the gateway'),
  hostZoneIds: filled(id(SHAPES.privateDnsZone))
    .refine((ids) => repeated(ids.map(namesInId)).length === 0, {
      error: 'lists a zone, or zones of one name, more than once, and only one would get the records; list each once',
    })
    .optional()
    .describe('zones that the hosts of the gateway end with'),
});

const network = between(
  z.strictObject({
    virtualNetworkId: id(SHAPES.virtualNetwork),
    edgeSubnet: subnet.optional().describe('for Application Gateway or Azure Firewall'),
    firewallManagementSubnet: subnet.optional().describe('for Azure Firewall of the Basic tier'),
    gatewaySubnet: subnet,
    privateEndpointSubnet: subnet.optional(),
    privateDns: privateDns.optional().describe(ZONES_LEFT_OUT),
  }),
  ({ edgeSubnet, firewallManagementSubnet, gatewaySubnet, privateEndpointSubnet }) => {
    const subnets = { edgeSubnet, firewallManagementSubnet, gatewaySubnet, privateEndpointSubnet };
    return [...overlappingSubnets(subnets), ...sameNames(subnets)];
  },
);

const certificate = {
  certificateSecretId: by(CERTIFICATE).describe('https://{vault}.vault.azure.net/secrets/{name}, without a version'),
  certificateVaultId: id(SHAPES.vault).optional().describe('makes an identity that may read the certificate'),
  identityId: id(SHAPES.userAssignedIdentity).optional().describe('uses an identity that may read it already'),
  certificateAccessWaitSeconds: whole(CERTIFICATE_ACCESS_WAIT).optional(),
};
const ONE_READER = 'needs certificateVaultId (to make an identity) or identityId (of one with access), not both';

const customDomain = oneOf(
  z.strictObject({
    hostName: by(HOST_NAME).optional().describe('left out: publicHostName'),
    ...certificate,
    identityClientId: by(GUID).optional().describe('client id of identityId'),
  }),
  ['certificateVaultId', 'identityId'],
  ONE_READER,
);

const gateway = z.strictObject({
  name: by(GATEWAY_NAME),
  publisherName: by(PUBLISHER_NAME),
  publisherEmail: by(PUBLISHER_EMAIL),
  tier: z
    .enum(Object.keys(TIERS_BY_WORD) as (keyof typeof TIERS_BY_WORD)[])
    .optional()
    .describe('left out: what the topology takes'),
  network: z.enum(['private-endpoint', 'injection']).optional().describe('topologies 3 and 5'),
  units: whole(UNITS_OF_ANY_TIER).optional(),
  zones: distinct(filled(z.enum(['1', '2', '3']))).optional(),
  apiPath: by(API_PATH).optional(),
  responses: gatewayResponses.optional().describe('how applications reach Responses endpoints of agents'),
  customDomain: customDomain.optional().describe('host name of its own with a certificate'),
  applicationInsights: z
    .strictObject({
      componentId: id(SHAPES.applicationInsights),
      connectionString: z.string().regex(CONNECTION_STRING, {
        error: 'must be a connection string of Application Insights; copy it from the component',
      }),
    })
    .optional()
    .describe('takes requests and their times, without bodies'),
  publicAddress: z
    .strictObject({
      name: by(networkResourceName),
      domainNameLabel: by(DOMAIN_NAME_LABEL),
    })
    .optional()
    .describe('topology 2: a public address of its own; left out: Azure gives one'),
});

const edge = oneOf(
  z.strictObject({
    name: by(networkResourceName),
    ...certificate,
    allowedPaths: filled(by(PATH)).optional(),
    allowedQueryParameters: z.array(by(QUERY_PARAMETER)).optional().describe('left out: api-version'),
    ...wafSettings,
    rateLimit: z
      .strictObject({ requests: whole(WAF_RATE), durationMinutes: z.literal([1, 5]).optional() })
      .optional()
      .describe('how many requests pass in a window of 1 or 5 minutes'),
    privateFrontendAddress: by(PRIVATE_ADDRESS)
      .optional()
      .describe('address in edgeSubnet instead of a public one, where a policy forbids those'),
    firewallRanges: filled(by(IPV4_CIDR).pipe(by(CALLER_RANGE)))
      .optional()
      .describe('range of the subnet of a firewall before the edge, which then checks the source'),
    responses: edgeResponses
      .optional()
      .describe('allows applications to call Responses endpoints; left out: they can only call the gateway itself'),
    requestTimeoutSeconds: whole(REQUEST_TIMEOUT).optional(),
    minCapacity: whole(MIN_CAPACITY).optional(),
    maxCapacity: whole(MAX_CAPACITY).optional(),
    zones: distinct(z.array(z.enum(['1', '2', '3']))).optional(),
    waitForGatewayHosts: z
      .boolean()
      .optional()
      .describe('false: made while the gateway is, before its names can be resolved; see docs/edge.md'),
  }),
  ['certificateVaultId', 'identityId'],
  ONE_READER,
);

const firewall = between(
  z.strictObject({
    name: by(networkResourceName),
    tier: z.enum(['basic', 'standard', 'premium']).optional(),
    zones: distinct(z.array(z.enum(['1', '2', '3']))).optional(),
    policyId: id(SHAPES.firewallPolicy).optional().describe('policy of a firewall that exists'),
    subnetAddressPrefix: by(IPV4_CIDR)
      .pipe(by(SUBNET_RANGE))
      .optional()
      .describe('range of the subnet of a firewall that exists, which the gateway allows'),
    publicIpAddress: by(PUBLIC_ADDRESS).optional().describe('public address of that firewall'),
    priority: whole(DNAT_PRIORITY).optional(),
    translation: z.enum(['address', 'fqdn']).optional().describe('fqdn: the gateway is found again when it is rebuilt'),
  }),
  ({ policyId, publicIpAddress, tier, zones }) => {
    if ((policyId === undefined) !== (publicIpAddress === undefined)) {
      return [{ message: 'has one of policyId and publicIpAddress; an existing firewall needs both' }];
    }
    return policyId === undefined || (tier === undefined && zones === undefined)
      ? []
      : [{ message: 'has tier or zones in addition to policyId; an existing firewall has its own, remove them' }];
  },
);

const callerRanges = filled(by(IPV4_CIDR).pipe(by(CALLER_RANGE)));

/** How bot messages get in. */
export const ingress = between(
  z.strictObject({
    topology: topology.optional().describe('1 to 6 or managed; left out: 3'),
    resourceGroup: by(resourceGroupName).optional().describe('existing resource group for gateway and edge'),
    publicHostName: by(HOST_NAME).optional().describe('host that Bot Service calls; its DNS record is yours to make'),
    callerRanges: callerRanges.optional().describe('left out: those of Teams'),
    allowWideCallerRanges: z.literal(true).optional().describe('callerRanges may allow a large part of the Internet'),
    tenantHeader: by(TENANT_HEADER).optional().describe('header in which Teams names the tenant'),
    network: network.optional(),
    gateway: gateway.optional(),
    edge: edge.optional().describe('Application Gateway: topologies 3 and 4'),
    firewall: firewall.optional().describe('Azure Firewall: topologies 5 and 6'),
    foundryPrivateEndpoint: oneOf(
      z.strictObject({ name: by(networkResourceName).optional(), id: id(SHAPES.privateEndpoint).optional() }),
      ['name', 'id'],
      ONE_ENDPOINT,
    )
      .optional()
      .describe('how the gateway reaches the Foundry account'),
  }),
  (value) => [...topologyMistakes(value), ...wideCallers(value)],
);

/** The gateway of another app. */
export const existingIngress = z.strictObject({
  gatewayId: id(SHAPES.gateway),
  publicHostName: by(HOST_NAME),
  apiName: text.describe('API that takes the operations: output api_name of the ingress stack, which is agents'),
  apiPath: by(API_PATH).optional(),
  foundryPrivateEndpointId: id(SHAPES.privateEndpoint).optional(),
  responsesApiName: text
    .optional()
    .describe('API that takes the operations for applications: output responses_api_name; left out: one is created'),
  responsesApiPath: by(API_PATH).optional(),
  identityPrincipalId: by(GUID).optional().describe('identity of the gateway, for responses with exchange'),
});

export type IngressSettings = z.infer<typeof ingress>;
