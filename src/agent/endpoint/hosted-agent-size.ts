/**
 * CPU and memory of one instance of a hosted agent. The service accepts these pairs.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/deploy-hosted-agent
 */
export enum HostedAgentSize {
  /** 0.5 vCPU and 1 GiB. */
  SMALL = 'small',
  /** 1 vCPU and 2 GiB. */
  MEDIUM = 'medium',
  /** 2 vCPU and 4 GiB. */
  LARGE = 'large',
}
