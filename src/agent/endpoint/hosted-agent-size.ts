/**
 * Processors and memory of one instance of a hosted agent. The service takes these pairs.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/deploy-hosted-agent
 */
export enum HostedAgentSize {
  /** Half a processor and 1 GiB. */
  SMALL = 'small',
  /** One processor and 2 GiB. */
  MEDIUM = 'medium',
  /** Two processors and 4 GiB. */
  LARGE = 'large',
}
