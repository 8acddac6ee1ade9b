import type { IContainerRegistry } from '../access/resources/container-registry';
import type { Principal } from '../access/principal';
import type { IFoundryAgent } from '../agent/endpoint/foundry-agent-base';
import type { IFoundryProject } from '../foundry/existing/foundry-project-interface';

/** Properties of `HostedAgentAccess`. */
export interface HostedAgentAccessProps {
  /** Project of the agents. Its managed identity must be known (`identityPrincipalId`). */
  readonly project: IFoundryProject;
  /** Who creates hosted agents: people, groups, pipelines. */
  readonly creators: Principal[];
  /**
   * Hosted agents that exist. Those that a `FoundryAgent` creates have their roles from there.
   * @default - none
   */
  readonly agents?: IFoundryAgent[];
  /**
   * Identities that Foundry created for hosted agents of the project, one each, if nothing else of them is known.
   * @default - none
   */
  readonly agentIdentities?: Principal[];
  /**
   * Whether the agents call models of other publishers than OpenAI, too: Cognitive Services User in place of Cognitive Services
   * OpenAI User.
   * @default false
   */
  readonly callsAllModels?: boolean;
  /** Registry that holds the agents' images. */
  readonly registry: IContainerRegistry;
  /**
   * Whether the creators also publish agents, which requires their role on the account.
   * @default false
   */
  readonly creatorsPublish?: boolean;
}
