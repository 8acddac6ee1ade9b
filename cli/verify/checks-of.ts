import { ARM_API_VERSION } from '../azure/arm-api-version';
import { FOUNDRY_API_VERSION } from '../agent/foundry-agent';
import { agentRequest, DEFAULT_MESSAGE } from './probing/ask-agent';
import { sendBadToken } from './probing/ask-gateway';
import type { Check } from './probing/check';
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
import { publicEndpoint } from './probes/public-endpoint';
import { teamsChannel } from './probes/teams-channel';
import { once } from './probing/once';
import { type Read, readFoundry, readResource } from './probing/read-resource';
import { edgeOf, isGatewayItself, type VerifyTarget } from './probing/verify-target';

/** What the caller decides about the checks. */
export interface VerifyOptions {
  /** Whether the agent is asked something: that runs it, and costs tokens. */
  readonly call: boolean;
  readonly message?: string;
  /** Token of somebody without the role. */
  readonly outsiderToken?: string;
}

/** Versions of the resources as the constructs make them. */
const API_VERSION = {
  application: ARM_API_VERSION,
  account: ARM_API_VERSION,
  agent: FOUNDRY_API_VERSION,
  bot: '2022-09-15',
} as const;

/** What is looked at for one agent, in the order of the way that a message goes backwards. */
export function checksOf(target: VerifyTarget, options: VerifyOptions): Check[] {
  const { botId } = target;
  const bot = botId === undefined ? undefined : resource('bot', botId, API_VERSION.bot);
  return [
    ...targetChecks(target),
    ...endpointChecks(target, options),
    ...(botId === undefined || bot === undefined ? [] : botChecks(target, botId, bot)),
    ...wayChecks(target, bot),
  ];
}

function targetChecks(target: VerifyTarget): Check[] {
  const { applicationId } = target;
  if (target.kind === 'endpoint') return agentChecks(target);
  if (applicationId === undefined) return [];
  const application = resource('application', applicationId, API_VERSION.application);
  const deployments = resource('deployment', `${applicationId}/agentDeployments`, API_VERSION.application);
  return [applicationExists(application), deploymentRuns(application, deployments)];
}

function agentChecks(target: VerifyTarget): Check[] {
  const { projectEndpoint, agentName, accountId } = target;
  if (projectEndpoint === undefined || agentName === undefined) return [];
  const url = `${projectEndpoint}/agents/${encodeURIComponent(agentName)}?api-version=${API_VERSION.agent}`;
  const agent: Read = once((probe, signal) => readFoundry(probe, 'agent', url, signal));
  if (target.messagingEndpoint === undefined) return [agentExists(agent)];
  const account = accountId === undefined ? undefined : resource('account', accountId, API_VERSION.account);
  return [
    agentExists(agent),
    activityProtocol(agent),
    authorizationSchemes(agent),
    ...(edgeOf(target) === undefined ? [publicEndpoint(agent, account)] : []),
  ];
}

function endpointChecks({ responsesEndpoint }: VerifyTarget, options: VerifyOptions): Check[] {
  if (responsesEndpoint === undefined) return [];
  const { message = DEFAULT_MESSAGE, outsiderToken } = options;
  const request = agentRequest(responsesEndpoint, message);
  const askAgent = options.call ? once((probe, signal) => probe.sendToFoundry(request, signal)) : undefined;
  return [
    endpointWithoutToken(responsesEndpoint, message),
    endpointWithoutRole({ responsesEndpoint, message, outsiderToken, askAgent }),
    endpointWithRole(askAgent),
  ];
}

function botChecks(target: VerifyTarget, botId: string, bot: Read): Check[] {
  const channel = resource('Teams channel', `${botId}/channels/MsTeamsChannel`, API_VERSION.bot);
  return [botExists(bot, target), teamsChannel(channel)];
}

function wayChecks(target: VerifyTarget, bot: Read | undefined): Check[] {
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
  return once((probe, signal) => readResource(probe, what, id, apiVersion, signal));
}
