/** Tier of a search service that agents can use: one with private endpoints. A service may move up, never down. */
export enum SearchTier {
  /** Basic: up to 3 replicas and 3 partitions of 15 GB. */
  BASIC = 'basic',
  /** Standard (S1): up to 12 replicas and partitions, together up to 36 search units. */
  STANDARD = 'standard',
  /** Standard S2. */
  STANDARD2 = 'standard2',
  /** Standard S3. */
  STANDARD3 = 'standard3',
}
