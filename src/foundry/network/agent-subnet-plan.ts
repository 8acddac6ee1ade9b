import type { AgentSubnetProps } from './agent-subnet-props';

/** Name of the subnet of agents; nothing else of it has a default. */
export function nameOfAgentSubnet(props: AgentSubnetProps): string {
  return props.subnetName ?? 'agents';
}
