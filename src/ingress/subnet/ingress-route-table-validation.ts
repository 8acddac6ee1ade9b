import { requireArmId, SHAPES } from '../../core/azure/arm-id';
import { IPV4_CIDR } from '../../core/network/cidr';
import { type Problems, quote, type Rule } from '../../core/validation/problems';
import { checkLocation } from '../../core/azure/region-validation';
import { networkResourceName } from '../../core/validation/rules';
import { isLiteral } from '../../core/terraform/tokens';
import { PRIVATE_ADDRESS } from '../../core/network/cidr';
import type { IIngressRouteTable, IngressRoute, IngressRouteTableProps } from './ingress-route-table-props';
import { RouteNextHop } from './route-next-hop';
import { SubnetPurpose } from './subnet-purpose';
import { NETWORK_CODES } from './codes';
import { SUBNET_DEMANDS } from './subnet-demands';

const DEFAULT_ROUTE = '0.0.0.0/0';

/** A range, or the name of a service tag. */
export const ROUTE_PREFIX: Rule = {
  code: NETWORK_CODES.InvalidRoute,
  rule: 'must be an IPv4 range in CIDR form or a service tag',
  remedy: "give it as '0.0.0.0/0' or 'ApiManagement'",
  holds: (value) => IPV4_CIDR.holds(value) || /^[A-Z][A-Za-z0-9.]*$/.test(value),
};

/** Validates the properties of a route table and throws all problems together. */
export function checkRouteTable(problems: Problems, props: IngressRouteTableProps): void {
  const { routes } = props;
  problems.check('routeTableName', props.routeTableName, networkResourceName);
  requireArmId(problems, 'virtualNetworkId', props.virtualNetworkId, SHAPES.virtualNetwork);
  checkLocation(problems, props.location);
  problems.checkKnown('routes', routes);
  problems.when(routes.length === 0, NETWORK_CODES.NoRoutes, () => ({
    message: 'routes is empty',
    remedy: 'list routes, or omit the table',
  }));
  if (isLiteral(routes)) {
    routes.forEach((route, index) => {
      checkRoute(problems, route, routes.slice(0, index));
    });
  }
  problems.throwIfAny();
}

function checkRoute(problems: Problems, route: IngressRoute, before: readonly IngressRoute[]): void {
  const { routeName, addressPrefix, nextHop, nextHopAddress } = route;
  const isAppliance = nextHop === RouteNextHop.VIRTUAL_APPLIANCE;
  problems.check('routeName', routeName, networkResourceName);
  problems.check(`addressPrefix of route ${quote(routeName)}`, addressPrefix, ROUTE_PREFIX);
  problems.check(`nextHopAddress of route ${quote(routeName)}`, nextHopAddress, {
    ...PRIVATE_ADDRESS,
    code: NETWORK_CODES.InvalidNextHopAddress,
  });
  problems.when(isAppliance !== (nextHopAddress !== undefined), NETWORK_CODES.NextHopAddressMismatch, () => ({
    message: `route ${quote(routeName)} has next hop ${nextHop} ${isAppliance ? 'without' : 'with'} a nextHopAddress`,
    remedy: isAppliance ? 'set it to the address of the appliance' : 'omit nextHopAddress',
  }));
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  problems.when(
    before.some((other) => same(other.routeName, routeName) || same(other.addressPrefix, addressPrefix)),
    NETWORK_CODES.DuplicateRoute,
    () => ({
      message: `route ${quote(routeName)} to ${quote(addressPrefix)} shares its name or its addressPrefix with an earlier route`,
      remedy: 'keep one of the two',
    }),
  );
}

/** Whether the default route does not go to the Internet, if the routes are known. */
export function leadsAway(table: IIngressRouteTable | undefined): boolean {
  const routes = table?.routes ?? [];
  if (!isLiteral(routes)) return false;
  return routes.some((route) => route.addressPrefix === DEFAULT_ROUTE && route.nextHop !== RouteNextHop.INTERNET);
}

/**
 * Consequences for a subnet whose responses to the Internet are routed elsewhere. For an Application Gateway the edge
 * checks this, since it knows whether it has a public address.
 *
 * Sources, read 2026-11-28: learn.microsoft.com/azure/api-management/virtual-network-reference (force tunneling),
 * /azure/firewall/forced-tunneling.
 */
const KEEPS_TO_INTERNET: Readonly<Partial<Record<SubnetPurpose, string>>> = {
  [SubnetPurpose.GATEWAY_EXTERNAL]:
    'responses to callers would take another path than the requests (asymmetric routing)',
  [SubnetPurpose.FIREWALL]: 'a firewall with forced tunneling does not support DNAT',
  [SubnetPurpose.FIREWALL_MANAGEMENT]: 'Azure could not manage the firewall',
};

/** Validates routes for a purpose. */
export function checkRoutes(problems: Problems, purpose: SubnetPurpose, table: IIngressRouteTable | undefined): void {
  if (!leadsAway(table)) return;
  const reason = KEEPS_TO_INTERNET[purpose];
  problems.when(reason !== undefined, NETWORK_CODES.RouteNotSupported, () => ({
    message: `routeTable does not route ${DEFAULT_ROUTE} to the Internet, and ${reason ?? ''}`,
    remedy: `remove that route from the table of a subnet for ${SUBNET_DEMANDS[purpose].words}`,
  }));
  const hasManagement = (table?.routes ?? []).some(
    ({ addressPrefix, nextHop }) =>
      addressPrefix.toLowerCase() === 'apimanagement' && nextHop === RouteNextHop.INTERNET,
  );
  problems.when(purpose === SubnetPurpose.GATEWAY_INTERNAL && !hasManagement, NETWORK_CODES.RouteNotSupported, () => ({
    message: `routeTable does not route ${DEFAULT_ROUTE} to the Internet, and Azure could not manage a classic gateway`,
    remedy: "add a route for the service tag 'ApiManagement' with next hop Internet",
  }));
}
