import type { IConstruct } from 'constructs';

/** An API Management service that named values and policy fragments belong to. Every gateway is one. */
export interface IApiManagementService extends IConstruct {
  /** Full id of the API Management service. */
  readonly gatewayId: string;
}
