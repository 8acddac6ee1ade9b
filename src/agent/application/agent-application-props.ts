import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';
import type { ApplicationAuthorization } from './application-authorization';

/** Properties of `AgentApplication`. */
export interface AgentApplicationProps {
  /** Project that it belongs to. */
  readonly project: IFoundryProject;
  /** Part of the endpoint: letters, digits, '_', '.' and '-', beginning with a letter or digit. Changing it replaces the application. */
  readonly applicationName: string;
  /**
   * Names of agents it exposes, in addition to those of its deployments, which are added automatically.
   * @default - those of its deployments
   */
  readonly agents?: string[];
  /**
   * Names of agents that no deployment uses any more, but that the application lists for one more apply. The
   * service refuses to drop an agent while a deployment still runs it, so retiring a name takes two applies.
   * @default - none
   */
  readonly retainedAgents?: string[];
  /**
   * Name that people see.
   * @default - none: Foundry shows the name
   */
  readonly displayName?: string;
  /**
   * Text for people who manage it.
   * @default - no description
   */
  readonly description?: string;
  /**
   * Who may invoke it. A bot in front of it requires an explicit choice, see `ApplicationAuthorization`.
   * @default ApplicationAuthorization.ROLE_BASED
   */
  readonly authorization?: ApplicationAuthorization;
  /**
   * Tags of the application. The service keeps them in its properties.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
