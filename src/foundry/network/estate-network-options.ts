import type { IRouteTable } from '../../core/network/route-table-interface';
import type { PublicAccessOptions } from './public-access-options';

/** What an estate makes in a network of yours: the subnet of its agents, and private DNS zones. */
export interface EstateNetworkOptions {
  /** Full id of the network, which may be in another subscription. With `agentSubnetPrefix` it is in the location of the account. */
  readonly virtualNetworkId: string;
  /**
   * IPv4 range of the subnet that the agents run in, which is made: of a private network, /27 at least, /24 recommended. Fixed.
   * @default - no subnet is made: the network is that of `account.network`, or Microsoft's
   */
  readonly agentSubnetPrefix?: string;
  /**
   * Name of that subnet.
   * @default 'agents'
   */
  readonly agentSubnetName?: string;
  /**
   * Full id of its network security group. It has to let agents reach Microsoft Entra, DNS and the private endpoints.
   * @default - none
   */
  readonly agentSecurityGroupId?: string;
  /**
   * Its route table, most often one that leads to Azure Firewall.
   * @default - none
   */
  readonly agentRouteTable?: IRouteTable;
  /**
   * Whether every private IPv4 range is accepted, for a region that this library does not list yet.
   * @default false
   */
  readonly allowsAnyPrivateRange?: boolean;
  /**
   * With `agentSubnetPrefix`: who of the Internet reaches the account.
   * @default - nobody
   */
  readonly publicAccess?: PublicAccessOptions;
  /**
   * Full id of the resource group in which the private DNS zones are made, linked to the network, for every private endpoint of
   * the estate that names no zones of its own.
   * @default - no zones are made
   */
  readonly zonesResourceGroupId?: string;
  /**
   * Tags of the zones.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
