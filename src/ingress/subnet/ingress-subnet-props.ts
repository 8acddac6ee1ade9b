import type { ISubnet } from '../../core/network/subnet-interface';
import type { IIngressRouteTable } from './ingress-route-table-props';
import type { SubnetPurpose } from './subnet-purpose';

import type { SecurityRule } from './security-rule';

/** A subnet of a part of the ingress. */
export interface IIngressSubnet extends ISubnet {
  /** Full id of its network, if that is known at synthesis and its own id is not. */
  readonly virtualNetworkId?: string;
  /** Its purpose, if known. */
  readonly purpose?: SubnetPurpose;
  /** IPv4 range, if known. */
  readonly addressPrefix?: string;
  /** IPv4 ranges of callers that its security group allows, if specified. */
  readonly callerRanges?: string[];
  /** IPv4 ranges of others that its security group allows over https, if specified. */
  readonly sourceRanges?: string[];
  /** Its route table, if known. */
  readonly routeTable?: IIngressRouteTable;
  /** Services that it is delegated to, if known. */
  readonly delegations?: string[];
  /** Rules of its security group in addition to the default rules, if known. */
  readonly securityRules?: SecurityRule[];
}

/** What is known about an existing subnet. It is checked against the requirements of what uses the subnet. */
export interface IngressSubnetAttributes {
  /** Full id of the subnet. */
  readonly subnetId: string;
  /**
   * IPv4 range of the subnet in CIDR form.
   * @default - not known, so the size is not checked
   */
  readonly addressPrefix?: string;
  /**
   * Services that the subnet is delegated to, such as `Microsoft.Web/serverFarms`; an empty list for none.
   * @default - not known, so they are not checked
   */
  readonly delegations?: string[];
  /**
   * Rules of the subnet's security group in addition to the default rules; an empty list for none.
   * @default - not known, so they are not checked
   */
  readonly securityRules?: SecurityRule[];
}

/** Properties of `IngressSubnet`. */
export interface IngressSubnetProps {
  /** Purpose of the subnet, which determines its size, delegation and security rules. */
  readonly purpose: SubnetPurpose;
  /** Full id of the virtual network of the subnet, in any subscription. */
  readonly virtualNetworkId: string;
  /** IPv4 range of the subnet in CIDR form, within the network's. */
  readonly addressPrefix: string;
  /**
   * Location of the network.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly location?: string;
  /**
   * IPv4 ranges that are allowed to call. Only for the subnet of an Application Gateway or of an external gateway, and only
   * if no construct of this library is placed in it: an edge or a gateway knows its callers and passes them to its subnet.
   * @default - those of the edge or gateway in the subnet, otherwise those of Teams
   */
  readonly callerRanges?: string[];
  /**
   * Whether `callerRanges` may contain a large part of the Internet. By default, ranges with more than 4,194,304 Internet
   * addresses in total (the size of a /10) are an error.
   * @default false
   */
  readonly allowWideCallerRanges?: boolean;
  /**
   * Additional IPv4 ranges that are allowed inbound to the subnet over https, such as those of build agents or of people
   * who work in Foundry. Edge and gateway are allowed automatically. Only for subnets of private gateways and of private
   * endpoints.
   * @default - no others
   */
  readonly sourceRanges?: string[];
  /**
   * Route table of the subnet, set when the subnet is created.
   * @default - none, so Azure's system routes apply
   */
  readonly routeTable?: IIngressRouteTable;
  /**
   * Name of the subnet.
   * @default - the purpose, such as 'application-gateway', or the name that Azure requires
   */
  readonly subnetName?: string;
  /**
   * Name of the security group, 1 to 80 characters.
   * @default - the names of network and subnet, with '-' between them
   */
  readonly securityGroupName?: string;
  /**
   * Tags of the security group. Subnets do not support tags.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
