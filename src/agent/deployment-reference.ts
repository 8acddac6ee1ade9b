import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { AgentProtocol } from './agent-protocol';

/** A running agent version that an application can route to. */
export interface IAgentDeployment extends IConstruct {
  readonly deploymentName: string;
  /** Id that the service gave the deployment; traffic is routed by it. */
  readonly deploymentId: string;
  /** Name of the agent it runs. */
  readonly agentName: string;
  /** Construct path of the application it was made in; nothing where that is not known. */
  readonly applicationPath?: string;
  /** What it speaks; nothing where that is not known. */
  readonly protocols?: AgentProtocol[];
  readonly dependables: ITerraformDependable[];
}

/** What decides which deployment of an application gets the traffic. */
export interface IApplicationRouting extends IConstruct {
  readonly dependables: ITerraformDependable[];
}
