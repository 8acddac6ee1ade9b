import { z } from 'zod';
import { ingressSubnets } from '../../../src';
import {
  CALLER_RANGE,
  groupNameOrId,
  IPV4_CIDR,
  networkResourceName,
  overlappingRanges,
  PRIVATE_ADDRESS,
  ROUTE_PREFIX,
  SHAPES,
  SUBNET_RANGE,
} from '../../../src/internal';
import { between, by, filled, id, isObject, oneOf, text, whole } from './settings-values';

/** Words of the settings for where routes lead. */
export const ROUTE_HOPS = {
  'virtual-appliance': ingressSubnets.RouteNextHop.VIRTUAL_APPLIANCE,
  internet: ingressSubnets.RouteNextHop.INTERNET,
  'virtual-network': ingressSubnets.RouteNextHop.VIRTUAL_NETWORK,
  'virtual-network-gateway': ingressSubnets.RouteNextHop.VIRTUAL_NETWORK_GATEWAY,
  none: ingressSubnets.RouteNextHop.NONE,
} as const;

const route = z.strictObject({
  name: by(networkResourceName),
  addressPrefix: by(ROUTE_PREFIX).describe('IPv4 range, or a service tag such as ApiManagement'),
  nextHop: z.enum(Object.keys(ROUTE_HOPS) as (keyof typeof ROUTE_HOPS)[]),
  nextHopAddress: by(PRIVATE_ADDRESS).optional().describe('address of the firewall, with nextHop: virtual-appliance'),
});

const routeTable = between(
  oneOf(
    z.strictObject({
      id: id(SHAPES.routeTable).optional().describe('uses a route table that exists'),
      name: by(networkResourceName)
        .optional()
        .describe('creates a route table of this name in the resource group of the network'),
      routes: filled(route).optional(),
      learnedRoutes: z.boolean().optional().describe('false: routes learned by a gateway of the network do not count'),
    }),
    ['id', 'name'],
    'needs name (to make a route table) or id (of one that exists), not both',
  ),
  ({ id: existing, routes, learnedRoutes }) => {
    if (existing === undefined) {
      return routes === undefined
        ? [{ path: ['routes'], message: 'is missing; a route table that is made needs it' }]
        : [];
    }
    const given = [routes === undefined ? [] : 'routes', learnedRoutes === undefined ? [] : 'learnedRoutes'].flat();
    return given.map((name) => ({ path: [name], message: 'belongs to a route table that is made; remove it' }));
  },
);

const securityRule = z.strictObject({
  priority: whole({ min: 100, max: 4096 }),
  direction: z.enum(['inbound', 'outbound']),
  access: z.enum(['allow', 'deny']),
  protocol: text.optional().describe('Tcp, Udp or *; left out: *'),
  ports: filled(text).optional().describe('ports or ranges of ports at the destination; left out: every port'),
  source: text.optional().describe('service tag, range or *; left out: *'),
  destination: text.optional().describe('service tag, range or *; left out: *'),
});

/** What is known of a subnet that exists, and what is chosen of one that is made. */
const OF_EXISTING = ['delegations', 'securityRules'] as const;
const OF_MADE = ['name', 'securityGroupName', 'sourceRanges', 'routeTable'] as const;

/** A subnet is made with its range, or exists with an id, and has no choices left. */
export function madeOrExisting<Key extends string>(
  value: { readonly id?: string; readonly addressPrefix?: string } & { readonly [name in Key]?: unknown },
  ofMade: readonly Key[],
) {
  if (value.id === undefined) {
    return value.addressPrefix === undefined
      ? [{ message: 'needs addressPrefix (to make a subnet) or id (of one that exists)' }]
      : [];
  }
  return ofMade
    .filter((name) => value[name] !== undefined)
    .map((name) => ({ path: [name], message: 'applies to a subnet that is created; remove it, or remove id' }));
}

