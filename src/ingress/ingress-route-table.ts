import type { ITerraformDependable } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { checkArmId, parseArmId, resourceGroupId, SHAPES, writtenArmId } from '../core/arm-id';
import { Problems } from '../core/problems';
import { oneAtATime } from '../core/serial-writes';
import { Resource as AzapiResource } from '../providers/azapi/resource';
import { checkRouteTable } from './ingress-route-table-rules';
import { ROUTE_TABLE_TYPE } from './ingress-subnet-body';
import type { RouteNextHop } from './route-next-hop';
import { expectOwnIds } from '../core/resource-twins';

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

/**
 * A route table for subnets of the ingress, such as one that leads what goes out to a firewall.
 *
 * Throws `InvalidNetworkResourceName`, `InvalidResourceId`, `InvalidLocation`, `UnknownRegion`, `NoRoutes`, `DuplicateRoute`,
 * `InvalidRoute` and `ListKnownLater`.
 *
 * @see https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview
 */
export class IngressRouteTable extends Construct implements IIngressRouteTable {
  /**
   * Refers to a route table that exists. Its routes are its owner's matter.
   *
   * Throws `InvalidResourceId`.
   */
  public static fromRouteTableId(scope: Construct, id: string, routeTableId: string): IIngressRouteTable {
    class Existing extends Construct implements IIngressRouteTable {
      public readonly routeTableId = writtenArmId(routeTableId, SHAPES.routeTable);
      public readonly dependables: ITerraformDependable[] = [];
    }
    const problems = new Problems(`${scope.node.path}/${id}`);
    checkArmId(problems, 'routeTableId', routeTableId, SHAPES.routeTable);
    problems.throwIfAny();
    return new Existing(scope, id);
  }

  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: AzapiResource;
  public readonly routes?: IngressRoute[];

  public constructor(scope: Construct, id: string, props: IngressRouteTableProps) {
    super(scope, id);
    expectOwnIds(this);
    checkRouteTable(Problems.in(this), props);
    this.routes = props.routes;
    const networkId = writtenArmId(props.virtualNetworkId, SHAPES.virtualNetwork);
    const network = parseArmId(networkId, SHAPES.virtualNetwork);
    this.resource = new AzapiResource(this, 'Resource', {
      type: ROUTE_TABLE_TYPE,
      name: props.routeTableName,
      parentId: resourceGroupId(network.subscriptionId, network.resourceGroupName),
      location: props.location,
      body: {
        properties: {
          disableBgpRoutePropagation: props.learnedRoutes === false,
          routes: props.routes.map(({ routeName, addressPrefix, nextHop, nextHopAddress }) => ({
            name: routeName,
            properties: {
              addressPrefix,
              nextHopType: nextHop,
              ...(nextHopAddress === undefined ? {} : { nextHopIpAddress: nextHopAddress }),
            },
          })),
        },
      },
      tags: props.tags,
      ...oneAtATime(ROUTE_TABLE_TYPE, networkId),
    });
  }

  public get routeTableId(): string {
    return this.resource.id;
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}
