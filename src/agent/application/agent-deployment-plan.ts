import { AgentProtocol } from '../target/agent-protocol';
import { type AgentDeploymentOptions, AgentDeploymentType } from './agent-deployment-props';

/** A deployment with everything that was left out filled in. */
export interface AgentDeploymentPlan {
  readonly deploymentName: string;
  readonly deploymentType: AgentDeploymentType;
  readonly protocols: readonly AgentProtocol[];
}

/** Fills in what was left out; the name is that of the construct. */
export function planDeployment(id: string, props: AgentDeploymentOptions): AgentDeploymentPlan {
  return {
    deploymentName: props.deploymentName ?? id,
    deploymentType: props.deploymentType ?? AgentDeploymentType.MANAGED,
    protocols: props.protocols ?? [AgentProtocol.responses()],
  };
}
