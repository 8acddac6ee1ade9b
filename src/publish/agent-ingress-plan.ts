import type { EdgeIngressOptions, OpenIngressProps } from './agent-ingress-props';
import { GatewayNetworkMode } from '../ingress/gateway/tiers/gateway-network-mode';
import { IngressTopology } from '../ingress/ingress-topology';
import { type EdgeKind, TOPOLOGIES } from '../ingress/topologies';
import type { TopologyIngressProps } from '../ingress/topology-ingress-props';
import { OpenGatewayConnection, PrivateGatewayConnection } from './gateway-connection';

/** A topology, and how its gateway is connected. */
export interface ChosenConnection {
  readonly topology: IngressTopology;
  readonly networkMode: Exclude<GatewayNetworkMode, GatewayNetworkMode.NONE>;
}

/** What the factories of `AgentIngress` differ in. */
export type WayIn = ChosenConnection &
  Pick<TopologyIngressProps, 'publicHostName' | 'publicIpAddress' | 'applicationGateway' | 'firewall' | 'dnat'>;

const { V2_PUBLIC, CLASSIC_PUBLIC } = IngressTopology;
const { V2_APPLICATION_GATEWAY, CLASSIC_APPLICATION_GATEWAY, V2_FIREWALL, CLASSIC_FIREWALL } = IngressTopology;
const { EXTERNAL, INTERNAL, INJECTION, INTEGRATION, PRIVATE_ENDPOINT } = GatewayNetworkMode;

const BEHIND_APPLICATION_GATEWAY: Readonly<Record<PrivateGatewayConnection, ChosenConnection>> = {
  [PrivateGatewayConnection.PRIVATE_ENDPOINT]: { topology: V2_APPLICATION_GATEWAY, networkMode: PRIVATE_ENDPOINT },
  [PrivateGatewayConnection.INJECTION]: { topology: V2_APPLICATION_GATEWAY, networkMode: INJECTION },
  [PrivateGatewayConnection.CLASSIC]: { topology: CLASSIC_APPLICATION_GATEWAY, networkMode: INTERNAL },
};

/** The topology behind Azure Firewall. */
const BEHIND_FIREWALL: Readonly<Record<PrivateGatewayConnection, ChosenConnection>> = {
  [PrivateGatewayConnection.PRIVATE_ENDPOINT]: { topology: V2_FIREWALL, networkMode: PRIVATE_ENDPOINT },
  [PrivateGatewayConnection.INJECTION]: { topology: V2_FIREWALL, networkMode: INJECTION },
  [PrivateGatewayConnection.CLASSIC]: { topology: CLASSIC_FIREWALL, networkMode: INTERNAL },
};

/** The topology without an edge. */
const OPEN: Readonly<Record<OpenGatewayConnection, ChosenConnection>> = {
  [OpenGatewayConnection.INTEGRATION]: { topology: V2_PUBLIC, networkMode: INTEGRATION },
  [OpenGatewayConnection.CLASSIC]: { topology: CLASSIC_PUBLIC, networkMode: EXTERNAL },
};

/** The method of `AgentIngress` for an edge, and the connection for a network mode, as a program writes them. */
const METHODS: Readonly<Record<EdgeKind, string>> = {
  'application-gateway': 'behindApplicationGateway',
  firewall: 'behindFirewall',
  none: 'open',
};
const CONNECTIONS: Readonly<Record<ChosenConnection['networkMode'], string>> = {
  [PRIVATE_ENDPOINT]: 'PrivateGatewayConnection.PRIVATE_ENDPOINT',
  [INJECTION]: 'PrivateGatewayConnection.INJECTION',
  [INTERNAL]: 'PrivateGatewayConnection.CLASSIC',
  [INTEGRATION]: 'OpenGatewayConnection.INTEGRATION',
  [EXTERNAL]: 'OpenGatewayConnection.CLASSIC',
};

/** A way in by its method and connection. */
export const calledBy = ({ topology, networkMode }: ChosenConnection): string =>
  `AgentIngress.${METHODS[TOPOLOGIES[topology].edge]} with ${CONNECTIONS[networkMode]}`;

const EDGES = { 'application-gateway': BEHIND_APPLICATION_GATEWAY, firewall: BEHIND_FIREWALL } as const;

/** The topology with an edge. */
export function connectionBehind(
  edge: keyof typeof EDGES,
  { gatewayConnection }: EdgeIngressOptions,
): ChosenConnection {
  return EDGES[edge][gatewayConnection ?? PrivateGatewayConnection.PRIVATE_ENDPOINT];
}

/** The topology without an edge. */
export function openConnection({ gatewayConnection }: OpenIngressProps): ChosenConnection {
  return OPEN[gatewayConnection ?? OpenGatewayConnection.INTEGRATION];
}
