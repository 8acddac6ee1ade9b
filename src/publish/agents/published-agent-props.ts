import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';

/** Properties of `PublishedAgent`. */
export interface PublishedAgentProps {
  /** Project of the agent. */
  readonly project: IFoundryProject;
  /** Name exactly as in the project. */
  readonly agentName: string;
  /**
   * Client id (GUID) of the agent's identity: `instance_identity.client_id` of the agent, as shown by Foundry. It is used
   * as the app id of the bot and the audience of its tokens. No Terraform provider can read it.
   */
  readonly identityClientId: string;
  /**
   * Principal (object) id (GUID) of the agent's identity, `instance_identity.principal_id`: the principal of role
   * assignments.
   * @default - not known: reading it throws
   */
  readonly identityPrincipalId?: string;
  /**
   * Client id (GUID) of the agent's blueprint, `blueprint.client_id`, for `BotAppIdentity.BLUEPRINT`.
   * @default - not known: reading it throws
   */
  readonly blueprintClientId?: string;
}
