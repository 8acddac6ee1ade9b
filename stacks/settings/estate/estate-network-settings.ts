import { z } from 'zod';
import { foundryNetworks } from '../../../src';
import {
  ALLOWED_RANGE,
  ANY_RESOURCE,
  ENDPOINT_GROUP,
  groupNameOrId,
  IPV4_CIDR,
  MANAGED_NETWORK_WAIT,
  networkResourceName,
  OUTBOUND_HOST,
  OUTBOUND_RULE_NAME,
  PORT_RANGES,
  SERVICE_TAG,
  repeated,
  SHAPES,
} from '../../../src/internal';
import { between, by, distinct, filled, id, isObject, oneOf, text, whole, words } from '../values/settings-values';
import {
  madeOrExisting,
  ONE_ENDPOINT,
  overlappingSubnets,
  privateDnsZones,
  subnet,
  ZONES_LEFT_OUT,
} from '../values/network-settings';

const { FoundryNetworkMode, ManagedFirewall, ManagedIsolation } = foundryNetworks;

/** Words of the settings for what the library calls by its enums. */
export const ACCOUNT_NETWORK_MODES = {
  public: FoundryNetworkMode.PUBLIC,
  private: FoundryNetworkMode.PRIVATE,
  'virtual-network': FoundryNetworkMode.VIRTUAL_NETWORK,
  managed: FoundryNetworkMode.MANAGED,
} as const;
export const ISOLATIONS = {
  disabled: ManagedIsolation.DISABLED,
  'allow-internet-outbound': ManagedIsolation.ALLOW_INTERNET_OUTBOUND,
  'allow-only-approved-outbound': ManagedIsolation.ALLOW_ONLY_APPROVED_OUTBOUND,
} as const;
export const FIREWALLS = { basic: ManagedFirewall.BASIC, standard: ManagedFirewall.STANDARD } as const;

const publicAccess = z.strictObject({
  allowedIpRanges: distinct(filled(by(ALLOWED_RANGE)))
    .optional()
    .describe('public addresses and ranges that reach the account; left out: everybody who has a role'),
  allowedSubnetIds: distinct(filled(id(SHAPES.subnet)))
    .optional()
    .describe('subnets that reach it by a service endpoint'),
  trustedServices: z.boolean().optional().describe("whether Azure's own services reach it past these; left out: true"),
});

const OF_MADE_SUBNET = ['name', 'securityGroupId', 'routeTableId'] as const;

const agentSubnet = between(
  z.strictObject({
    addressPrefix: by(IPV4_CIDR)
      .optional()
      .describe('private range, /27 or larger, /24 recommended; creates the subnet; with id, the range it has'),
    id: id(SHAPES.subnet).optional().describe('uses a subnet that exists, delegated to Microsoft.App/environments'),
    name: by(networkResourceName).optional().describe('left out: agents'),
    securityGroupId: id(SHAPES.networkSecurityGroup).optional().describe('left out: none'),
    routeTableId: id(SHAPES.routeTable).optional().describe('left out: none'),
  }),
  (value) => madeOrExisting(value, OF_MADE_SUBNET),
);

const outboundRule = between(
  oneOf(
    z.strictObject({
      name: by(OUTBOUND_RULE_NAME),
      privateEndpoint: z
        .strictObject({
          targetId: by(ANY_RESOURCE),
          group: by(ENDPOINT_GROUP).describe('such as blob, Sql, searchService, Gateway'),
        })
        .optional(),
      fqdn: by(OUTBOUND_HOST).optional().describe("a host, or all below one as '*.contoso.com'; costs a firewall"),
      serviceTag: by(SERVICE_TAG).optional().describe('such as AzureActiveDirectory'),
      protocol: z.enum(['TCP', 'UDP', '*']).optional().describe('with serviceTag; left out: TCP'),
      portRanges: by(PORT_RANGES).optional().describe("with serviceTag, such as '443,8443'; left out: 443"),
    }),
    ['privateEndpoint', 'fqdn', 'serviceTag'],
    'needs exactly one of privateEndpoint, fqdn and serviceTag',
  ),
  (value) =>
    value.serviceTag !== undefined
      ? []
      : (['protocol', 'portRanges'] as const)
          .filter((key) => value[key] !== undefined)
          .map((key) => ({ path: [key], message: 'belongs to a service tag; remove it' })),
);

