import type { IRouteTable } from '../../core/network/route-table-interface';
import type { RouteNextHop } from './route-next-hop';

/** One route of a table. */
export interface IngressRoute {
  /** Name of the route, 1 to 80 characters. */
  readonly routeName: string;
  /** Destination: an IPv4 range in CIDR form, or a service tag such as `ApiManagement`. */
  readonly addressPrefix: string;
  /** Next hop. */
  readonly nextHop: RouteNextHop;
  /**
   * IPv4 address of the appliance. Required with `RouteNextHop.VIRTUAL_APPLIANCE`, and not allowed with others.
   * @default - none
   */
  readonly nextHopAddress?: string;
}

/** A route table for subnets of the ingress. */
export interface IIngressRouteTable extends IRouteTable {
  /** Its routes, if known. */
  readonly routes?: IngressRoute[];
}

/** Properties of `IngressRouteTable`. */
export interface IngressRouteTableProps {
  /** Name of the table, 1 to 80 characters. */
  readonly routeTableName: string;
  /** Full id of the network whose subnets use it: the table is created in its resource group. */
  readonly virtualNetworkId: string;
  /**
   * Location of the network.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly location?: string;
  /** Its routes, at least one. */
  readonly routes: IngressRoute[];
  /**
   * Whether routes that a gateway of the network has learned also apply.
   * @default true
   */
  readonly learnedRoutes?: boolean;
  /**
   * Tags of the table.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
