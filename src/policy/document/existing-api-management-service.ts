import { Construct } from 'constructs';
import { checkArmId, SHAPES } from '../../core/azure/arm-id';
import { Problems } from '../../core/validation/problems';
import type { IApiManagementService } from './api-management-service-interface';

/**
 * An API Management service that exists already. Made by `ApiManagementService.fromServiceId`.
 *
 * @internal
 */
export class ExistingApiManagementService extends Construct implements IApiManagementService {
  public constructor(
    scope: Construct,
    id: string,
    public readonly gatewayId: string,
  ) {
    super(scope, id);
    const problems = Problems.in(this);
    checkArmId(problems, 'serviceId', gatewayId, SHAPES.gateway);
    problems.throwIfAny();
  }
}
