/** How a deployment is billed, and where it may be processed. */
export enum ModelSku {
  /** By tokens, anywhere in the world where Azure has room. */
  GLOBAL_STANDARD = 'GlobalStandard',
  /** By tokens, within the data zone of the region. */
  DATA_ZONE_STANDARD = 'DataZoneStandard',
  /** By tokens, in the region of the account. */
  STANDARD = 'Standard',
  /** By reserved units, anywhere in the world. */
  GLOBAL_PROVISIONED_MANAGED = 'GlobalProvisionedManaged',
  /** By reserved units, within the data zone of the region. */
  DATA_ZONE_PROVISIONED_MANAGED = 'DataZoneProvisionedManaged',
  /** By reserved units, in the region of the account. */
  PROVISIONED_MANAGED = 'ProvisionedManaged',
  /** In batches within a day, anywhere in the world. Not for agents. */
  GLOBAL_BATCH = 'GlobalBatch',
  /** In batches within a day, within the data zone of the region. Not for agents. */
  DATA_ZONE_BATCH = 'DataZoneBatch',
}

/** What becomes of a deployment when Microsoft has a newer version of its model. */
export enum ModelUpgrade {
  /** The version stays what it is here; when it is retired, the deployment answers no more. */
  NEVER = 'NoAutoUpgrade',
  /** The service takes the default version of that time when this one is retired. */
  WHEN_RETIRED = 'OnceCurrentVersionExpired',
  /** The service takes each new default version. */
  WHEN_DEFAULT_CHANGES = 'OnceNewDefaultVersionAvailable',
}
