/** API version of network resources: the newest that azapi 2.12 supports. */
const NETWORK_API_VERSION = '2025-07-01';

const networkType = (type: string): string => `Microsoft.Network/${type}@${NETWORK_API_VERSION}`;

export const SUBNET_TYPE = networkType('virtualNetworks/subnets');
export const SECURITY_GROUP_TYPE = networkType('networkSecurityGroups');
export const ROUTE_TABLE_TYPE = networkType('routeTables');
export const PRIVATE_ENDPOINT_TYPE = networkType('privateEndpoints');
export const ZONE_GROUP_TYPE = networkType('privateEndpoints/privateDnsZoneGroups');
export const IP_GROUP_TYPE = networkType('ipGroups');
export const RULE_COLLECTION_GROUP_TYPE = networkType('firewallPolicies/ruleCollectionGroups');
