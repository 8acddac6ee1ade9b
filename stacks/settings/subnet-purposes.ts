import { type GatewayNetworkMode, ingressNetworks } from '../../src';
import { type EdgeKind, NETWORK_MODES } from '../../src/internal';

const EDGE_SUBNETS: Readonly<Record<EdgeKind, ingressNetworks.SubnetPurpose | undefined>> = {
  none: undefined,
  'application-gateway': ingressNetworks.SubnetPurpose.APPLICATION_GATEWAY,
  firewall: ingressNetworks.SubnetPurpose.FIREWALL,
};

/** What the subnets of the settings are for, by edge and by the way the gateway is connected. */
export const SUBNET_PURPOSES = {
  edgeSubnet: (edge: EdgeKind) => EDGE_SUBNETS[edge],
  firewallManagementSubnet: () => ingressNetworks.SubnetPurpose.FIREWALL_MANAGEMENT,
  gatewaySubnet: (_: EdgeKind, mode: GatewayNetworkMode) => NETWORK_MODES[mode].subnet,
  privateEndpointSubnet: () => ingressNetworks.SubnetPurpose.PRIVATE_ENDPOINTS,
} as const;
