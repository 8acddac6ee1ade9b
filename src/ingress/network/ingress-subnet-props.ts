import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { IIngressRouteTable } from './ingress-route-table-props';
import type { SubnetPurpose } from './subnet-purpose';

import type { SecurityRule } from './security-rule';

/** A subnet that a part of the ingress stands in. */
export interface IIngressSubnet extends IConstruct {
  /** Full id of the subnet. */
  readonly subnetId: string;
  /** Full id of its network, where that is known while synthesizing and its own id is not. */
  readonly virtualNetworkId?: string;
  /** What has to stand before something is put into it. */
  readonly dependables: ITerraformDependable[];
  /** What it was made for, where that is known. */
  readonly purpose?: SubnetPurpose;
  /** IPv4 range, where that is known. */
  readonly addressPrefix?: string;
  /** IPv4 ranges of callers that its security group was told to let in, where it was told. */
  readonly callerRanges?: string[];
  /** Its route table, where that is known. */
  readonly routeTable?: IIngressRouteTable;
  /** Services that it is handed to, where that is known. */
  readonly delegations?: string[];
  /** Rules of its security group beside those that every group has, where they are known. */
  readonly securityRules?: SecurityRule[];
}

/** What is known of a subnet that exists. What is told is checked against what is put into it. */
export interface IngressSubnetAttributes {
  /** Full id of the subnet. */
  readonly subnetId: string;
  /**
   * IPv4 range of the subnet in CIDR form.
   * @default - not known, so that its size is not checked
   */
  readonly addressPrefix?: string;
  /**
   * Services that the subnet is handed to, such as `Microsoft.Web/serverFarms`; an empty list where there are none.
   * @default - not known, so that they are not checked
   */
  readonly delegations?: string[];
  /**
   * Rules of the subnet's security group beside those that every group has; an empty list where there are none.
   * @default - not known, so that they are not checked
   */
  readonly securityRules?: SecurityRule[];
}

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
   * Whether `callerRanges` may let in a large part of the Internet. Without it ranges that hold more than 4,194,304
   * addresses of the Internet together (as many as a /10) are an error.
   * @default false
   */
  readonly allowWideCallerRanges?: boolean;
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
