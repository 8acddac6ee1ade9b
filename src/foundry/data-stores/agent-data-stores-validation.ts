import { checkArmId, requireArmId, SHAPES } from '../../core/azure/arm-id';
import { RESOURCE_GROUP_ID } from '../../core/azure/resource-group';
import { checkLocation, hasNoZones } from '../../core/azure/region-validation';
import { checkTags } from '../../core/azure/tag-validation';
import { isLiteral } from '../../core/terraform/tokens';
import { type Problems, quote } from '../../core/validation/problems';
import { type DataStoresPlan, storesOf, type PlacedDataStores } from './agent-data-stores-plan';
import type { DataStoreEndpoints, DataStoreZoneIds } from './agent-data-stores-props';
import { DATA_CODES } from './codes';
import { DATA_STORE_KINDS } from './data-store-kinds';
import {
  MOST_SEARCH_UNITS,
  MOST_UNITS_TOGETHER,
  PARTITIONS,
  STORE_NAMES,
  THROUGHPUT_OF_PROJECT,
} from './data-store-limits';
import { DATA_STORE_ZONES } from './data-store-zone-names';
import { StorageRedundancy } from './storage-redundancy';

/** Options that say something only of a store that is created. */
const OF_CREATED: Readonly<Record<string, readonly (keyof PlacedDataStores)[]>> = {
  storage: ['storageRedundancy'],
  cosmos: ['cosmosServerless', 'cosmosZoneRedundant'],
  search: ['searchTier', 'searchReplicas', 'searchPartitions', 'searchAcceptsKeys'],
};

/** Adds everything that is wrong with data stores. */
export function checkDataStores(problems: Problems, props: PlacedDataStores, plan: DataStoresPlan): void {
  problems.check('resourceGroupId', props.resourceGroupId, RESOURCE_GROUP_ID);
  checkLocation(problems, props.location);
  checkTags(problems, props.tags);
  checkArmId(problems, 'workspaceId', props.workspaceId, SHAPES.workspace);
  checkEachStore(problems, props);
  checkRedundancy(problems, props, plan);
  checkThroughput(problems, props);
  checkSearch(problems, plan);
  if (props.privateEndpoints !== undefined) checkEndpoints(problems, props.privateEndpoints);
}

function checkEachStore(problems: Problems, props: PlacedDataStores): void {
  for (const { kind, name, existingId, location } of storesOf(props)) {
    const { what } = DATA_STORE_KINDS[kind].shape;
    problems.when(name !== undefined && existingId !== undefined, DATA_CODES.DataStoreAmbiguous, () => ({
      message: `the ${what} is given as one to create, and as one that exists`,
      remedy: 'give its name to create it, or its id',
    }));
    problems.when(name === undefined && existingId === undefined, DATA_CODES.DataStoreMissing, () => ({
      message: `the ${what} is missing, and agents use all three data stores or none`,
      remedy: 'give a name to create it, or the id of one that exists',
    }));
    problems.check(`name of the ${what}`, name, STORE_NAMES[kind]);
    checkArmId(problems, `id of the ${what}`, existingId, DATA_STORE_KINDS[kind].shape);
    if (location !== props.location) checkLocation(problems, location);
    const unused = (OF_CREATED[kind] ?? []).filter((option) => existingId !== undefined && props[option] !== undefined);
    problems.when(unused.length > 0, DATA_CODES.DataStoreOptionUnused, () => ({
      message: `${unused.join(', ')} is given for a ${what} that exists`,
      remedy: 'leave it out, and change the store where it is defined',
    }));
  }
}

function checkRedundancy(problems: Problems, props: PlacedDataStores, plan: DataStoresPlan): void {
  if (problems.scope === undefined || !hasNoZones(problems.scope, props.location)) return;
  const { storageRedundancy, cosmosZoneRedundant } = plan;
  const byZones = [StorageRedundancy.ZONES, StorageRedundancy.ZONES_AND_REGIONS].includes(storageRedundancy);
  problems.when(byZones || cosmosZoneRedundant, DATA_CODES.RedundancyWithoutZones, () => ({
    message: `${byZones ? 'storageRedundancy' : 'cosmosZoneRedundant'} needs availability zones, and ${quote(props.location)} has none`,
    remedy: byZones
      ? 'choose StorageRedundancy.REGIONS, or leave storageRedundancy out'
      : 'leave cosmosZoneRedundant out, or choose a location with zones',
  }));
}

