import type { IConstruct } from 'constructs';

/** A collection of the older registry: agents find the members of a collection that they may look into. Created by this app, or existing. */
export interface IAgentCollection extends IConstruct {
  /** Id of the collection. */
  readonly collectionId: string;
}
