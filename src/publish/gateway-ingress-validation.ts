import type { IConstruct } from 'constructs';
import { Problems } from '../core/validation/problems';
import { GatewayNetworkMode } from '../ingress/gateway/tiers/gateway-network-mode';
import { NETWORK_MODES } from '../ingress/gateway/tiers/gateway-tiers';
import { SubnetPurpose } from '../ingress/subnet/subnet-purpose';
import { TOPOLOGIES } from '../ingress/topologies';
import { planTopology } from '../ingress/topology-ingress-plan';
import type { TopologyIngressProps } from '../ingress/topology-ingress-props';
import { checkTopology, type TopologyWords } from '../ingress/topology-ingress-validation';
import { calledBy, type WayIn } from './agent-ingress-plan';
import type { GatewayIngressOptions } from './agent-ingress-props';
import { INGRESS_NETWORK_CODES } from './network/codes';

/** Values by the names that their properties have in messages. */
export type NamedValues = Readonly<Record<string, unknown>>;

/** Callers of `AgentIngress` choose no topology, but a method and a connection, and specify subnets in the network. */
const wordsOf = (way: WayIn): TopologyWords => ({
  otherwise: 'use another gatewayConnection or another method of AgentIngress',
  called: () => calledBy(way),
  checkedBefore: ['edgeSubnet', 'gatewaySubnet', 'privateEndpointSubnet'],
});

/** A property and the required ones within it; those only if it is set itself. */
export function requiredWithin<P extends object>(
  name: string,
  value: P | null | undefined,
  ...keys: readonly (keyof P & string)[]
): NamedValues {
  const inner = value === undefined || value === null ? [] : keys.map((key) => [`${name}.${key}`, value[key]] as const);
  return { [name]: value, ...Object.fromEntries(inner) };
}

/** Throws all required properties that are not set, those of one method of `AgentIngress` among them. */
export function demandProperties(problems: Problems, given: GatewayIngressOptions, ofMethod: NamedValues): void {
  const accounts = given.accounts as readonly unknown[] | undefined;
  problems.demand({
    network: given.network,
    accounts,
    ...Object.fromEntries((accounts ?? []).map((account, index) => [`accounts[${index}]`, account])),
    ...requiredWithin('gateway', given.gateway, 'gatewayName', 'publisherName', 'publisherEmail'),
    ...ofMethod,
  });
}

/** Throws all problems with the subnets of the network, and with what the topology does not support. */
export function checkGatewayIngress(
  problems: Problems,
  ingress: IConstruct,
  given: GatewayIngressOptions,
  topologyProps: TopologyIngressProps,
  way: WayIn,
): void {
  const { network, accounts } = given;
  const demanded = purposesOf(way);
  for (const purpose of demanded) network._checkSubnet(problems, purpose);
  if (accounts.length > 0 && !demanded.includes(SubnetPurpose.PRIVATE_ENDPOINTS)) {
    checkWayToAccounts(problems, given);
  }
  // What neither caller nor stack supplies is reported before.
  const plan = planTopology(new Problems(ingress.node.path), ingress, topologyProps);
  checkTopology(problems, topologyProps, plan, wordsOf(way));
}

/** Purposes of the subnets that gateway and edge require of the network. */
function purposesOf({ topology, networkMode }: WayIn): readonly SubnetPurpose[] {
  const ofGateway = NETWORK_MODES[networkMode].subnet;
  return [
    ...(TOPOLOGIES[topology].edge === 'application-gateway' ? [SubnetPurpose.APPLICATION_GATEWAY] : []),
    ...(ofGateway === undefined ? [] : [ofGateway]),
    ...(networkMode === GatewayNetworkMode.PRIVATE_ENDPOINT ? [SubnetPurpose.PRIVATE_ENDPOINTS] : []),
  ];
}

function checkWayToAccounts(problems: Problems, { network }: GatewayIngressOptions): void {
  const purpose = SubnetPurpose.PRIVATE_ENDPOINTS;
  if (network._takes(purpose)) {
    network._checkSubnet(problems, purpose);
    return;
  }
  problems.add(
    INGRESS_NETWORK_CODES.SubnetNotGiven,
    `accounts lists Foundry accounts, which require private endpoints, but privateEndpointSubnet of ${network.node.path} is not set`,
    `${network._remedyFor(purpose)}, or leave accounts empty if there are private endpoints already`,
  );
}
