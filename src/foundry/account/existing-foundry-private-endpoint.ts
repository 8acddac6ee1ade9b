import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { requireArmId, SHAPES } from '../../core/azure/arm-id';
import { Problems } from '../../core/validation/problems';
import type { IFoundryAccount } from '../existing/foundry-account-interface';
import type { IFoundryPrivateEndpoint } from './private-endpoint-interface';
import { notePrivateWay } from './private-ways';

/**
 * A private endpoint that exists already. Made by `FoundryPrivateEndpoint.fromPrivateEndpointId`.
 *
 * @internal
 */
export class ExistingFoundryPrivateEndpoint extends Construct implements IFoundryPrivateEndpoint {
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(
    scope: Construct,
    id: string,
    public readonly account: IFoundryAccount,
    privateEndpointId: string,
  ) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    requireArmId(problems, 'privateEndpointId', privateEndpointId, SHAPES.privateEndpoint);
    problems.throwIfAny();
    notePrivateWay(this);
  }
}
