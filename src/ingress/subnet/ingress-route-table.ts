import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { parseArmId, resourceGroupId, SHAPES, writtenArmId } from '../../core/azure/arm-id';
import { Problems } from '../../core/validation/problems';
import { ROUTE_TABLE_TYPE } from '../../core/azure/network-types';
import { oneAtATime } from '../../core/azure/serial-writes';
import { Resource as AzapiResource } from '../../providers/azapi/resource';
import { ExistingIngressRouteTable } from './existing-ingress-route-table';
import { checkRouteTable } from './ingress-route-table-validation';
import type { IIngressRouteTable, IngressRoute, IngressRouteTableProps } from './ingress-route-table-props';
import { inPlace } from '../../core/azure/stack-place';
import { rejectDuplicateResources } from '../../core/azure/duplicate-resources';

/**
 * A route table for subnets of the ingress, such as one that routes outbound traffic to a firewall.
 *
 * Throws `InvalidRoute` and `DuplicateRoute`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview
 */
export class IngressRouteTable extends Construct implements IIngressRouteTable {
  /**
   * Refers to an existing route table. Its routes are managed outside this stack.
   *
   * Throws `InvalidResourceId`.
   */
  public static fromRouteTableId(scope: Construct, id: string, routeTableId: string): IIngressRouteTable {
    return new ExistingIngressRouteTable(scope, id, routeTableId);
  }

  /** The underlying resource, for settings that this construct does not expose. */
  public readonly resource: AzapiResource;
  public readonly routes?: IngressRoute[];

  public constructor(scope: Construct, id: string, given: IngressRouteTableProps) {
    super(scope, id);
    rejectDuplicateResources(this);
    const problems = Problems.withProviderCheck(this);
    const props = inPlace(problems, this, given, 'location', 'tags');
    checkRouteTable(problems, props);
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
