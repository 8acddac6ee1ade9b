import type { IIngressSubnet } from '../../ingress/subnet/ingress-subnet-props';
import type { IngressPrivateDns } from './ingress-private-dns';

/** Properties of `IngressNetwork`. Which subnets are required depends on the ingress that uses the network. */
export interface IngressNetworkProps {
  /** Full id of the virtual network, in any subscription. */
  readonly virtualNetworkId: string;
  /**
   * Location of the network.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly location?: string;
  /**
   * IPv4 range, in CIDR form, of a new subnet for the edge: Application Gateway or Azure Firewall.
   * @default - no subnet is created
   */
  readonly edgeSubnet?: string;
  /**
   * Existing subnet for the edge, in place of `edgeSubnet`.
   * @default - none
   */
  readonly existingEdgeSubnet?: IIngressSubnet;
  /**
   * IPv4 range of a new subnet for the gateway, or for its outbound integration.
   * @default - no subnet is created
   */
  readonly gatewaySubnet?: string;
  /**
   * Existing subnet for the gateway, in place of `gatewaySubnet`.
   * @default - none
   */
  readonly existingGatewaySubnet?: IIngressSubnet;
  /**
   * IPv4 range of a new subnet for private endpoints: to the Foundry accounts, and to a gateway with a private endpoint.
   * @default - no subnet is created
   */
  readonly privateEndpointSubnet?: string;
  /**
   * Existing subnet for private endpoints, in place of `privateEndpointSubnet`.
   * @default - none
   */
  readonly existingPrivateEndpointSubnet?: IIngressSubnet;
  /**
   * IPv4 range of a new subnet for the management of an Azure Firewall of the Basic tier.
   * @default - no subnet is created
   */
  readonly firewallManagementSubnet?: string;
  /**
   * How private addresses get DNS records in the network.
   * @default - IngressPrivateDns.newZones(), in the resource group of the network
   */
  readonly privateDns?: IngressPrivateDns;
  /**
   * Tags of the resources that are created in and for the network.
   * @default - those of the `FoundryAgentsStack`, else no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
