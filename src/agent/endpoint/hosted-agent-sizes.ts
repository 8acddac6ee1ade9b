import { HostedAgentSize } from './hosted-agent-size';

/** Source: "Deploy a hosted agent with Terraform", dated 2026-09-23, read 2026-11-21. The service takes texts. */
export const SIZES: Readonly<Record<HostedAgentSize, { readonly cpu: string; readonly memory: string }>> = {
  [HostedAgentSize.SMALL]: { cpu: '0.5', memory: '1Gi' },
  [HostedAgentSize.MEDIUM]: { cpu: '1', memory: '2Gi' },
  [HostedAgentSize.LARGE]: { cpu: '2', memory: '4Gi' },
};
