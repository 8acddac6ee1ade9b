import type { AgentOutputs } from '../outputs/agent-outputs';
import type { CloudName } from '../world/clouds';
import type { Outputs } from '../outputs/outputs';
import { gatewayAddress } from './probe-client/gateway-address';
import type { VerifyTarget } from './probe-client/verify-target';

/** What the outputs contain of an agent: an application where there is the id of one, else an agent endpoint. */
export function targetOf(agent: AgentOutputs, outputs: Outputs, cloud: CloudName): VerifyTarget {
  const { gatewayId, managedNetwork } = outputs;
  const accountId = agent.get('account_id');
  const messagingEndpoint = agent.get('messaging_endpoint');
  const applicationId = agent.get('application_id');
  const projectEndpoint = agent.get('project_endpoint');
  const agentName = agent.get('agent_name');
  const endpoint =
    projectEndpoint === undefined || agentName === undefined ? undefined : { projectEndpoint, agentName };
  return {
    agent: agent.key,
    kind: applicationId === undefined ? 'endpoint' : 'application',
    applicationId,
    projectEndpoint,
    agentName,
    responsesEndpoint: agent.get('responses_endpoint') ?? (endpoint && responsesOf(endpoint)),
    responsesGatewayUrl: agent.get('responses_gateway_url'),
    responsesPublicUrl: agent.get('responses_public_url'),
    accountId,
    isolation:
      managedNetwork?.accountId.toLowerCase() === accountId?.toLowerCase() ? managedNetwork?.isolation : undefined,
    botId: agent.get('bot_id'),
    botClientId: agent.get('bot_client_id'),
    messagingEndpoint,
    gatewayEndpoint:
      gatewayId === undefined || messagingEndpoint === undefined
        ? undefined
        : gatewayAddress(gatewayId, messagingEndpoint, cloud),
    publicIpAddress: outputs.text('public_ip_address'),
  };
}

/** @see https://learn.microsoft.com/azure/foundry/how-to/develop/framework-hosted-agents (read 2026-11-21) */
function responsesOf(endpoint: { readonly projectEndpoint: string; readonly agentName: string }): string {
  const { projectEndpoint, agentName } = endpoint;
  return `${projectEndpoint}/agents/${encodeURIComponent(agentName)}/endpoint/protocols/openai/responses?api-version=v1`;
}
