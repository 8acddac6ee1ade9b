import { Construct } from 'constructs';
import { sendLogs } from '../../core/azure/diagnostics';
import { FixedValues, type FixedValue } from '../../core/terraform/fixed-values';
import { protectContent } from '../../core/terraform/protected-list';
import { rejectDuplicateName } from '../../core/validation/duplicate-names';
import { Resource } from '../../providers/azapi/resource';
import type { DataStoresPlan, PlacedDataStores } from './agent-data-stores-plan';

import { STORE_BODIES } from './data-store-bodies';
import { DATA_STORE_KINDS, type DataStoreKind } from './data-store-kinds';
import { SearchTier } from './search-tier';

/** Logs of each store, and what of it sends them. @see https://learn.microsoft.com/azure/azure-monitor/reference/logs-index (read 2026-11-28) */
const LOGS: Readonly<Record<DataStoreKind, { readonly part: string; readonly categories: readonly string[] }>> = {
  storage: { part: '/blobServices/default', categories: ['StorageRead', 'StorageWrite', 'StorageDelete'] },
  cosmos: { part: '', categories: ['DataPlaneRequests', 'ControlPlaneRequests'] },
  search: { part: '', categories: ['OperationLogs'] },
};

/** How long each operation may take. A Cosmos DB account takes up to an hour to delete. */
const TIMEOUTS = { create: '1h', update: '1h', delete: '2h' };

/**
 * One data store that is created here. By azapi: azurerm reads the keys of each into the state, demands rights to do so, and
 * polls the blob data plane, which is closed to where it runs.
 *
 * @internal
 */
export class DataStore extends Construct {
  public readonly resource: Resource;

  public constructor(
    scope: Construct,
    id: string,
    kind: DataStoreKind,
    name: string,
    props: PlacedDataStores,
    plan: DataStoresPlan,
  ) {
    super(scope, id);
    const { type, shape } = DATA_STORE_KINDS[kind];
    this.resource = new Resource(this, 'Resource', {
      type,
      name,
      parentId: props.resourceGroupId,
      location: props.location,
      tags: props.tags,
      identity: kind === 'search' ? [{ type: 'SystemAssigned' }] : undefined,
      body: { ...STORE_BODIES[kind](plan) },
      // Cosmos DB answers with the display name of the location.
      ignoreBodyChanges: kind === 'cosmos' ? ['properties.locations'] : undefined,
      responseExportValues: {},
      timeouts: TIMEOUTS,
      ...protectContent(this, props.preventsDestroy),
    });
    const { resourceGroupId, location } = props;
    new FixedValues(this, 'Fixed', {
      resource: this.resource,
      of: `the ${shape.what} '${name}'`,
      values: [
        { key: 'name', what: 'the name', value: name },
        { key: 'resourceGroup', what: 'the resource group', value: resourceGroupId },
        { key: 'location', what: 'the location', value: location },
        ...fixedOf(kind, plan),
      ],
      remedy:
        'set it back: what agents keep in it would be lost. To move, create other stores and another project next to this one',
    });
    rejectDuplicateName(this, { what: shape.what, name, parentId: '' });
    const { part, categories } = LOGS[kind];
    sendLogs(this, `${this.resource.id}${part}`, props.workspaceId, categories);
  }
}

function fixedOf(kind: DataStoreKind, plan: DataStoresPlan): FixedValue[] {
  if (kind === 'storage') {
    return [{ key: 'redundancy', what: 'the redundancy', value: plan.storageRedundancy }];
  }
  if (kind === 'search') {
    const onlyForward = Object.values(SearchTier);
    return [{ key: 'tier', what: 'the tier', value: plan.searchTier, onlyForward }];
  }
  return [
    { key: 'billing', what: 'the billing', value: plan.cosmosServerless ? 'serverless' : 'provisioned throughput' },
    { key: 'zones', what: 'the zone redundancy', value: plan.cosmosZoneRedundant ? 'by zones' : 'none' },
  ];
}
