import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { requireArmId, SHAPES, writtenArmId } from '../../core/azure/arm-id';
import { Problems } from '../../core/validation/problems';
import type { IIngressRouteTable } from './ingress-route-table-props';

/**
 * An existing route table. Created by `IngressRouteTable.fromRouteTableId`.
 *
 * @internal
 */
export class ExistingIngressRouteTable extends Construct implements IIngressRouteTable {
  public readonly routeTableId: string;
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(scope: Construct, id: string, routeTableId: string) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    requireArmId(problems, 'routeTableId', routeTableId, SHAPES.routeTable);
    problems.throwIfAny();
    this.routeTableId = writtenArmId(routeTableId, SHAPES.routeTable);
  }
}
