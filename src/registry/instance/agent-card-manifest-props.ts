import type { AgentCard } from '../card/agent-card';
import type { IAgentInstance } from './agent-instance-interface';

/** Properties of `AgentCardManifest`. */
export interface AgentCardManifestProps {
  /** What the agent says of itself. Its addresses and signatures belong to the instance and are not sent with the card. */
  readonly card: AgentCard;
  /**
   * Instance with which the card is created: the registry creates cards with instances alone. Excludes `existingCardManifestId`.
   * @default - that of the existing card
   */
  readonly instance?: IAgentInstance;
  /**
   * Whether a card that differs between the registry and the plan is left as it is: for a service that answers cards in another form than they were
   * sent, so that each plan shows the card as changed. A first card is still sent, and so are its owners; what else
   * changes of it is not, until this is left out for one apply.
   * @default false: the registry gets what the card says
   */
  readonly ignoresCardChanges?: boolean;
  /**
   * Id of a card that exists already, and is changed from now on.
   * @default - a new card
   */
  readonly existingCardManifestId?: string;
  /**
   * Object ids of the users who own the card.
   * @default - those of the existing card: required for a new one
   */
  readonly ownerIds?: string[];
  /**
   * Client id of an app that manages the card.
   * @default - none
   */
  readonly managedByAppId?: string;
  /**
   * Platform that the card comes from, such as `Amazon Bedrock`. Sent once, when the card is created: a change has no effect.
   * @default - not stated
   */
  readonly originatingStore?: string;
}
