import type { AgentProtocol } from '../target/agent-protocol';
import type { IAgentApplication } from './agent-application-base';

/** How a deployment runs. */
export enum AgentDeploymentType {
  /** Prompt and workflow agents, run by the service. */
  MANAGED = 'Managed',
  /** Agents in a custom container, with a number of replicas. */
  HOSTED = 'Hosted',
}

/** Properties of a deployment, without the application it belongs to. */
export interface AgentDeploymentOptions {
  /** Name of the agent exactly as it is in the project. */
  readonly agentName: string;
  /** Version of that agent, such as '3'. A new version changes the deployment in place. */
  readonly agentVersion: string;
  /**
   * Letters, digits, '_', '.' and '-', beginning with a letter or digit. Changing it creates a new deployment before the
   * old one is destroyed.
   * @default - the construct id
   */
  readonly deploymentName?: string;
  /**
   * How it runs.
   * @default AgentDeploymentType.MANAGED
   */
  readonly deploymentType?: AgentDeploymentType;
  /**
   * Minimum number of replicas. Hosted only, and required there.
   * @default - none
   */
  readonly minReplicas?: number;
  /**
   * Maximum number of replicas, at least `minReplicas`. Hosted only, and required there.
   * @default - none
   */
  readonly maxReplicas?: number;
  /**
   * Protocols it speaks. Behind a bot, Activity is required.
   * @default - Responses 1.0
   */
  readonly protocols?: AgentProtocol[];
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
   * Tags of the deployment. The service keeps them in its properties.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
}

/** Properties of `AgentDeployment`. */
export interface AgentDeploymentProps extends AgentDeploymentOptions {
  /** Application that it belongs to. */
  readonly application: IAgentApplication;
}
