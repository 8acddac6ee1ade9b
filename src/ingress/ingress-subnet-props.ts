import type { IIngressRouteTable } from './ingress-route-table';
import type { SubnetPurpose } from './subnet-purpose';

/** Properties of `IngressSubnet`. */
export interface IngressSubnetProps {
  /** What the subnet is for, which decides its size, delegation and rules. */
  readonly purpose: SubnetPurpose;
  /** Full id of the network that takes the subnet, in whichever subscription it is. */
  readonly virtualNetworkId: string;
  /** IPv4 range of the subnet in CIDR form, within the network's. */
  readonly addressPrefix: string;
  /** Location of the network. */
  readonly location: string;
  /**
   * IPv4 ranges that may call. Only for the subnet of an Application Gateway or of a gateway that is called from outside,
   * and only where nothing of this library stands in it: what stands in it knows its callers, and the subnet takes them
   * from there.
   * @default - those of what stands in it, and of Teams where it says nothing
   */
  readonly callerRanges?: string[];
  /**
   * Further IPv4 ranges that may call over https what stands in the subnet, such as those of build agents or of people
   * who work in Foundry. Edge and gateway are let in by themselves. Only for subnets of private gateways and of private
   * endpoints.
   * @default - nobody else
   */
  readonly sourceRanges?: string[];
  /**
   * Route table of the subnet, which is born with it.
   * @default - none, so that Azure's own routes count
   */
  readonly routeTable?: IIngressRouteTable;
  /**
   * Name of the subnet.
   * @default - the purpose, such as 'application-gateway', or the name that Azure demands
   */
  readonly subnetName?: string;
  /**
   * Name of the security group, 1 to 80 characters.
   * @default - the names of network and subnet, with '-' between them
   */
  readonly securityGroupName?: string;
  /**
   * Tags of the security group. Subnets have none.
   * @default - no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