type OutboundRuleSettings = z.infer<typeof outboundRule>;

const privateDns = privateDnsZones({
  dataZoneIds: z
    .strictObject({
      blob: id(SHAPES.privateDnsZone),
      cosmos: id(SHAPES.privateDnsZone),
      search: id(SHAPES.privateDnsZone),
      queue: id(SHAPES.privateDnsZone).optional(),
    })
    .optional()
    .describe('zones of the private endpoints of data stores'),
});

const privateEndpoint = between(
  oneOf(
    z.strictObject({
      name: by(networkResourceName).optional().describe('makes a private endpoint in privateEndpointSubnet'),
      id: id(SHAPES.privateEndpoint).optional().describe('uses one that exists'),
      resourceGroup: by(groupNameOrId)
        .optional()
        .describe('in the subscription of the network: its name there, or its full id; left out: that of the account'),
    }),
    ['name', 'id'],
    ONE_ENDPOINT,
  ),
  ({ id: existing, resourceGroup }) =>
    existing === undefined || resourceGroup === undefined
      ? []
      : [{ path: ['resourceGroup'], message: 'belongs to a private endpoint that is made; remove it' }],
);

/** Keys that some modes alone have. */
const OF_MODES: Readonly<Record<string, readonly string[]>> = {
  agentSubnet: ['virtual-network'],
  allowsAnyPrivateRange: ['virtual-network'],
  publicAccess: ['public', 'virtual-network', 'managed'],
  isolation: ['managed'],
  firewall: ['managed'],
  rules: ['managed'],
  approverScopeId: ['managed'],
  roleWaitSeconds: ['managed'],
  settleSeconds: ['managed'],
};
const NEEDED: Readonly<Record<string, string>> = { 'virtual-network': 'agentSubnet', managed: 'isolation' };
/** What is settled with an account, and not given again for one that exists. */
const OF_MADE_ACCOUNT = [
  'publicAccess',
  'allowsAnyPrivateRange',
  'isolation',
  'firewall',
  'rules',
  'approverScopeId',
  'roleWaitSeconds',
  'settleSeconds',
] as const;

const shape = z.strictObject({
  mode: words(ACCOUNT_NETWORK_MODES).describe('never changes; with account.id, what the account has'),
  publicAccess: publicAccess
    .optional()
    .describe('who of the Internet reaches the account; left out: nobody, with mode public everybody'),
  virtualNetworkId: id(SHAPES.virtualNetwork)
    .optional()
    .describe('network that subnets are made in and zones linked to'),
  agentSubnet: agentSubnet.optional().describe('virtual-network: agents of this account run in it, and nothing else'),
  allowsAnyPrivateRange: z
    .literal(true)
    .optional()
    .describe('agentSubnet may have a range that the region is not known to take'),
  privateEndpointSubnet: subnet.optional(),
  privateDns: privateDns.optional().describe(ZONES_LEFT_OUT),
  privateEndpoint: privateEndpoint
    .optional()
    .describe('private way to the account, which an ingress in the same network uses, too; left out: none'),
  isolation: words(ISOLATIONS).optional().describe('managed: what agents reach; it can be tightened, never loosened'),
  firewall: words(FIREWALLS).optional().describe('managed: size of the firewall that rules by host name take'),
  rules: filled(outboundRule).optional().describe('managed: what agents reach beyond isolation'),
  approverScopeId: text.optional().describe('managed: where the account may approve endpoints; left out: each target'),
  roleWaitSeconds: whole(MANAGED_NETWORK_WAIT).optional().describe('managed: left out: 60'),
  settleSeconds: whole(MANAGED_NETWORK_WAIT).optional().describe('managed: from the last rule on; left out: 600'),
});

type Given = Partial<z.infer<typeof shape>>;

/** How an estate is reached, and how its agents get out. */
export const estateNetwork = between(shape, (value) => [
  ...modeMistakes(value),
  ...ruleMistakes(value),
  ...placeMistakes(value),
  ...overlappingSubnets({ agentSubnet: value.agentSubnet, privateEndpointSubnet: value.privateEndpointSubnet }),
]);

export type EstateNetworkSettings = z.infer<typeof estateNetwork>;

