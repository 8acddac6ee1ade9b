import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';

/** Which agent of a project it is, and what is known of its identities in addition to the client id. */
export interface FoundryAgentReference {
  /** Project of the agent. */
  readonly project: IFoundryProject;
  /** Name exactly as in the project. */
  readonly agentName: string;
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

/** Attributes of an existing agent. */
export interface FoundryAgentAttributes extends FoundryAgentReference {
  /**
   * Client id (GUID) of the agent's identity, `instance_identity.client_id`, not its `principal_id`.
   * @default - not known: reading it throws
   */
  readonly identityClientId?: string;
  /**
   * Path of the Activity Protocol below the agent.
   * @default 'endpoint/protocols/activityProtocol'
   */
  readonly protocolPath?: string;
  /**
   * `api-version` that goes with the path.
   * @default '2025-05-15-preview'
   */
  readonly apiVersion?: string;
}
