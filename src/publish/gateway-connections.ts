import { GatewayNetworkMode } from '../ingress/gateway/tiers/gateway-network-mode';
import { IngressTopology } from '../ingress/ingress-topology';
import { OpenGatewayConnection, PrivateGatewayConnection } from './gateway-connection';

/** A topology, and how its gateway is connected. */
export interface ChosenConnection {
  readonly topology: IngressTopology;
  readonly networkMode: GatewayNetworkMode;
}

const { V2_PUBLIC, CLASSIC_PUBLIC } = IngressTopology;
const { V2_APPLICATION_GATEWAY, CLASSIC_APPLICATION_GATEWAY, V2_FIREWALL, CLASSIC_FIREWALL } = IngressTopology;
const { EXTERNAL, INTERNAL, INJECTION, INTEGRATION, PRIVATE_ENDPOINT } = GatewayNetworkMode;

/** The topology behind Application Gateway. */
export const BEHIND_APPLICATION_GATEWAY: Readonly<Record<PrivateGatewayConnection, ChosenConnection>> = {
  [PrivateGatewayConnection.PRIVATE_ENDPOINT]: { topology: V2_APPLICATION_GATEWAY, networkMode: PRIVATE_ENDPOINT },
  [PrivateGatewayConnection.INJECTION]: { topology: V2_APPLICATION_GATEWAY, networkMode: INJECTION },
  [PrivateGatewayConnection.CLASSIC]: { topology: CLASSIC_APPLICATION_GATEWAY, networkMode: INTERNAL },
};

/** The topology behind Azure Firewall. */
export const BEHIND_FIREWALL: Readonly<Record<PrivateGatewayConnection, ChosenConnection>> = {
  [PrivateGatewayConnection.PRIVATE_ENDPOINT]: { topology: V2_FIREWALL, networkMode: PRIVATE_ENDPOINT },
  [PrivateGatewayConnection.INJECTION]: { topology: V2_FIREWALL, networkMode: INJECTION },
  [PrivateGatewayConnection.CLASSIC]: { topology: CLASSIC_FIREWALL, networkMode: INTERNAL },
};

/** The topology without an edge. */
export const OPEN: Readonly<Record<OpenGatewayConnection, ChosenConnection>> = {
  [OpenGatewayConnection.INTEGRATION]: { topology: V2_PUBLIC, networkMode: INTEGRATION },
  [OpenGatewayConnection.CLASSIC]: { topology: CLASSIC_PUBLIC, networkMode: EXTERNAL },
};
