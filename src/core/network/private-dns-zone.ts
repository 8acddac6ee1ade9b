import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { Resource } from '../../providers/azapi/resource';

const ZONE_TYPE = 'Microsoft.Network/privateDnsZones@2024-06-01';
const LINK_TYPE = 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01';

/** A private DNS zone and the network that it is linked to. */
export interface LinkedZoneSpec {
  readonly zoneName: string;
  readonly resourceGroupId: string;
  readonly virtualNetworkId: string;
  readonly tags?: { readonly [key: string]: string };
}

/**
 * A private DNS zone linked to one network. Uses azapi, which creates both where their ids say; azurerm looks for zones in
 * the subscription of its provider.
 */
export function createLinkedZone(
  scope: Construct,
  spec: LinkedZoneSpec,
): { readonly zone: Resource; readonly link: Resource } {
  const { zoneName, resourceGroupId, virtualNetworkId, tags } = spec;
  const zone = new Resource(scope, 'Resource', {
    type: ZONE_TYPE,
    parentId: resourceGroupId,
    name: zoneName,
    location: 'global',
    body: { properties: {} },
    responseExportValues: {},
    tags,
  });
  const link = new Resource(scope, 'Link', {
    type: LINK_TYPE,
    parentId: zone.id,
    name: 'network',
    location: 'global',
    body: { properties: { virtualNetwork: { id: virtualNetworkId }, registrationEnabled: false } },
    responseExportValues: {},
    tags,
  });
  return { zone, link };
}

/** An A record. */
export interface AddressRecordSpec {
  /** Full id of the zone. */
  readonly zoneId: string;
  /** Name within the zone, `@` for the zone itself. */
  readonly recordName: string;
  /** Time to live, in seconds. */
  readonly ttl: number;
  /** IPv4 addresses in the form of Azure's API: a list, or an expression that returns one. */
  readonly addresses: unknown;
  readonly metadata?: { readonly [key: string]: string };
  readonly dependsOn?: ITerraformDependable[];
}

/** A name in a private DNS zone. */
export function createAddressRecord(scope: Construct, id: string, spec: AddressRecordSpec): Resource {
  return new Resource(scope, id, {
    type: 'Microsoft.Network/privateDnsZones/A@2024-06-01',
    parentId: spec.zoneId,
    name: spec.recordName,
    body: { properties: { ttl: spec.ttl, aRecords: spec.addresses, metadata: spec.metadata } },
    responseExportValues: {},
    dependsOn: spec.dependsOn,
  });
}
