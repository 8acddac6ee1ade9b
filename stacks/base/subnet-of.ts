import type { Construct } from 'constructs';
import { subnets } from '../../src';
import type { SettingsPath } from '../settings/file/document';
import { madeFrom } from '../settings/file/made-from';
import {
  ROUTE_HOPS,
  type RouteTableSettings,
  type SecurityRuleSettings,
  type SubnetSettings,
} from '../settings/subnet-settings';

/** A subnet as the settings have it, and where it is made. */
export interface SubnetPlace {
  readonly given: SubnetSettings;
  readonly purpose: subnets.SubnetPurpose;
  readonly virtualNetworkId: string;
  readonly location: string;
  readonly tags?: { readonly [key: string]: string };
}

/** Makes the subnet, or refers to the one that exists with all that is known of it. */
export function subnetOf(stack: Construct, id: string, path: SettingsPath, place: SubnetPlace): subnets.IIngressSubnet {
  const { given, purpose, virtualNetworkId, location, tags } = place;
  const { id: subnetId, addressPrefix, delegations, securityRules } = given;
  if (subnetId !== undefined) {
    return subnets.IngressSubnet.fromSubnetAttributes(...madeFrom(path, stack, id), {
      subnetId,
      addressPrefix,
      delegations,
      securityRules: securityRules?.map(ruleOf),
    });
  }
  const routeTable = given.routeTable && routeTableOf(stack, id, path, { ...place, table: given.routeTable });
  return new subnets.IngressSubnet(...madeFrom(path, stack, id), {
    purpose,
    virtualNetworkId,
    addressPrefix: addressPrefix ?? '',
    location,
    sourceRanges: given.sourceRanges,
    routeTable,
    subnetName: given.name,
    securityGroupName: given.securityGroupName,
    tags,
  });
}

function routeTableOf(
  stack: Construct,
  subnet: string,
  path: SettingsPath,
  { table, virtualNetworkId, location, tags }: SubnetPlace & { readonly table: RouteTableSettings },
): subnets.IIngressRouteTable {
  const at = madeFrom([...path, 'routeTable'], stack, `${subnet}Routes`);
  if (table.id !== undefined) return subnets.IngressRouteTable.fromRouteTableId(...at, table.id);
  return new subnets.IngressRouteTable(...at, {
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
    direction: direction === 'inbound' ? subnets.SecurityRuleDirection.INBOUND : subnets.SecurityRuleDirection.OUTBOUND,
    access: access === 'allow' ? subnets.SecurityRuleAccess.ALLOW : subnets.SecurityRuleAccess.DENY,
  };
}
