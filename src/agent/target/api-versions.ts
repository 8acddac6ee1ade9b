/** ARM API version of applications and deployments: the newest that azapi 2.12 validates. */
const APPLICATION_API_VERSION = '2026-05-01';

/** Data-plane versions by protocol. @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/agent-applications */
export const RESPONSES_API_VERSION = '2025-11-15-preview';
export const ACTIVITY_API_VERSION = '2025-05-15-preview';

export const APPLICATION_TYPE = `Microsoft.CognitiveServices/accounts/projects/applications@${APPLICATION_API_VERSION}`;
export const DEPLOYMENT_TYPE = `Microsoft.CognitiveServices/accounts/projects/applications/agentDeployments@${APPLICATION_API_VERSION}`;
/** azapi's type for the agents of a project; the only data-plane type of Foundry that it supports (2.12). */
export const AGENT_TYPE = 'Microsoft.Foundry/agents@v1';
