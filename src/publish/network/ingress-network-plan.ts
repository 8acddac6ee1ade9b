import { SubnetPurpose } from '../../ingress/subnet/subnet-purpose';
import type { IIngressSubnet } from '../../ingress/subnet/ingress-subnet-props';
import type { IngressNetworkProps } from './ingress-network-props';

const {
  APPLICATION_GATEWAY,
  FIREWALL,
  FIREWALL_MANAGEMENT,
  GATEWAY_EXTERNAL,
  GATEWAY_INJECTION,
  GATEWAY_INTEGRATION,
  GATEWAY_INTERNAL,
  PRIVATE_ENDPOINTS,
} = SubnetPurpose;

/** A subnet of the network: its possible purposes, and the properties that define it. */
export interface SubnetPlan {
  /** Property with its range. */
  readonly prop: 'edgeSubnet' | 'gatewaySubnet' | 'privateEndpointSubnet' | 'firewallManagementSubnet';
  /** Property with an existing subnet in place of it, if there is one. */
  readonly existingProp?: string;
  readonly constructId: string;
  readonly purposes: readonly SubnetPurpose[];
  readonly range: string | undefined;
  readonly existing: IIngressSubnet | undefined;
}

/** The subnets of a network, in the order of their problems. */
export function planSubnets(props: IngressNetworkProps): readonly SubnetPlan[] {
  return [
    {
      prop: 'edgeSubnet',
      constructId: 'EdgeSubnet',
      purposes: [APPLICATION_GATEWAY, FIREWALL],
      range: props.edgeSubnet,
      existingProp: 'existingEdgeSubnet',
      existing: props.existingEdgeSubnet,
    },
    {
      prop: 'gatewaySubnet',
      constructId: 'GatewaySubnet',
      purposes: [GATEWAY_INTEGRATION, GATEWAY_INJECTION, GATEWAY_INTERNAL, GATEWAY_EXTERNAL],
      range: props.gatewaySubnet,
      existingProp: 'existingGatewaySubnet',
      existing: props.existingGatewaySubnet,
    },
    {
      prop: 'privateEndpointSubnet',
      constructId: 'PrivateEndpointSubnet',
      purposes: [PRIVATE_ENDPOINTS],
      range: props.privateEndpointSubnet,
      existingProp: 'existingPrivateEndpointSubnet',
      existing: props.existingPrivateEndpointSubnet,
    },
    {
      prop: 'firewallManagementSubnet',
      constructId: 'FirewallManagementSubnet',
      purposes: [FIREWALL_MANAGEMENT],
      range: props.firewallManagementSubnet,
      existing: undefined,
    },
  ];
}
