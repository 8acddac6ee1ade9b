import type { AgentApplicationProps } from '../../agent/application/agent-application-props';
import type { AgentDeploymentOptions } from '../../agent/application/agent-deployment-props';

/** Properties of `DeployedApplication`: those of the application, and its first deployment. */
export interface DeployedApplicationProps extends AgentApplicationProps {
  /**
   * The first deployment. Its construct id is its name, or `default` if it has none at synthesis.
   * @default - none: add one with `addDeployment`
   */
  readonly deployment?: AgentDeploymentOptions;
}
