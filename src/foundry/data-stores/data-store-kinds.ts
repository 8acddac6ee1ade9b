import { type ArmIdShape, parseArmId, SHAPES } from '../../core/azure/arm-id';
import { STORE_ENDPOINTS } from '../existing/store-endpoints';

/** The three stores. */
export type DataStoreKind = 'storage' | 'cosmos' | 'search';

interface KindOfStore {
  /** ARM type with its API version. */
  readonly type: string;
  readonly shape: ArmIdShape;
}

/** @see https://learn.microsoft.com/azure/templates (read 2026-11-28) */
export const DATA_STORE_KINDS: Readonly<Record<DataStoreKind, KindOfStore>> = {
  storage: {
    type: 'Microsoft.Storage/storageAccounts@2026-04-01',
    shape: SHAPES.storageAccount,
  },
  cosmos: {
    type: 'Microsoft.DocumentDB/databaseAccounts@2026-03-15',
    shape: SHAPES.cosmosAccount,
  },
  search: {
    type: 'Microsoft.Search/searchServices@2025-05-01',
    shape: SHAPES.searchService,
  },
};

/** Of an id that may be known only after apply. */
export function nameOfStore(kind: DataStoreKind, storeId: string): string {
  return parseArmId(storeId, DATA_STORE_KINDS[kind].shape).names[0] ?? '';
}

/** In the public cloud, as Azure derives it of the name. */
export function endpointOf(kind: DataStoreKind, storeId: string): string {
  return STORE_ENDPOINTS[kind](nameOfStore(kind, storeId));
}
