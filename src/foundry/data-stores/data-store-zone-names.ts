import type { DataStoreZoneIds } from './agent-data-stores-props';

/**
 * Zones under which the data stores are looked up through their private endpoints.
 *
 * @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns (read 2026-11-28)
 */
export const DATA_STORE_ZONES = {
  blobZoneId: 'privatelink.blob.core.windows.net',
  cosmosZoneId: 'privatelink.documents.azure.com',
  searchZoneId: 'privatelink.search.windows.net',
  queueZoneId: 'privatelink.queue.core.windows.net',
} as const satisfies Record<keyof DataStoreZoneIds, string>;
