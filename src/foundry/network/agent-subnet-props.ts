import type { ITerraformDependable } from 'cdktf';
import type { IRouteTable } from '../../core/network/route-table-interface';
import type { ISubnet } from '../../core/network/subnet-interface';

/** A subnet that agents of one account run in, and nothing else. */
export interface IAgentSubnet extends ISubnet {
  /** Its range, where it is known. */
  readonly addressPrefix?: string;
  /** Full id of its network, where that is known. */
  readonly virtualNetworkId?: string;
}

/** What is known of a subnet that exists already. */
export interface AgentSubnetAttributes {
  /** Full id of the subnet. */
  readonly subnetId: string;
  /**
   * Its IPv4 range, which is checked like that of one created here.
   * @default - not known, and not checked
   */
  readonly addressPrefix?: string;
  /**
   * What must exist before agents are put into it, such as the subnet itself where the same stack makes it. The stack waits for
   * the release of the subnet then, before it destroys it.
   * @default - nothing
   */
  readonly dependables?: ITerraformDependable[];
}

/** Properties of `AgentSubnet`. */
export interface AgentSubnetProps {
  /** Full id of the network, which may be in another subscription. It is in the location of the account. Fixed. */
  readonly virtualNetworkId: string;
  /**
   * IPv4 range of the subnet: of a private network, /27 at least. A /24 is recommended: agents take an address for about ten of
   * their proxies. Fixed.
   */
  readonly addressPrefix: string;
  /**
   * Name of the subnet. Fixed.
   * @default 'agents'
   */
  readonly subnetName?: string;
  /**
   * Full id of a network security group. It has to let agents reach Microsoft Entra, DNS and the private endpoints.
   * @default - none
   */
  readonly securityGroupId?: string;
  /**
   * Route table, most often one that leads to Azure Firewall: an `ingressSubnets.IngressRouteTable`, made or existing.
   * @default - none
   */
  readonly routeTable?: IRouteTable;
}
