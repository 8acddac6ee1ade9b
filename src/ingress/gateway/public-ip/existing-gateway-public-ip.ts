import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { requireArmId, SHAPES } from '../../../core/azure/arm-id';
import { Problems } from '../../../core/validation/problems';
import type { IGatewayPublicIp } from './gateway-public-ip-interface';

/**
 * An existing address. Created by `GatewayPublicIp.fromPublicIpAddressId`.
 *
 * @internal
 */
export class ExistingGatewayPublicIp extends Construct implements IGatewayPublicIp {
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(
    scope: Construct,
    id: string,
    public readonly publicIpAddressId: string,
  ) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    requireArmId(problems, 'publicIpAddressId', publicIpAddressId, SHAPES.publicIpAddress);
    problems.throwIfAny();
  }
}
