import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { IFoundryAccount } from '../../../foundry/existing/foundry-account-interface';
import type { IApiManagementService } from '../../../policy/document/api-management-service';
import type { GatewayTier } from '../tiers/gateway-tier';

/** The API of a gateway that holds the operations, and its address for callers. */
export interface IGatewayApi extends IApiManagementService {
  /** Name of the API Management service. */
  readonly gatewayName: string;
  /** Resource group of the service. */
  readonly resourceGroupName: string;
  /** Tier of the service, if known. */
  readonly tier?: GatewayTier;
  /**
   * Host by which an edge reaches the gateway, without scheme: its first custom host name, otherwise the one that Azure
   * assigns.
   */
  readonly gatewayHost: string;
  /** Hosts for which the gateway has a certificate, if known. */
  readonly hostNames?: string[];
  /** Host that callers use: that of the edge, or the gateway's own without an edge. */
  readonly publicHostName: string;
  /** Full id of the API that holds the operations. */
  readonly apiId: string;
  /** Name of the API that holds the operations. */
  readonly apiName: string;
  /** First segment of the path on the gateway, such as `agents`. */
  readonly apiPath: string;
  /** Whether the gateway can be reached from the Internet without an edge, if known. */
  readonly isOpen?: boolean;
  /** Header in which Teams sends the tenant id, if the gateway itself has to check it. */
  readonly tenantHeader?: string;
  /** Whether routes place `<base />`, the policy of the API, after their checks instead of before them. */
  readonly baseAfterChecks: boolean;
  /** Whether the gateway's own host names resolve to its private address within the network, if known. */
  readonly namesOwnHosts?: boolean;
  /** Private address of the gateway. Throws `NoPrivateAddress` or `AttributeNotSupplied` if it has none. */
  readonly privateAddress: string;
  /** Constructs that must exist before an edge or a route uses the gateway. */
  readonly dependables: ITerraformDependable[];
  /** Constructs that must exist before `gatewayHost` resolves to the gateway, such as its DNS records. */
  readonly hostDependables: ITerraformDependable[];
  /**
   * Called by every route; throws `DuplicateOperation` if another one has the operation id.
   *
   * @internal
   */
  _registerOperation?(operationId: string, route: IConstruct): void;
  /** Whether a private endpoint to the account is configured for the gateway. */
  hasPrivatePathTo(account: IFoundryAccount): boolean;
}