function modeMistakes(value: Given) {
  const { mode } = value;
  if (mode === undefined || !Object.hasOwn(ACCOUNT_NETWORK_MODES, mode)) return [];
  return Object.entries(OF_MODES)
    .filter(([key, modes]) => value[key as keyof Given] !== undefined && !modes.includes(mode))
    .map(([key, modes]) => ({
      path: [key],
      message: `does not belong to mode ${mode}; remove it, or take mode ${modes.join(' or ')}`,
    }));
}

/** What the network of an account that is made needs, by its mode. */
export function missingInNetwork(network: unknown) {
  const { mode, ...value }: { readonly mode?: unknown; readonly [key: string]: unknown } = isObject(network)
    ? { ...network }
    : {};
  const needed = typeof mode === 'string' && Object.hasOwn(NEEDED, mode) ? NEEDED[mode] : undefined;
  return needed !== undefined && value[needed] === undefined
    ? [{ path: ['network', needed], message: `is missing; mode ${String(mode)} needs it` }]
    : [];
}

/** What of a network is settled already where the account exists. */
export function settledInNetwork(network: unknown) {
  if (!isObject(network)) return [];
  const value = network as Given;
  const { agentSubnet: agents } = value;
  return [
    ...OF_MADE_ACCOUNT.filter((key) => value[key] !== undefined).map((key) => ({
      path: ['network', key],
      message: 'is settled with an account that exists; remove it, or give account.name instead of account.id',
    })),
    ...(isObject(agents) && agents.id === undefined
      ? [{ path: ['network', 'agentSubnet'], message: 'is that of an account that exists; give its id' }]
      : []),
  ];
}

/** What the isolation takes, and each rule once. */
function ruleMistakes({ mode, isolation, firewall, rules }: Given) {
  if (mode !== 'managed' || isolation === undefined) return [];
  const isApproved = isolation === 'allow-only-approved-outbound';
  const list: readonly OutboundRuleSettings[] = Array.isArray(rules) ? rules : [];
  const refused = list.flatMap((one, index) => {
    if (!isObject(one)) return [];
    const isRefused = isolation === 'disabled' || (one.privateEndpoint === undefined && !isApproved);
    if (!isRefused) return [];
    const fitting = one.privateEndpoint === undefined ? '' : 'allow-internet-outbound or ';
    return [
      {
        path: ['rules', String(index)],
        message: `is not taken by isolation ${isolation}; remove it, or take ${fitting}allow-only-approved-outbound`,
      },
    ];
  });
  const names = list.map((one) => (isObject(one) && typeof one.name === 'string' ? one.name : ''));
  const twice = names.flatMap((name, index) =>
    name !== '' && repeated([...names.slice(0, index), name]).includes(name)
      ? [{ path: ['rules', String(index), 'name'], message: 'is the name of an earlier rule, too; rename one of them' }]
      : [],
  );
  return [
    ...refused,
    ...twice,
    ...(firewall !== undefined && !isApproved
      ? [
          {
            path: ['firewall'],
            message: `is not supported in isolation ${isolation}, which has no rules by host name; remove it`,
          },
        ]
      : []),
  ];
}

/** What is made in a network needs it, and a private endpoint its subnet. */
function placeMistakes({
  virtualNetworkId,
  agentSubnet: agents,
  privateEndpointSubnet,
  privateEndpoint: endpoint,
  privateDns: dns,
}: Given) {
  const makes = [
    ['agentSubnet', isObject(agents) && agents.id === undefined],
    ['privateEndpointSubnet', isObject(privateEndpointSubnet) && privateEndpointSubnet.id === undefined],
    ['privateDns', isObject(dns) && dns.resourceGroup !== undefined],
  ] as const;
  const [what] = makes.find(([, isMade]) => isMade) ?? [];
  return [
    ...(what !== undefined && virtualNetworkId === undefined
      ? [{ path: ['virtualNetworkId'], message: `is missing; ${what} is made in it or linked to it` }]
      : []),
    ...(isObject(endpoint) && endpoint.name !== undefined && privateEndpointSubnet === undefined
      ? [{ path: ['privateEndpointSubnet'], message: 'is missing; privateEndpoint is made in it' }]
      : []),
  ];
}
