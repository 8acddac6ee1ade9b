import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { IGatewayService } from './gateway-service';
import type { ResponsesApi } from './responses-api';

/** The API of a gateway that holds the operations, and its address for callers. */
export interface IGatewayApi extends IGatewayService {
  /** Full id of the API that holds the operations. */
  readonly apiId: string;
  /** Name of the API that holds the operations. */
  readonly apiName: string;
  /** First segment of the path on the gateway, such as `agents`. */
  readonly apiPath: string;
  /** Header in which Teams sends the tenant id, if the gateway itself has to check it. */
  readonly tenantHeader?: string;
  /** Whether routes place `<base />`, the policy of the API, after their checks instead of before them. */
  readonly baseAfterChecks: boolean;
  /** Whether the gateway's own host names resolve to its private address within the network, if known. */
  readonly namesOwnHosts?: boolean;
  /** Private address of the gateway. Throws `NoPrivateAddress` or `AttributeNotSupplied` if it has none. */
  readonly privateAddress: string;
  /** Constructs that must exist before `gatewayHost` resolves to the gateway, such as its DNS records. */
  readonly hostDependables: ITerraformDependable[];
  /**
   * Called by every route; throws `DuplicateOperation` if another one has the operation id.
   *
   * @internal
   */
  _registerOperation?(operationId: string, route: IConstruct): void;
  /**
   * The API for Responses routes, created when it is first asked for.
   *
   * @internal
   */
  _responsesApi?(): ResponsesApi;
}
