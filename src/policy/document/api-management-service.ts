import { Construct, type IConstruct } from 'constructs';
import { requireArmId, SHAPES } from '../../core/azure/arm-id';
import { Problems } from '../../core/validation/problems';

/** An API Management service that named values and policy fragments belong to. Every gateway is one. */
export interface IApiManagementService extends IConstruct {
  /** Full id of the API Management service. */
  readonly gatewayId: string;
}

/**
 * An API Management service that no agents are exposed on: for named values and fragments of other APIs. A gateway
 * (`ApiManagementGateway`) is such a service, too.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-key-concepts
 */
export abstract class ApiManagementService extends Construct {
  /**
   * Refers to a service that exists, by its resource id.
   *
   * Throws `InvalidResourceId`.
   */
  public static fromServiceId(scope: Construct, id: string, serviceId: string): IApiManagementService {
    return new ExistingApiManagementService(scope, id, serviceId);
  }
}

class ExistingApiManagementService extends Construct implements IApiManagementService {
  public constructor(
    scope: Construct,
    id: string,
    public readonly gatewayId: string,
  ) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    requireArmId(problems, 'serviceId', gatewayId, SHAPES.gateway);
    problems.throwIfAny();
  }
}
