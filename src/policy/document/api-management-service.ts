import { Construct } from 'constructs';
import type { IApiManagementService } from './api-management-service-interface';
import { ExistingApiManagementService } from './existing-api-management-service';

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
