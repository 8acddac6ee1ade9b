import { FOUNDRY_ARM_VERSION } from '../../foundry/existing/foundry-types';

/** Data-plane versions by protocol. @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/agent-applications */
export const RESPONSES_API_VERSION = '2025-11-15-preview';
/** That of agents with their own endpoint. Sources: several public clients of such agents, read 2026-11-29. */
export const AGENT_RESPONSES_API_VERSION = 'v1';
export const ACTIVITY_API_VERSION = '2025-05-15-preview';

export const APPLICATION_TYPE = `Microsoft.CognitiveServices/accounts/projects/applications@${FOUNDRY_ARM_VERSION}`;
export const DEPLOYMENT_TYPE = `Microsoft.CognitiveServices/accounts/projects/applications/agentDeployments@${FOUNDRY_ARM_VERSION}`;
/** azapi's type for the agents of a project; the only data-plane type of Foundry that it supports (2.12). */
export const AGENT_TYPE = 'Microsoft.Foundry/agents@v1';
