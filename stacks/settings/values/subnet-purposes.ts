import { ingressSubnets, type gateways } from '../../../src';
import { type EdgeKind, NETWORK_MODES } from '../../../src/internal';

const EDGE_SUBNETS: Readonly<Record<EdgeKind, ingressSubnets.SubnetPurpose | undefined>> = {
  none: undefined,
  'application-gateway': ingressSubnets.SubnetPurpose.APPLICATION_GATEWAY,
  firewall: ingressSubnets.SubnetPurpose.FIREWALL,
};

/** What the subnets of the settings are for, by edge and by the way the gateway is connected. */
export const SUBNET_PURPOSES = {
  edgeSubnet: (edge: EdgeKind) => EDGE_SUBNETS[edge],
  firewallManagementSubnet: () => ingressSubnets.SubnetPurpose.FIREWALL_MANAGEMENT,
  gatewaySubnet: (_: EdgeKind, mode: gateways.GatewayNetworkMode) => NETWORK_MODES[mode].subnet,
  privateEndpointSubnet: () => ingressSubnets.SubnetPurpose.PRIVATE_ENDPOINTS,
} as const;
