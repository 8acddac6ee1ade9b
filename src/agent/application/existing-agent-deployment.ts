import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { AgentProtocol } from '../target/agent-protocol';
import type { IAgentDeployment } from './deployment-reference';

/** Attributes of an existing deployment. */
export interface AgentDeploymentAttributes {
  /** Name of the deployment. */
  readonly deploymentName: string;
  /** `properties.deploymentId` of the deployment. */
  readonly deploymentId: string;
  /** Name of the agent it runs. */
  readonly agentName: string;
  /**
   * Protocols it speaks.
   * @default - not known, and not checked
   */
  readonly protocols?: AgentProtocol[];
}

/**
 * An existing deployment. Created by `AgentDeployment.fromDeploymentAttributes`.
 *
 * @internal
 */
export class ExistingAgentDeployment extends Construct implements IAgentDeployment {
  public readonly deploymentName: string;
  public readonly deploymentId: string;
  public readonly agentName: string;
  public readonly protocols?: AgentProtocol[];
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(scope: Construct, id: string, attributes: AgentDeploymentAttributes) {
    super(scope, id);
    this.deploymentName = attributes.deploymentName;
    this.deploymentId = attributes.deploymentId;
    this.agentName = attributes.agentName;
    this.protocols = attributes.protocols;
  }
}
