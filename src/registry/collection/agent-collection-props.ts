/** Properties of `AgentCollection`. */
export interface AgentCollectionProps {
  /** Name of the collection; not that of one that every tenant has. */
  readonly displayName: string;
  /** Object ids of the users who own the collection; at least one. */
  readonly ownerIds: string[];
  /**
   * What the collection is for.
   * @default - no description
   */
  readonly description?: string;
  /**
   * Client id of an app that manages the collection.
   * @default - none
   */
  readonly managedByAppId?: string;
  /**
   * Platform that the collection is of, such as `Amazon Bedrock`. Sent once, when the collection is created: a change has no effect.
   * @default - not stated
   */
  readonly originatingStore?: string;
}
