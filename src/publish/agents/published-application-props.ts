import type { AgentProtocol } from '../../agent/target/agent-protocol';
import type { ApplicationAuthorization } from '../../agent/application/application-authorization';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';

/** Properties of `PublishedApplication`. */
export interface PublishedApplicationProps {
  /** Project that the agent is in, and the application with it. */
  readonly project: IFoundryProject;
  /** Name of the agent exactly as it stands in the project. */
  readonly agentName: string;
  /** Version of that agent, such as '3'. A new version changes the deployment in place. */
  readonly agentVersion: string;
  /**
   * Part of the endpoint: letters, digits, '_', '.' and '-', beginning with a letter or digit. Changing it replaces.
   * @default - the construct id
   */
  readonly applicationName?: string;
  /**
   * Who may invoke it.
   * @default ApplicationAuthorization.ROLE_BASED
   */
  readonly authorization?: ApplicationAuthorization;
  /**
   * Protocols it speaks. Behind a bot it has to list Activity.
   * @default - Responses and Activity
   */
  readonly protocols?: AgentProtocol[];
  /**
   * Name that people see.
   * @default - the service shows the name
   */
  readonly displayName?: string;
  /**
   * Text for people who manage it.
   * @default - no description
   */
  readonly description?: string;
  /**
   * Tags of application and deployment. The service keeps them in their properties.
   * @default - those of the `FoundryAgentsStack`, else no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
