import type { IIngressSubnet } from '../../ingress/network/ingress-subnet-props';
import type { IngressPrivateDns } from './ingress-private-dns';

/** Properties of `IngressNetwork`. Which subnets are needed depends on the ingress that is put into the network. */
export interface IngressNetworkProps {
  /** Full id of the virtual network, in whichever subscription it is. */
  readonly virtualNetworkId: string;
  /**
   * Location of the network.
   * @default - that of the `FoundryAgentsStack`; in another stack it has to be given
   */
  readonly location?: string;
  /**
   * IPv4 range, in CIDR form, of a new subnet for the edge: Application Gateway or Azure Firewall.
   * @default - no subnet is made for it
   */
  readonly edgeSubnet?: string;
  /**
   * Existing subnet for the edge, in place of `edgeSubnet`.
   * @default - none
   */
  readonly existingEdgeSubnet?: IIngressSubnet;
  /**
   * IPv4 range of a new subnet that the gateway stands in, or has its way out through.
   * @default - no subnet is made for it
   */
  readonly gatewaySubnet?: string;
  /**
   * Existing subnet for the gateway, in place of `gatewaySubnet`.
   * @default - none
   */
  readonly existingGatewaySubnet?: IIngressSubnet;
  /**
   * IPv4 range of a new subnet for private endpoints: to the Foundry accounts, and to a gateway that has one.
   * @default - no subnet is made for them
   */
  readonly privateEndpointSubnet?: string;
  /**
   * Existing subnet for private endpoints, in place of `privateEndpointSubnet`.
   * @default - none
   */
  readonly existingPrivateEndpointSubnet?: IIngressSubnet;
  /**
   * IPv4 range of a new subnet for the management of an Azure Firewall of the Basic tier.
   * @default - no subnet is made for it
   */
  readonly firewallManagementSubnet?: string;
  /**
   * Who names private addresses in the network.
   * @default - IngressPrivateDns.newZones(), in the resource group of the network
   */
  readonly privateDns?: IngressPrivateDns;
  /**
   * Tags of what is made in and for the network.
   * @default - those of the `FoundryAgentsStack`, else no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
