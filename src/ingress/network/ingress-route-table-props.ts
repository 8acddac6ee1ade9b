import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { RouteNextHop } from './route-next-hop';

/** One route of a table. */
export interface IngressRoute {
  /** Name of the route, 1 to 80 characters. */
  readonly routeName: string;
  /** IPv4 range in CIDR form that it is for, or a service tag such as `ApiManagement`. */
  readonly addressPrefix: string;
  /** Where it leads. */
  readonly nextHop: RouteNextHop;
  /**
   * IPv4 address of the appliance. With `RouteNextHop.VIRTUAL_APPLIANCE`, and with nothing else.
   * @default - none
   */
  readonly nextHopAddress?: string;
}

/** A route table for subnets of the ingress. */
export interface IIngressRouteTable extends IConstruct {
  /** Full id of the table. */
  readonly routeTableId: string;
  /** Its routes, where they are known. */
  readonly routes?: IngressRoute[];
  /** What has to stand before a subnet refers to it. */
  readonly dependables: ITerraformDependable[];
}

/** Properties of `IngressRouteTable`. */
export interface IngressRouteTableProps {
  /** Name of the table, 1 to 80 characters. */
  readonly routeTableName: string;
  /** Full id of the network whose subnets take it: the table is made in its resource group. */
  readonly virtualNetworkId: string;
  /** Location of the network. */
  readonly location: string;
  /** Its routes, at least one. */
  readonly routes: IngressRoute[];
  /**
   * Whether routes that a gateway of the network has learned count beside these.
   * @default true
   */
  readonly learnedRoutes?: boolean;
  /**
   * Tags of the table.
   * @default - no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
