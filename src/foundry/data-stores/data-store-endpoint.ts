import type { PlacedDataStores } from './agent-data-stores-plan';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { createSerialPrivateEndpoint } from '../../core/network/serial-private-endpoint';
import { present } from '../../core/terraform/present';
import type { DataStoreZoneIds } from './agent-data-stores-props';
import type { DataStoreKind } from './data-store-kinds';

/** What of a store has an endpoint: the group id of Azure, and the zone that takes its record. */
interface EndpointKind {
  readonly id: string;
  readonly kind: DataStoreKind;
  readonly group: string;
  readonly zone: keyof DataStoreZoneIds;
}

const ENDPOINTS: readonly EndpointKind[] = [
  { id: 'BlobEndpoint', kind: 'storage', group: 'blob', zone: 'blobZoneId' },
  { id: 'CosmosEndpoint', kind: 'cosmos', group: 'Sql', zone: 'cosmosZoneId' },
  { id: 'SearchEndpoint', kind: 'search', group: 'searchService', zone: 'searchZoneId' },
];
const QUEUES: EndpointKind = { id: 'QueueEndpoint', kind: 'storage', group: 'queue', zone: 'queueZoneId' };

/** A store that may get an endpoint. */
interface Target {
  readonly kind: DataStoreKind;
  readonly storeId: string;
  readonly name: string;
  readonly isMade: boolean;
}

/** Creates the private endpoints of stores, one after the other by the lock on their subnet. Returns what names depend on. */
export function createDataStoreEndpoints(
  scope: Construct,
  props: PlacedDataStores,
  targets: readonly Target[],
): ITerraformDependable[] {
  const { privateEndpoints } = props;
  if (privateEndpoints === undefined) return [];
  const { includesQueues = false, includesExisting = false } = privateEndpoints;
  const kinds = includesQueues ? [...ENDPOINTS, QUEUES] : ENDPOINTS;
  return kinds.flatMap((endpoint) =>
    targets
      .filter(({ kind, isMade }) => kind === endpoint.kind && (isMade || includesExisting))
      .flatMap((target) => createOne(new Construct(scope, endpoint.id), endpoint, target, props)),
  );
}

function createOne(
  scope: Construct,
  { group, zone }: EndpointKind,
  { name, storeId }: Target,
  props: PlacedDataStores,
): ITerraformDependable[] {
  const endpoints = present(props.privateEndpoints, 'privateEndpoints');
  const zoneId = endpoints.zones?.[zone];
  return createSerialPrivateEndpoint(scope, {
    name: `${name}-${group.toLowerCase()}`,
    resourceGroupId: endpoints.resourceGroupId ?? props.resourceGroupId,
    location: endpoints.location ?? props.location,
    subnet: endpoints.subnet,
    targetId: storeId,
    group,
    zoneIds: zoneId === undefined ? undefined : [zoneId],
    tags: props.tags,
    dependsOn: endpoints.dependables ?? [],
  });
}