/** DNS zones of a network: made in a resource group, or `existing` ones by their ids. */
export const privateDnsZones = <Shape extends z.core.$ZodLooseShape>(existing: Shape) =>
  between(
    z.strictObject({
      resourceGroup: by(groupNameOrId)
        .optional()
        .describe(
          'makes the zones here and links the network: a name in the subscription of the network, or a full id',
        ),
      ...existing,
      foundryZoneIds: z.array(id(SHAPES.privateDnsZone)).length(3, { error: 'needs the three zones' }).optional(),
    }),
    (value) =>
      !('resourceGroup' in value) || Object.keys(value).length === 1
        ? []
        : [{ message: 'has resourceGroup (to create zones) in addition to ids of existing zones; keep one kind' }],
  );

/** What settings say of DNS zones that are left out. */
export const ZONES_LEFT_OUT = 'left out: a policy owns the records';

/** What settings say of a private endpoint with `name` and `id`, or neither. */
export const ONE_ENDPOINT = 'needs name (to make a private endpoint) or id (of one that exists), not both';

/** A subnet to make, or one that exists. Whether it is large enough depends on what it is for. */
export const subnet = between(
  z.strictObject({
    addressPrefix: by(IPV4_CIDR)
      .pipe(by(SUBNET_RANGE))
      .optional()
      .describe('IPv4 range; creates the subnet; with id, the range that the existing subnet has'),
    id: id(SHAPES.subnet).optional().describe('uses a subnet that exists'),
    delegations: z.array(text).optional().describe('with id: services that it is delegated to, for a check'),
    securityRules: z
      .array(securityRule)
      .optional()
      .describe('with id: rules of its security group, for a check; the default ones are known'),
    name: by(networkResourceName).optional().describe('left out: what the subnet is for'),
    securityGroupName: by(networkResourceName).optional().describe('left out: names of network and subnet'),
    sourceRanges: filled(by(IPV4_CIDR).pipe(by(CALLER_RANGE)))
      .optional()
      .describe('further ranges that may call what is in it over https; edge and gateway may anyway'),
    routeTable: routeTable.optional().describe('left out: none'),
  }),
  (value) => {
    const misplaced = value.id === undefined ? OF_EXISTING.filter((name) => value[name] !== undefined) : [];
    return [
      ...madeOrExisting(value, OF_MADE),
      ...misplaced.map((name) => ({ path: [name], message: 'describes an existing subnet; remove it, or set id' })),
    ];
  },
);

export type SubnetSettings = z.infer<typeof subnet>;
export type RouteTableSettings = z.infer<typeof routeTable>;
export type SecurityRuleSettings = z.infer<typeof securityRule>;

/** Ranges of the subnets must not share an address. */
export function overlappingSubnets(subnets: Readonly<Record<string, { readonly addressPrefix?: string } | undefined>>) {
  const ranges = Object.entries(subnets).map(([name, made]) => ({
    name,
    range: isObject(made) ? made.addressPrefix : undefined,
  }));
  return overlappingRanges(ranges).map(({ name, message, remedy }) => ({
    path: [name, 'addressPrefix'],
    message: `${message}; ${remedy}`,
  }));
}

const NAMES_OF_SUBNET = {
  name: (made: SubnetSettings) => made.name,
  securityGroupName: (made: SubnetSettings) => made.securityGroupName,
  'routeTable.name': (made: SubnetSettings) => (isObject(made.routeTable) ? made.routeTable.name : undefined),
} as const;

/** What is created for one network has to differ in name, which Azure reads without regard to case. */
export function sameNames(subnets: Readonly<Record<string, SubnetSettings | undefined>>) {
  return Object.entries(NAMES_OF_SUBNET).flatMap(([key, nameOf]) => {
    const first = new Map<string, string>();
    return Object.entries(subnets).flatMap(([subnetKey, made]) => {
      const name: unknown = isObject(made) ? nameOf(made) : undefined;
      if (typeof name !== 'string') return [];
      const other = first.get(name.toLowerCase());
      first.set(name.toLowerCase(), other ?? subnetKey);
      const message = `is that of ${String(other)}, too; give each its own name`;
      return other === undefined ? [] : [{ path: [subnetKey, ...key.split('.')], message }];
    });
  });
}
