import type { AgentProtocol } from '../../agent/target/agent-protocol';
import type { ApplicationAuthorization } from '../../agent/application/application-authorization';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';

/** Properties of `PublishedApplication`. */
export interface PublishedApplicationProps {
  /** Project of the agent and of the application. */
  readonly project: IFoundryProject;
  /** Name of the agent exactly as in the project. */
  readonly agentName: string;
  /** Version of that agent, such as '3'. A new version changes the deployment in place. */
  readonly agentVersion: string;
  /**
   * Part of the endpoint: letters, digits, '_', '.' and '-', starting with a letter or digit. Changing it replaces the
   * application.
   * @default - the construct id
   */
  readonly applicationName?: string;
  /**
   * Who is allowed to invoke it.
   * @default ApplicationAuthorization.ROLE_BASED
   */
  readonly authorization?: ApplicationAuthorization;
  /**
   * Supported protocols. Behind a bot it must include Activity.
   * @default - Responses and Activity
   */
  readonly protocols?: AgentProtocol[];
  /**
   * Display name.
   * @default - none: Foundry shows the name
   */
  readonly displayName?: string;
  /**
   * Description for administrators.
   * @default - no description
   */
  readonly description?: string;
  /**
   * Tags of application and deployment. The service stores them in the properties.
   * @default - those of the `FoundryAgentsStack`, else no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
