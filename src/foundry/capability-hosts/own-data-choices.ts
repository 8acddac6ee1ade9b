/** Role on storage that the project's identity has while its host is created. Sources disagree. */
export enum StorageRoleBeforeHost {
  /** Storage Blob Data Contributor: what Microsoft's templates assign, and the narrower one. */
  BLOB_DATA_CONTRIBUTOR = 'blobDataContributor',
  /** Storage Account Contributor: what Microsoft's article lists. It manages the whole storage account, and no condition limits it. */
  ACCOUNT_CONTRIBUTOR = 'accountContributor',
  /** Both of them. */
  BOTH = 'both',
}

/** Part of the Cosmos DB account whose data the project's identity may write. Sources disagree. */
export enum CosmosDataScope {
  /** The whole account: what current templates assign, since the service creates containers when they are first used. */
  ACCOUNT = 'account',
  /** Database `enterprise_memory` only, once the host has created it: what the article lists. Some users got 403 with it. */
  DATABASE = 'database',
}

/** Who creates the capability host of the account. */
export enum AccountHost {
  /** This app. Only for accounts without a network of your own or a managed one. */
  CREATED_HERE = 'createdHere',
  /** Foundry or another app: it exists. */
  EXISTING = 'existing',
}
