import type { AgentProtocol } from '../target/agent-protocol';
import type { IAgentApplication } from './agent-application-base';

/** How a deployment runs. */
export enum AgentDeploymentType {
  /** Prompt and workflow agents, run by the service. */
  MANAGED = 'Managed',
  /** Agents in a container of one's own, with a number of replicas. */
  HOSTED = 'Hosted',
}

/** What a deployment is made of, without the application it belongs to. */
export interface AgentDeploymentOptions {
  /** Name of the agent exactly as it stands in the project. */
  readonly agentName: string;
  /** Version of that agent, such as '3'. A new version changes the deployment in place. */
  readonly agentVersion: string;
  /**
   * Letters, digits, '_', '.' and '-', beginning with a letter or digit. Changing it makes a new deployment before the
   * old one goes.
   * @default - the construct id
   */
  readonly deploymentName?: string;
  /**
   * How it runs.
   * @default AgentDeploymentType.MANAGED
   */
  readonly deploymentType?: AgentDeploymentType;
  /**
   * Replicas that always run. Hosted only, and required there.
   * @default - none
   */
  readonly minReplicas?: number;
  /**
   * Most replicas that run, at least `minReplicas`. Hosted only, and required there.
   * @default - none
   */
  readonly maxReplicas?: number;
  /**
   * Protocols it speaks. Behind a bot it has to list Activity.
   * @default - Responses 1.0
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
   * Tags of the deployment. The service keeps them in its properties.
   * @default - no tags
   */
  readonly tags?: { readonly [key: string]: string };
}

/** Properties of `AgentDeployment`. */
export interface AgentDeploymentProps extends AgentDeploymentOptions {
  /** Application that it belongs to. */
  readonly application: IAgentApplication;
}
