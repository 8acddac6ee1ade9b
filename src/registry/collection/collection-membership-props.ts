import type { IAgentInstance } from '../instance/agent-instance-interface';
import type { IAgentCollection } from './agent-collection-interface';

/** Properties of `CollectionMembership`. */
export interface CollectionMembershipProps {
  /** Collection that the instance is added to. */
  readonly collection: IAgentCollection;
  /** Instance that is added. */
  readonly instance: IAgentInstance;
}
