import type { IConstruct } from 'constructs';
import { Problems, quote } from '../../core/validation/problems';
import { onceComplete, warn } from '../../core/validation/warn';
import type { IFoundryAccount } from '../../foundry/existing/foundry-account-interface';
import { FoundryNetworkMode } from '../../foundry/existing/foundry-network-mode';
import { GATEWAY_CODES } from './codes';
import type { GatewayPlan } from './gateway-plan';
import { GatewayNetworkMode } from './tiers/gateway-network-mode';
import { NETWORK_MODES } from './tiers/gateway-tiers';
import type { IIngressSubnet } from '../subnet/ingress-subnet-props';
import {
  calledIn,
  isForwardedTo,
  isOfOtherNetwork,
  letCallersIn,
  letInTo,
  letNeighbourIn,
  subnetById,
  subnetOfCalled,
} from '../subnet/subnet-neighbours';
import { SubnetPurpose } from '../subnet/subnet-purpose';

const AGENTS_SUBNET = "the agents' subnet";

/**
 * Registers where a gateway is called, and allows it inbound to the private endpoints of the Foundry accounts, with the agents of an
 * account that run in a subnet of their own: they reach their account there, too.
 *
 * Throws `SourceRangeUnknown`, `CallersOfSubnetDiffer` and `MissingSecurityRule`.
 */
export function placeGateway(gateway: IConstruct, plan: GatewayPlan): void {
  const { network, callerRanges, foundryPrivateEndpoints, responses } = plan;
  const { mode, subnet, privateEndpointSubnet } = network;
  const problems = Problems.withProviderCheck(gateway);
  const { PRIVATE_ENDPOINTS, GATEWAY_EXTERNAL } = SubnetPurpose;
  const purpose = NETWORK_MODES[mode].subnet;
  if (privateEndpointSubnet !== undefined) {
    calledIn(gateway, privateEndpointSubnet, PRIVATE_ENDPOINTS);
  } else if (subnet !== undefined && purpose !== undefined) {
    calledIn(gateway, subnet, purpose);
  }
  if (mode === GatewayNetworkMode.EXTERNAL && subnet !== undefined && callerRanges !== undefined) {
    letCallersIn(problems, 'subnet', subnet, GATEWAY_EXTERNAL, callerRanges);
  }
  const called = privateEndpointSubnet ?? (mode === GatewayNetworkMode.INTEGRATION ? undefined : subnet);
  const calledPurpose = privateEndpointSubnet === undefined ? purpose : PRIVATE_ENDPOINTS;
  for (const addressPrefix of responses?.callerRanges ?? []) {
    if (called === undefined || calledPurpose === undefined) break;
    letInTo(problems, called, calledPurpose, 'the applications', { addressPrefix });
  }
  for (const { subnetId, account } of foundryPrivateEndpoints) {
    const endpoints = subnetId === undefined ? undefined : subnetById(gateway, subnetId);
    if (endpoints === undefined) continue;
    letInTo(problems, endpoints, PRIVATE_ENDPOINTS, 'the subnet of the gateway', subnet);
    if (account.networkMode !== FoundryNetworkMode.VIRTUAL_NETWORK) continue;
    // In another network they have a private endpoint of their own.
    if (isOfOtherNetwork(endpoints, account.agentNetworkId)) continue;
    letInTo(problems, endpoints, PRIVATE_ENDPOINTS, AGENTS_SUBNET, { addressPrefix: account.agentSubnetPrefix });
  }
  problems.throwIfAny();
}

/**
 * Allows the agents of an account inbound to a gateway that they call, where they run in a subnet of their own. The range of another
 * network may be anybody's in that of the gateway: it is warned of, and not allowed.
 */
export function letAgentsIn(problems: Problems, gateway: IConstruct, account: IFoundryAccount): void {
  if (account.networkMode !== FoundryNetworkMode.VIRTUAL_NETWORK) return;
  const called = subnetOfCalled(gateway);
  if (called !== undefined && isOfOtherNetwork(called, account.agentNetworkId)) {
    warnOfOtherNetwork(gateway, called, account);
    return;
  }
  letNeighbourIn(problems, gateway, AGENTS_SUBNET, { addressPrefix: account.agentSubnetPrefix });
}

/** Where the subnet exists, its rules are its owner's. */
function warnOfOtherNetwork(gateway: IConstruct, called: IIngressSubnet, account: IFoundryAccount): void {
  const { accountName, agentSubnetPrefix: range = '', agentNetworkId = '' } = account;
  if (called.purpose === undefined || called.sourceRanges?.includes(range) === true) return;
  warn(
    gateway,
    GATEWAY_CODES.AgentsInOtherNetwork,
    `agents of account ${quote(accountName)} run in network ${quote(agentNetworkId)}, and the gateway is called in another: the ` +
      `security group of ${called.node.path} does not allow them; where the two are peered, add ${quote(range)} to its ` +
      'sourceRanges, else give them a private endpoint to the gateway in their own network',
  );
}

/**
 * Has synthesis warn with `NoWayForApplications` where a private gateway has Responses routes, and neither its subnet nor an edge allows
 * applications.
 */
export function expectWayForApplications(gateway: IConstruct, plan: GatewayPlan, isBehindEdge: () => boolean): void {
  if (NETWORK_MODES[plan.network.mode].open || plan.responses?.callerRanges !== undefined) return;
  onceComplete(gateway, () => {
    const subnet = subnetOfCalled(gateway);
    // The rules of a subnet that exists are its owner's. Azure Firewall sees no paths: its ranges may be those of applications.
    if (subnet?.purpose === undefined || isForwardedTo(gateway)) return;
    if (isBehindEdge() || subnet.sourceRanges !== undefined) return;
    warn(
      gateway,
      GATEWAY_CODES.NoWayForApplications,
      `an agent is exposed to applications, and the security group of ${subnet.node.path} allows none of them: set responses.callerRanges ` +
        'of the gateway to their addresses, or responses of the Application Gateway in front of it; leave it where they have a private ' +
        'endpoint of their own to the gateway',
    );
  });
}