function checkThroughput(problems: Problems, { cosmosThroughputLimit, cosmosServerless }: PlacedDataStores): void {
  if (cosmosThroughputLimit === undefined) return;
  const isKnown = isLiteral(cosmosThroughputLimit);
  problems.when(
    isKnown && !(Number.isInteger(cosmosThroughputLimit) && cosmosThroughputLimit >= THROUGHPUT_OF_PROJECT),
    DATA_CODES.InvalidThroughputLimit,
    () => ({
      message: `cosmosThroughputLimit is ${cosmosThroughputLimit}, and the host of one project needs ${THROUGHPUT_OF_PROJECT} RU/s`,
      remedy: `give a whole number of ${THROUGHPUT_OF_PROJECT} for each project or more, or leave it out`,
    }),
  );
  problems.when(cosmosServerless === true, DATA_CODES.InvalidThroughputLimit, () => ({
    message: 'cosmosThroughputLimit is given for a serverless account, which has no provisioned throughput',
    remedy: 'leave one of the two out',
  }));
}

function checkSearch(problems: Problems, { searchTier, searchReplicas, searchPartitions }: DataStoresPlan): void {
  if (!isLiteral(searchReplicas) || !isLiteral(searchPartitions)) return;
  const most = MOST_SEARCH_UNITS[searchTier];
  const fits =
    Number.isInteger(searchReplicas) &&
    searchReplicas >= 1 &&
    searchReplicas <= most &&
    PARTITIONS.includes(searchPartitions) &&
    searchPartitions <= most &&
    searchReplicas * searchPartitions <= MOST_UNITS_TOGETHER;
  const partitions = PARTITIONS.filter((count) => count <= most).join(', ');
  problems.when(!fits, DATA_CODES.InvalidSearchUnits, () => ({
    message: `searchReplicas is ${searchReplicas} and searchPartitions is ${searchPartitions} in tier ${quote(searchTier)}`,
    remedy: `give 1 to ${most} replicas and ${partitions} partitions, multiplied at most ${MOST_UNITS_TOGETHER}`,
  }));
}

function checkEndpoints(problems: Problems, endpoints: DataStoreEndpoints): void {
  problems.demand({ 'privateEndpoints.subnet': endpoints.subnet });
  requireArmId(problems, 'privateEndpoints.subnet.subnetId', endpoints.subnet.subnetId, SHAPES.subnet);
  problems.check('privateEndpoints.resourceGroupId', endpoints.resourceGroupId, RESOURCE_GROUP_ID);
  checkLocation(problems, endpoints.location);
  const { zones, includesQueues = false } = endpoints;
  if (zones === undefined) return;
  for (const [key, zone] of Object.entries(DATA_STORE_ZONES)) {
    checkZone(problems, `privateEndpoints.zones.${key}`, zones[key as keyof DataStoreZoneIds], zone);
  }
  problems.when((zones.queueZoneId !== undefined) !== includesQueues, DATA_CODES.NoEndpointsForZones, () => ({
    message: includesQueues
      ? 'privateEndpoints.zones lacks queueZoneId, under which the endpoint for queues is looked up'
      : 'privateEndpoints.zones.queueZoneId is given, and no endpoint for queues',
    remedy: 'set includesQueues and give queueZoneId, or neither',
  }));
}

function checkZone(problems: Problems, what: string, zoneId: string | undefined, zone: string): void {
  checkArmId(problems, what, zoneId, SHAPES.privateDnsZone);
  if (zoneId === undefined || !isLiteral(zoneId)) return;
  problems.when(zoneId.split('/').pop()?.toLowerCase() !== zone, DATA_CODES.WrongDataStoreZone, () => ({
    message: `${what} ${quote(zoneId)} is not zone ${zone}`,
    remedy: `give the id of ${zone}`,
  }));
}
