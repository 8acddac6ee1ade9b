import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { AgentProtocol } from '../target/agent-protocol';

/** A running agent version that an application can route to. */
export interface IAgentDeployment extends IConstruct {
  /** Name of the deployment. */
  readonly deploymentName: string;
  /** Id that the service gave the deployment; traffic is routed by it. */
  readonly deploymentId: string;
  /** Name of the agent it runs. */
  readonly agentName: string;
  /** Construct path of its application; undefined if not known. */
  readonly applicationPath?: string;
  /** Protocols it speaks; undefined if not known. */
  readonly protocols?: AgentProtocol[];
  /** What others can depend on. */
  readonly dependables: ITerraformDependable[];
}

/** The routing of an application's traffic to a deployment. */
export interface IApplicationRouting extends IConstruct {
  /** What others can depend on. */
  readonly dependables: ITerraformDependable[];
}
