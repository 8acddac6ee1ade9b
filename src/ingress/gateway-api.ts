import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { IFoundryAccount } from '../foundry/foundry-account';

/** The API of a gateway that takes the operations, and where callers find it. */
export interface IGatewayApi extends IConstruct {
  /** Name of the API Management service. */
  readonly gatewayName: string;
  /** Resource group that holds the service. */
  readonly resourceGroupName: string;
  /** Host that the gateway answers under, without scheme. */
  readonly gatewayHost: string;
  /** Host that callers use: that of the edge. */
  readonly publicHostName: string;
  /** Name of the API that holds the operations. */
  readonly apiName: string;
  /** First part of the path on the gateway, such as `agents`. */
  readonly apiPath: string;
  /** What has to stand before something is put before or into the gateway. */
  readonly dependables: ITerraformDependable[];
  /** Told by every route; throws `DuplicateOperation` where another one has the operation id. */
  registerOperation(operationId: string, route: IConstruct): void;
  /** Whether the gateway has a private way to the account, as far as it was told. */
  hasPrivatePathTo(account: IFoundryAccount): boolean;
}
