import type { AgentCard } from '../card/agent-card';

/** Properties of `AgentRegistration`. */
export interface AgentRegistrationProps {
  /**
   * Id of the agent on its own platform, of any form. It is unique in the tenant: the registry refuses a second entry with it.
   */
  readonly sourceAgentId: string;
  /**
   * Object id of the user or app that created the agent. Sent once, when the registration is created: a change has no effect.
   * @default - that of the existing entry: required unless `existingRegistrationId` is given
   */
  readonly createdBy?: string;
  /**
   * When the agent was created, in UTC with whole seconds: `2026-01-31T12:00:00Z`. Sent once: a change has no effect.
   * @default - that of the existing entry: required unless `existingRegistrationId` is given
   */
  readonly sourceCreatedDateTime?: string;
  /**
   * Id of an entry that exists already. The next apply imports it instead of creating one, which the registry would refuse. Keep it as long
   * as the entry is there: what is sent once at creation is left out with it.
   * @default - a new entry
   */
  readonly existingRegistrationId?: string;
  /**
   * When the agent was last changed on its platform, in the same form.
   * @default - `sourceCreatedDateTime`, or that of the existing entry
   */
  readonly sourceLastModifiedDateTime?: string;
  /**
   * Object ids of the users who own the agent.
   * @default - nobody: required unless `managedByAppId` is given
   */
  readonly ownerIds?: string[];
  /**
   * Client id of an app that manages the registration. The service often refuses it, which `ManagingAppOftenRefused` warns of.
   * @default - not sent
   */
  readonly managedByAppId?: string;
  /**
   * What the agent says of itself, and where it answers. A changed card is sent whole.
   * @default - no card: nobody learns where the agent answers
   */
  readonly card?: AgentCard;
  /**
   * Whether a card that differs between the registry and the plan is left as it is: for a service that answers cards in another form than they were
   * sent, so that each plan shows the card as changed. A first card is still sent; a changed one is not, until this is left out for one apply.
   * @default false: the registry gets what the card says
   */
  readonly ignoresCardChanges?: boolean;
  /**
   * Name of the agent in the registry.
   * @default - that of the card; required without one
   */
  readonly displayName?: string;
  /**
   * What the agent is for.
   * @default - that of the card alone
   */
  readonly description?: string;
  /**
   * Platform that the agent is on, such as `Amazon Bedrock`.
   * @default - not stated
   */
  readonly originatingStore?: string;
  /**
   * Object id of the agent's identity in Microsoft Entra.
   * @default - none
   */
  readonly agentIdentityId?: string;
  /**
   * Id of the blueprint of that identity.
   * @default - none
   */
  readonly agentIdentityBlueprintId?: string;
  /**
   * Object id of the user or app that published the agent last.
   * @default - not stated
   */
  readonly lastPublishedBy?: string;
}
