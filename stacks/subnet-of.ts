import type { Construct } from 'constructs';
import {
  type IIngressRouteTable,
  type IIngressSubnet,
  IngressRouteTable,
  IngressSubnet,
  SecurityRuleAccess,
  SecurityRuleDirection,
  type SubnetPurpose,
} from '../src';
import { ROUTE_HOPS, type RouteTableSettings, type SecurityRuleSettings, type SubnetSettings } from './subnet-settings';

/** A subnet as the settings have it, and where it is made. */
export interface SubnetPlace {
  readonly given: SubnetSettings;
  readonly purpose: SubnetPurpose;
  readonly virtualNetworkId: string;
  readonly location: string;
  readonly tags?: { readonly [key: string]: string };
}

/** Makes the subnet, or refers to the one that exists with all that is known of it. */
export function subnetOf(stack: Construct, id: string, place: SubnetPlace): IIngressSubnet {
  const { given, purpose, virtualNetworkId, location, tags } = place;
  const { id: subnetId, addressPrefix, delegations, securityRules } = given;
  if (subnetId !== undefined) {
    return IngressSubnet.fromSubnetAttributes(stack, id, {
      subnetId,
      addressPrefix,
      delegations,
      securityRules: securityRules?.map(ruleOf),
    });
  }
  return new IngressSubnet(stack, id, {
    purpose,
    virtualNetworkId,
    addressPrefix: addressPrefix ?? '',
    location,
    sourceRanges: given.sourceRanges,
    routeTable: given.routeTable && routeTableOf(stack, id, { ...place, table: given.routeTable }),
    subnetName: given.name,
    securityGroupName: given.securityGroupName,
    tags,
  });
}

function routeTableOf(
  stack: Construct,
  subnet: string,
  { table, virtualNetworkId, location, tags }: SubnetPlace & { readonly table: RouteTableSettings },
): IIngressRouteTable {
  const id = `${subnet}Routes`;
  if (table.id !== undefined) return IngressRouteTable.fromRouteTableId(stack, id, table.id);
  return new IngressRouteTable(stack, id, {
    routeTableName: table.name ?? '',
    virtualNetworkId,
    location,
    routes: (table.routes ?? []).map(({ name, nextHop, ...route }) => ({
      ...route,
      routeName: name,
      nextHop: ROUTE_HOPS[nextHop],
    })),
    learnedRoutes: table.learnedRoutes,
    tags,
  });
}

function ruleOf({ direction, access, ...rule }: SecurityRuleSettings) {
  return {
    ...rule,
    direction: direction === 'inbound' ? SecurityRuleDirection.INBOUND : SecurityRuleDirection.OUTBOUND,
    access: access === 'allow' ? SecurityRuleAccess.ALLOW : SecurityRuleAccess.DENY,
  };
}
