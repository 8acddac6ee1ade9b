import { SubnetPurpose } from './subnet-purpose';

/** One network security rule, inbound and allowing. */
export interface InboundRule {
  readonly name: string;
  readonly priority: number;
  readonly protocol: 'Tcp' | '*';
  readonly ports: string;
  /** A service tag or `*`; `callers` stands for the ranges that the edge lets in. */
  readonly source: string;
  readonly description: string;
}

/** What Azure demands of a subnet. */
export interface SubnetDemands {
  /** Longest prefix that is large enough. */
  readonly longestPrefix: number;
  readonly delegation?: string;
  readonly inbound: readonly InboundRule[];
  /** Whether security rules count for private endpoints in it. */
  readonly policiesForPrivateEndpoints: boolean;
}

/**
 * Sources, read 2026-11-20: learn.microsoft.com/azure/application-gateway/configuration-infrastructure (size, security
 * rules), /azure/api-management/integrate-vnet-outbound (size, delegation, security group), /azure/private-link/
 * disable-private-endpoint-network-policy.
 */
export const SUBNET_DEMANDS: Readonly<Record<SubnetPurpose, SubnetDemands>> = {
  [SubnetPurpose.APPLICATION_GATEWAY]: {
    longestPrefix: 26,
    policiesForPrivateEndpoints: false,
    inbound: [
      {
        name: 'AllowGatewayManager',
        priority: 100,
        protocol: 'Tcp',
        ports: '65200-65535',
        source: 'GatewayManager',
        description: 'Azure manages the gateway over these ports',
      },
      {
        name: 'AllowLoadBalancer',
        priority: 110,
        protocol: '*',
        ports: '*',
        source: 'AzureLoadBalancer',
        description: 'Azure probes the gateway',
      },
      {
        name: 'AllowCallers',
        priority: 120,
        protocol: 'Tcp',
        ports: '443',
        source: 'callers',
        description: 'Bot messages from Teams',
      },
    ],
  },
  [SubnetPurpose.GATEWAY_INTEGRATION]: {
    longestPrefix: 27,
    delegation: 'Microsoft.Web/serverFarms',
    policiesForPrivateEndpoints: false,
    inbound: [],
  },
  [SubnetPurpose.PRIVATE_ENDPOINTS]: {
    longestPrefix: 29,
    policiesForPrivateEndpoints: true,
    inbound: [
      {
        name: 'AllowHttpsFromNetwork',
        priority: 100,
        protocol: 'Tcp',
        ports: '443',
        source: 'VirtualNetwork',
        description: 'The edge and the gateway reach private endpoints over https',
      },
    ],
  },
};
