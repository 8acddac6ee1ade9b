import type { AgentCard } from '../card/agent-card';
import type { CardInterface, CardSignature } from '../card/agent-card-parts';
import type { IAgentCardManifest } from './agent-card-manifest-interface';

/** Properties of `AgentInstance`. */
export interface AgentInstanceProps {
  /** Object ids of the users who own the agent; at least one. */
  readonly ownerIds: string[];
  /**
   * Card of this instance. It is created in the same call as the instance, or in one call with a change of an instance that had none, and from then on
   * changed by its own id. An existing instance also needs `existingCardManifestId`. Excludes `cardManifest`.
   * @default - no card: other agents do not find the agent
   */
  readonly card?: AgentCard;
  /**
   * Object ids of the users who own the card.
   * @default - `ownerIds`
   */
  readonly cardOwnerIds?: string[];
  /**
   * Card that exists already, or that of another instance: `other.cardManifest`. Another one binds the instance to it. Excludes `card`.
   * @default - no card: other agents do not find the agent
   */
  readonly cardManifest?: IAgentCardManifest;
  /**
   * Whether a `card` that differs between the registry and the plan is left as it is: for a service that answers cards in another form than they were
   * sent, so that each plan shows the card as changed. A first card is still sent, and so are its owners; what else
   * changes of it is not, until this is left out for one apply.
   * @default false: the registry gets what the card says
   */
  readonly ignoresCardChanges?: boolean;
  /**
   * Name of the agent in the registry.
   * @default - that of the card; required without one
   */
  readonly displayName?: string;
  /**
   * Address where the agent answers, which begins with `https://`.
   * @default - that of `card`, if any
   */
  readonly url?: string;
  /**
   * Transport at `url`: `JSONRPC`, `GRPC`, `HTTP+JSON`, or the name of a transport of your own.
   * @default - that of `card`, if any
   */
  readonly preferredTransport?: string;
  /**
   * Further ways to reach the agent.
   * @default - those of `card`, if any
   */
  readonly additionalInterfaces?: CardInterface[];
  /**
   * Signatures of the agent's card.
   * @default - those of `card`, if any
   */
  readonly signatures?: CardSignature[];
  /**
   * Id of the agent on its own platform, of any form. The registry refuses a second instance with it.
   * @default - not stated
   */
  readonly sourceAgentId?: string;
  /**
   * Platform that the agent is on, such as `Amazon Bedrock`. Sent once, when the instance is created: a change has no effect.
   * @default - not stated
   */
  readonly originatingStore?: string;
  /**
   * Client id of an app that manages the instance.
   * @default - none
   */
  readonly managedByAppId?: string;
  /**
   * Object id of the agent's identity in Microsoft Entra. An agent without one can be found, and cannot search for others.
   * @default - none
   */
  readonly agentIdentityId?: string;
  /**
   * Id of the blueprint of that identity.
   * @default - none
   */
  readonly agentIdentityBlueprintId?: string;
  /**
   * Id of an instance that exists already. The next apply imports it instead of creating one, which the registry would refuse. Keep it as long
   * as the instance is there: what is sent once at creation is left out with it.
   * @default - a new instance
   */
  readonly existingInstanceId?: string;
  /**
   * Id of the card that the existing instance has. `card` then changes it, instead of creating a second one.
   * @default - a new card
   */
  readonly existingCardManifestId?: string;
}
