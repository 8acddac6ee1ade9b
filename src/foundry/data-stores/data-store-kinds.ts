import { type ArmIdShape, parseArmId, SHAPES } from '../../core/azure/arm-id';

/** The three stores. */
export type DataStoreKind = 'storage' | 'cosmos' | 'search';

interface KindOfStore {
  /** ARM type with its API version. */
  readonly type: string;
  readonly shape: ArmIdShape;
  /** Endpoint of a store, by its name, in the public cloud: agents do not answer in others. */
  readonly endpoint: (name: string) => string;
}

/** @see https://learn.microsoft.com/azure/templates (read 2026-11-28) */
export const DATA_STORE_KINDS: Readonly<Record<DataStoreKind, KindOfStore>> = {
  storage: {
    type: 'Microsoft.Storage/storageAccounts@2026-04-01',
    shape: SHAPES.storageAccount,
    endpoint: (name) => `https://${name}.blob.core.windows.net/`,
  },
  cosmos: {
    type: 'Microsoft.DocumentDB/databaseAccounts@2026-03-15',
    shape: SHAPES.cosmosAccount,
    endpoint: (name) => `https://${name}.documents.azure.com:443/`,
  },
  search: {
    type: 'Microsoft.Search/searchServices@2025-05-01',
    shape: SHAPES.searchService,
    endpoint: (name) => `https://${name}.search.windows.net`,
  },
};

/** Name of a store, by its id. */
export function nameOfStore(kind: DataStoreKind, storeId: string): string {
  return parseArmId(storeId, DATA_STORE_KINDS[kind].shape).names[0] ?? '';
}

/** Endpoint of a store, by its id. */
export function endpointOf(kind: DataStoreKind, storeId: string): string {
  return DATA_STORE_KINDS[kind].endpoint(nameOfStore(kind, storeId));
}
