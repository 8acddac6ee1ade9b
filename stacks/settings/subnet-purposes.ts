import { type GatewayNetworkMode, SubnetPurpose } from '../../src';
import { type EdgeKind, NETWORK_MODES } from '../../src/internal';

const EDGE_SUBNETS: Readonly<Record<EdgeKind, SubnetPurpose | undefined>> = {
  none: undefined,
  'application-gateway': SubnetPurpose.APPLICATION_GATEWAY,
  firewall: SubnetPurpose.FIREWALL,
};

/** What the subnets of the settings are for, by edge and by the way the gateway is connected. */
export const SUBNET_PURPOSES = {
  edgeSubnet: (edge: EdgeKind) => EDGE_SUBNETS[edge],
  firewallManagementSubnet: () => SubnetPurpose.FIREWALL_MANAGEMENT,
  gatewaySubnet: (_: EdgeKind, mode: GatewayNetworkMode) => NETWORK_MODES[mode].subnet,
  privateEndpointSubnet: () => SubnetPurpose.PRIVATE_ENDPOINTS,
} as const;
