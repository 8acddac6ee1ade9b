/** Where a value is, and which ones mean that something is off. */
export interface OffWhen {
  /** Path in the properties of the body, or attribute of azurerm and what is in its first block. */
  readonly path: readonly string[];
  /** Compared without case. */
  readonly values: readonly (string | boolean)[];
}

/** How one provider writes a kind of data store. */
interface StoreForm {
  /** ARM type, or Terraform type of azurerm. */
  readonly type: string;
  readonly keysOff: OffWhen;
  /** Each on its own closes it to the Internet at large. */
  readonly closed: readonly OffWhen[];
  /** How to switch keys off. */
  readonly keysRemedy: string;
}

/** A kind of data store that agents use. */
export interface StoreKind {
  readonly what: string;
  readonly azapi: StoreForm;
  readonly azurerm: StoreForm;
}

const azapiClosed = (...more: OffWhen[]): OffWhen[] => [
  { path: ['publicNetworkAccess'], values: ['Disabled', 'SecuredByPerimeter'] },
  ...more,
];
const azurermClosed = (...more: OffWhen[]): OffWhen[] => [
  { path: ['publicNetworkAccessEnabled'], values: [false] },
  ...more,
];

/**
 * @see https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts (read 2026-11-29)
 * @see https://learn.microsoft.com/azure/templates/microsoft.documentdb/databaseaccounts (read 2026-11-29)
 * @see https://learn.microsoft.com/azure/templates/microsoft.search/searchservices (read 2026-11-29)
 */
export const STORE_KINDS: readonly StoreKind[] = [
  {
    what: 'storage account',
    azapi: {
      type: 'Microsoft.Storage/storageAccounts',
      keysOff: { path: ['allowSharedKeyAccess'], values: [false] },
      closed: azapiClosed({ path: ['networkAcls', 'defaultAction'], values: ['Deny'] }),
      keysRemedy: 'set allowSharedKeyAccess to false',
    },
    azurerm: {
      type: 'azurerm_storage_account',
      keysOff: { path: ['sharedAccessKeyEnabled'], values: [false] },
      closed: azurermClosed({ path: ['networkRules', 'defaultAction'], values: ['Deny'] }),
      keysRemedy: 'set shared_access_key_enabled to false',
    },
  },
  {
    what: 'Cosmos DB account',
    azapi: {
      type: 'Microsoft.DocumentDB/databaseAccounts',
      keysOff: { path: ['disableLocalAuth'], values: [true] },
      closed: azapiClosed({ path: ['isVirtualNetworkFilterEnabled'], values: [true] }),
      keysRemedy: 'set disableLocalAuth to true',
    },
    azurerm: {
      type: 'azurerm_cosmosdb_account',
      keysOff: { path: ['localAuthenticationDisabled'], values: [true] },
      closed: azurermClosed({ path: ['isVirtualNetworkFilterEnabled'], values: [true] }),
      keysRemedy: 'set local_authentication_disabled to true',
    },
  },
  {
    what: 'search service',
    azapi: {
      type: 'Microsoft.Search/searchServices',
      keysOff: { path: ['disableLocalAuth'], values: [true] },
      closed: azapiClosed(),
      keysRemedy: 'set disableLocalAuth to true',
    },
    azurerm: {
      type: 'azurerm_search_service',
      keysOff: { path: ['localAuthenticationEnabled'], values: [false] },
      closed: azurermClosed(),
      keysRemedy: 'set local_authentication_enabled to false',
    },
  },
];
