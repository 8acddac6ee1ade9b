import type { FoundryAgentReference } from '../../agent/endpoint/foundry-agent-attributes';

/** Properties of `PublishedAgent`. */
export interface PublishedAgentProps extends FoundryAgentReference {
  /**
   * Client id (GUID) of the agent's identity: `instance_identity.client_id` of the agent, as shown by Foundry. It is used
   * as the app id of the bot and the audience of its tokens. No Terraform provider can read it.
   */
  readonly identityClientId: string;
}
