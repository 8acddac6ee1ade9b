import { madeName } from '../../core/validation/rules';
import type { Rule } from '../../core/validation/problems';
import { DATA_CODES } from './codes';
import type { DataStoreKind } from './data-store-kinds';
import { SearchTier } from './search-tier';

/** @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules (read 2026-11-28) */
export const STORE_NAMES: Readonly<Record<DataStoreKind, Rule>> = {
  storage: madeName(
    DATA_CODES.InvalidStorageAccountName,
    /^[a-z0-9]{3,24}$/,
    'lower-case letters and digits, 3 to 24 of them',
    'rename the storage account',
  ),
  cosmos: madeName(
    DATA_CODES.InvalidCosmosAccountName,
    /^(?=.{3,44}$)[a-z0-9]+(-[a-z0-9]+)*$/,
    "lower-case letters, digits and single inner '-', 3 to 44 of them",
    'rename the Cosmos DB account',
  ),
  search: madeName(
    DATA_CODES.InvalidSearchServiceName,
    /^(?=.{2,60}$)[a-z0-9]{2,}(-[a-z0-9]+)*$/,
    "lower-case letters, digits and single inner '-', 2 to 60 of them, beginning with two letters or digits",
    'rename the search service',
  ),
};

/** Total throughput in RU/s that a project's host needs: 1000 for each of its three containers. */
export const THROUGHPUT_OF_PROJECT = 3000;

/** Most partitions and replicas of a tier. @see https://learn.microsoft.com/azure/search/search-limits-quotas-capacity (read 2026-11-28) */
export const MOST_SEARCH_UNITS: Readonly<Record<SearchTier, number>> = {
  [SearchTier.BASIC]: 3,
  [SearchTier.STANDARD]: 12,
  [SearchTier.STANDARD2]: 12,
  [SearchTier.STANDARD3]: 12,
};
export const PARTITIONS: readonly number[] = [1, 2, 3, 4, 6, 12];
/** Most replicas times partitions. */
export const MOST_UNITS_TOGETHER = 36;
