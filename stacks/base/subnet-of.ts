import type { Construct } from 'constructs';
import { ingressSubnets } from '../../src';
import type { SettingsPath } from '../settings/file/document';
import { madeFrom } from '../settings/file/made-from';
import {
  ROUTE_HOPS,
  type RouteTableSettings,
  type SecurityRuleSettings,
  type SubnetSettings,
} from '../settings/values/network-settings';

/** A subnet as the settings have it, and where it is made. */
export interface SubnetPlace {
  readonly given: SubnetSettings;
  readonly purpose: ingressSubnets.SubnetPurpose;
  readonly virtualNetworkId: string;
  readonly location: string;
  readonly tags?: { readonly [key: string]: string };
}

/** Makes the subnet, or refers to the one that exists with all that is known of it. */
export function subnetOf(
  stack: Construct,
  id: string,
  path: SettingsPath,
  place: SubnetPlace,
): ingressSubnets.IIngressSubnet {
  const { given, purpose, virtualNetworkId, location, tags } = place;
  const { id: subnetId, addressPrefix, delegations, securityRules } = given;
  if (subnetId !== undefined) {
    return ingressSubnets.IngressSubnet.fromSubnetAttributes(...madeFrom(path, stack, id), {
      subnetId,
      addressPrefix,
      delegations,
      securityRules: securityRules?.map(ruleOf),
    });
  }
  const routeTable = given.routeTable && routeTableOf(stack, id, path, { ...place, table: given.routeTable });
  return new ingressSubnets.IngressSubnet(...madeFrom(path, stack, id), {
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
): ingressSubnets.IIngressRouteTable {
  const at = madeFrom([...path, 'routeTable'], stack, `${subnet}Routes`);
  if (table.id !== undefined) return ingressSubnets.IngressRouteTable.fromRouteTableId(...at, table.id);
  return new ingressSubnets.IngressRouteTable(...at, {
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
    direction:
      direction === 'inbound'
        ? ingressSubnets.SecurityRuleDirection.INBOUND
        : ingressSubnets.SecurityRuleDirection.OUTBOUND,
    access: access === 'allow' ? ingressSubnets.SecurityRuleAccess.ALLOW : ingressSubnets.SecurityRuleAccess.DENY,
  };
}
