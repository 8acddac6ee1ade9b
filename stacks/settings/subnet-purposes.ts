import { type GatewayNetworkMode, subnets } from '../../src';
import { type EdgeKind, NETWORK_MODES } from '../../src/internal';

const EDGE_SUBNETS: Readonly<Record<EdgeKind, subnets.SubnetPurpose | undefined>> = {
  none: undefined,
  'application-gateway': subnets.SubnetPurpose.APPLICATION_GATEWAY,
  firewall: subnets.SubnetPurpose.FIREWALL,
};

/** What the subnets of the settings are for, by edge and by the way the gateway is connected. */
export const SUBNET_PURPOSES = {
  edgeSubnet: (edge: EdgeKind) => EDGE_SUBNETS[edge],
  firewallManagementSubnet: () => subnets.SubnetPurpose.FIREWALL_MANAGEMENT,
  gatewaySubnet: (_: EdgeKind, mode: GatewayNetworkMode) => NETWORK_MODES[mode].subnet,
  privateEndpointSubnet: () => subnets.SubnetPurpose.PRIVATE_ENDPOINTS,
} as const;
