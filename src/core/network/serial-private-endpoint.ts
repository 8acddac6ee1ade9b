import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { Resource } from '../../providers/azapi/resource';
import { PRIVATE_ENDPOINT_TYPE, ZONE_GROUP_TYPE } from '../azure/network-types';
import { oneAtATime } from '../azure/serial-writes';
import { isLiteral } from '../terraform/tokens';
import { withinStack } from '../terraform/within-stack';
import type { ISubnet } from './subnet-interface';
import { withZoneLinks } from './zone-links';

/** Longest duration of a write, including the wait for the lock. */
const LONGEST = '2h';
const TIMEOUTS = { create: LONGEST, update: LONGEST, delete: LONGEST };

/** A private endpoint that is written one after the other with its siblings. */
export interface SerialPrivateEndpointSpec {
  readonly name: string;
  /** Full id of the resource group, which may be in another subscription. */
  readonly resourceGroupId: string;
  readonly location: string;
  readonly subnet: ISubnet;
  readonly targetId: string;
  /** Group id of the target, such as `account`, `blob`, `Sql` or `searchService`. */
  readonly group: string;
  /** Zones that get the records. Without them, records are managed outside this stack, most often by Azure Policy. */
  readonly zoneIds: readonly string[] | undefined;
  readonly tags: { readonly [key: string]: string } | undefined;
  /** What must exist before, in addition to subnet and links of zones. */
  readonly dependsOn: readonly ITerraformDependable[];
}

/**
 * A private endpoint that is created while no other write of this library to its target or its subnet is in progress, and
 * is retried while the target is not ready. Uses azapi for both: azurerm has no lock across types, and fails if the target
 * has an operation in progress. Waits for the links of
 * zones that the app creates. Returns what exists once names resolve to it.
 */
export function createSerialPrivateEndpoint(scope: Construct, spec: SerialPrivateEndpointSpec): ITerraformDependable[] {
  const { name, targetId, group } = spec;
  const { subnetId } = spec.subnet;
  const turn = {
    ...oneAtATime(PRIVATE_ENDPOINT_TYPE, targetId),
    locks: [oneAtATime(PRIVATE_ENDPOINT_TYPE, targetId), oneAtATime(PRIVATE_ENDPOINT_TYPE, subnetId)].flatMap(
      ({ locks }) => locks,
    ),
    timeouts: TIMEOUTS,
  };
  const endpoint = new Resource(scope, 'Resource', {
    type: PRIVATE_ENDPOINT_TYPE,
    name,
    parentId: spec.resourceGroupId,
    location: spec.location,
    tags: spec.tags,
    body: {
      properties: {
        subnet: { id: subnetId },
        privateLinkServiceConnections: [{ name, properties: { privateLinkServiceId: targetId, groupIds: [group] } }],
      },
    },
    responseExportValues: {},
    dependsOn: withinStack(scope, withZoneLinks(scope, spec.zoneIds, [...spec.subnet.dependables, ...spec.dependsOn])),
    ...turn,
  });
  if (spec.zoneIds === undefined) return [endpoint];
  const zones = new Resource(scope, 'Zones', {
    type: ZONE_GROUP_TYPE,
    name: 'default',
    parentId: endpoint.id,
    body: {
      properties: {
        privateDnsZoneConfigs: spec.zoneIds.map((zoneId, index) => ({
          name: nameOfZone(zoneId, index),
          properties: { privateDnsZoneId: zoneId },
        })),
      },
    },
    responseExportValues: {},
    ...turn,
  });
  return [endpoint, zones];
}

/** As the portal calls them: the zone with dashes. */
function nameOfZone(zoneId: string, index: number): string {
  const zone = isLiteral(zoneId) ? zoneId.split('/').pop() : undefined;
  return zone?.toLowerCase().replace(/\./g, '-') ?? `zone-${index + 1}`;
}
