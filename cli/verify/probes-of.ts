import { ARM_API_VERSIONS } from '../azure/api-versions';
import { AGENT_DATA_PLANE_VERSION } from '../agent/agent-client';
import { agentRequest, DEFAULT_MESSAGE } from './probe-client/ask-agent';
import { sendBadToken } from './probe-client/ask-gateway';
import { once, type Probe } from './probe-client/probe';
import { activityProtocol } from './probes/activity-protocol';
import { agentExists } from './probes/agent-exists';
import { applicationExists } from './probes/application-exists';
import { authorizationSchemes } from './probes/authorization-schemes';
import { botExists } from './probes/bot-exists';
import { deploymentRuns } from './probes/deployment-runs';
import { edgeDns } from './probes/edge-dns';
import { edgeStopsOthers } from './probes/edge-stops-others';
import { edgeTls } from './probes/edge-tls';
import { endpointWithRole } from './probes/endpoint-with-role';
import { endpointWithoutRole } from './probes/endpoint-without-role';
import { endpointWithoutToken } from './probes/endpoint-without-token';
import { foundryRejectsBadToken } from './probes/foundry-rejects-bad-token';
import { gatewayRejectsBadToken } from './probes/gateway-rejects-bad-token';
import { managedNetwork } from './probes/managed-network';
import { publicEndpoint } from './probes/public-endpoint';
import { responsesRouteWithoutToken } from './probes/responses-route-without-token';
import { teamsChannel } from './probes/teams-channel';
import { type Read, readFoundry, readResource } from './probe-client/read-resource';
import { edgeOf, isGatewayItself, type VerifyTarget } from './probe-client/verify-target';

/** Options of the probes that the caller sets. */
export interface VerifyOptions {
  /** Whether the agent is asked something: that runs it, and costs tokens. */
  readonly call: boolean;
  readonly message?: string;
  /** Token of somebody without the role. */
  readonly outsiderToken?: string;
}

/** Versions of the resources as the constructs make them. */
const PROBED_VERSIONS = {
  application: ARM_API_VERSIONS.foundry,
  account: ARM_API_VERSIONS.foundry,
  agent: AGENT_DATA_PLANE_VERSION,
  bot: ARM_API_VERSIONS.bot,
} as const;

/** The probes of one agent, from the agent back along the path of a message. */
export function probesOf(target: VerifyTarget, options: VerifyOptions): Probe[] {
  const { botId } = target;
  const bot = botId === undefined ? undefined : resource('bot', botId, PROBED_VERSIONS.bot);
  return [
    ...targetProbes(target),
    ...endpointProbes(target, options),
    ...(botId === undefined || bot === undefined ? [] : botProbes(target, botId, bot)),
    ...wayProbes(target, bot),
    ...responsesProbes(target, options),
    ...networkProbes(target),
  ];
}

function responsesProbes({ responsesGatewayUrl, responsesPublicUrl }: VerifyTarget, options: VerifyOptions): Probe[] {
  if (responsesGatewayUrl === undefined) return [];
  const route = { gatewayUrl: responsesGatewayUrl, publicUrl: responsesPublicUrl };
  return [responsesRouteWithoutToken(route, options.message ?? DEFAULT_MESSAGE)];
}

function networkProbes({ accountId, isolation }: VerifyTarget): Probe[] {
  if (accountId === undefined || isolation === undefined) return [];
  const id = `${accountId}/managedNetworks/default`;
  return [managedNetwork(resource('managed network', id, PROBED_VERSIONS.account), isolation)];
}

function targetProbes(target: VerifyTarget): Probe[] {
  const { applicationId } = target;
  if (target.kind === 'endpoint') return agentProbes(target);
  if (applicationId === undefined) return [];
  const application = resource('application', applicationId, PROBED_VERSIONS.application);
  const deployments = resource('deployment', `${applicationId}/agentDeployments`, PROBED_VERSIONS.application);
  return [applicationExists(application), deploymentRuns(application, deployments)];
}

function agentProbes(target: VerifyTarget): Probe[] {
  const { projectEndpoint, agentName, accountId } = target;
  if (projectEndpoint === undefined || agentName === undefined) return [];
  const url = `${projectEndpoint}/agents/${encodeURIComponent(agentName)}?api-version=${PROBED_VERSIONS.agent}`;
  const agent: Read = once((client, signal) => readFoundry(client, 'agent', url, signal));
  if (target.messagingEndpoint === undefined) return [agentExists(agent)];
  const account = accountId === undefined ? undefined : resource('account', accountId, PROBED_VERSIONS.account);
  return [
    agentExists(agent),
    activityProtocol(agent),
    authorizationSchemes(agent),
    ...(edgeOf(target) === undefined ? [publicEndpoint(agent, account)] : []),
  ];
}

function endpointProbes({ responsesEndpoint }: VerifyTarget, options: VerifyOptions): Probe[] {
  if (responsesEndpoint === undefined) return [];
  const { message = DEFAULT_MESSAGE, outsiderToken } = options;
  const request = agentRequest(responsesEndpoint, message);
  const askAgent = options.call ? once((client, signal) => client.sendToFoundry(request, signal)) : undefined;
  return [
    endpointWithoutToken(responsesEndpoint, message),
    endpointWithoutRole({ responsesEndpoint, message, outsiderToken, askAgent }),
    endpointWithRole(askAgent),
  ];
}

function botProbes(target: VerifyTarget, botId: string, bot: Read): Probe[] {
  const channel = resource('Teams channel', `${botId}/channels/MsTeamsChannel`, PROBED_VERSIONS.bot);
  return [botExists(bot, target), teamsChannel(channel)];
}

function wayProbes(target: VerifyTarget, bot: Read | undefined): Probe[] {
  const { messagingEndpoint, gatewayEndpoint } = target;
  if (messagingEndpoint === undefined) return [];
  const send = once(sendBadToken(messagingEndpoint, bot));
  if (isGatewayItself(target)) return [gatewayRejectsBadToken({ direct: send })];
  const edge = edgeOf(target);
  if (edge === undefined) return [foundryRejectsBadToken(send)];
  const direct = gatewayEndpoint === undefined ? undefined : sendBadToken(gatewayEndpoint, bot);
  return [
    edgeDns(edge.host, target),
    edgeTls(edge),
    edgeStopsOthers(send),
    gatewayRejectsBadToken({ throughEdge: send, direct }),
  ];
}

function resource(what: string, id: string, apiVersion: string): Read {
  return once((client, signal) => readResource(client, what, id, apiVersion, signal));
}
