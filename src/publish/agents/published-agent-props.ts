import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';

/** Properties of `PublishedAgent`. */
export interface PublishedAgentProps {
  /** Project that the agent is in. */
  readonly project: IFoundryProject;
  /** Name exactly as it stands in the project. */
  readonly agentName: string;
  /**
   * Client id (GUID) of the agent's identity: `instance_identity.client_id` of the agent, as Foundry shows it. It becomes
   * the app id of the bot and the audience of its tokens. No Terraform provider reads it.
   */
  readonly identityClientId: string;
  /**
   * Principal (object) id (GUID) of the agent's identity, `instance_identity.principal_id`: what roles are given to.
   * @default - not known: reading it throws
   */
  readonly identityPrincipalId?: string;
  /**
   * Client id (GUID) of the agent's blueprint, `blueprint.client_id`, for `BotAppIdentity.BLUEPRINT`.
   * @default - not known: reading it throws
   */
  readonly blueprintClientId?: string;
}
