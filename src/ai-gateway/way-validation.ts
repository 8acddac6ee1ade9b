import type { IConstruct } from 'constructs';
import { type Problems, quote } from '../core/validation/problems';
import { warn } from '../core/validation/warn';
import { FoundryNetworkMode } from '../foundry/existing/foundry-network-mode';
import type { IFoundryProject } from '../foundry/existing/foundry-project-interface';
import { GatewayNetworkMode } from '../ingress/gateway/tiers/gateway-network-mode';
import { GATEWAY_TIERS, NETWORK_MODES } from '../ingress/gateway/tiers/gateway-tiers';
import { PolicyTierFamily } from '../policy/document/policy-tier-family';
import { AI_GATEWAY_CODES } from './codes';
import { ModelOperation } from './list/model-operation';
import type { ModelGatewayPlan } from './model-gateway-plan';

/** Group id of the private endpoint of an API Management service. */
const GATEWAY_GROUP = 'Gateway';

/** Adds what keeps the agents of a project from reaching models through the gateway. */
export function checkWayFrom(
  problems: Problems,
  plan: ModelGatewayPlan,
  { account, projectName }: IFoundryProject,
): void {
  const { CHAT_COMPLETIONS } = ModelOperation;
  problems.when(!plan.operations.includes(CHAT_COMPLETIONS), AI_GATEWAY_CODES.AgentsNeedChatCompletions, () => ({
    message: `operations lacks ${quote(CHAT_COMPLETIONS)}, the only one that agents use, and project ${quote(projectName)} is allowed`,
    remedy: 'add it, or leave operations out',
  }));
  const { MANAGED, PUBLIC, PRIVATE } = FoundryNetworkMode;
  const { networkMode: mode, accountName } = account;
  const { gateway } = plan;
  if (isOpen(plan) !== false) return;
  problems.when(mode === MANAGED && isClassicInNetwork(plan), AI_GATEWAY_CODES.GatewayBeyondManagedNetwork, () => ({
    message: `agents of account ${quote(accountName)} run in a managed network, and classic gateway ${quote(gateway.gatewayName)} is inside a network, where it has no private endpoint`,
    remedy: 'set hostName to the host of an edge in front of the gateway, or use a v2 tier with a private endpoint',
  }));
  problems.when(mode === PUBLIC || mode === PRIVATE, AI_GATEWAY_CODES.PrivateGatewayUnreachable, () => ({
    message: `agents of account ${quote(accountName)} run without a network of their own, and gateway ${quote(gateway.gatewayName)} cannot be reached from the Internet`,
    remedy:
      'create the account with FoundryNetwork.virtualNetwork or FoundryNetwork.managed, or set hostName to the host of an edge in front of the gateway',
  }));
}

/** Warns of a managed network in which no rule leads to the gateway. */
export function warnOfWayFrom(construct: IConstruct, plan: ModelGatewayPlan, { account }: IFoundryProject): void {
  const { gateway, hostName } = plan;
  const { managedNetwork, accountName, networkMode } = account;
  if (networkMode !== FoundryNetworkMode.MANAGED) return;
  if (managedNetwork?.hasPrivateEndpoint(gateway.gatewayId, GATEWAY_GROUP) === true) return;
  // Of a network that exists nothing is known: by the Internet, agents reach what its isolation allows.
  if (isOpen(plan) !== false && managedNetwork?.reachesHost(hostName) !== false) return;
  warn(
    construct,
    AI_GATEWAY_CODES.NoRuleToGateway,
    `agents of account ${quote(accountName)} run in a managed network that has no known outbound rule to the gateway, so that ` +
      `their requests may not reach ${quote(hostName)}; add OutboundRule.privateEndpoint with the id of the service and group ` +
      `${GATEWAY_GROUP}, or OutboundRule.fqdn with the host if the Internet leads to it`,
  );
}

/** Whether the host of the API is reached from the Internet; undefined if it is not known. */
function isOpen({ gateway, hostName }: ModelGatewayPlan): boolean | undefined {
  const { gatewayHost, publicHostName, networkMode } = gateway;
  const isEdge = hostName.toLowerCase() === publicHostName.toLowerCase() && hostName !== gatewayHost;
  if (isEdge || networkMode === GatewayNetworkMode.EXTERNAL) return true;
  return gateway.isOpen ?? (networkMode && NETWORK_MODES[networkMode].open);
}

function isClassicInNetwork({ gateway: { tier, networkMode } }: ModelGatewayPlan): boolean {
  const isClassic = tier === undefined || GATEWAY_TIERS[tier].family === PolicyTierFamily.CLASSIC;
  return networkMode === GatewayNetworkMode.INTERNAL && isClassic;
}
