import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { IFoundryAccount } from '../../../foundry/existing/foundry-account-interface';
import type { IApiManagementService } from '../../../policy/document/api-management-service-interface';
import type { GatewayTier } from '../tiers/gateway-tier';

/** The API of a gateway that takes the operations, and where callers find it. */
export interface IGatewayApi extends IApiManagementService {
  /** Name of the API Management service. */
  readonly gatewayName: string;
  /** Resource group that holds the service. */
  readonly resourceGroupName: string;
  /** Tier of the service, where that is known. */
  readonly tier?: GatewayTier;
  /** Host that an edge reaches the gateway under, without scheme: its first own host name, else the one Azure gives. */
  readonly gatewayHost: string;
  /** Hosts that the gateway holds a certificate for, where they are known. */
  readonly hostNames?: string[];
  /** Host that callers use: that of the edge, or the gateway's own where there is none. */
  readonly publicHostName: string;
  /** Full id of the API that holds the operations. */
  readonly apiId: string;
  /** Name of the API that holds the operations. */
  readonly apiName: string;
  /** First part of the path on the gateway, such as `agents`. */
  readonly apiPath: string;
  /** Whether the Internet reaches the gateway without an edge, where that is known. */
  readonly isOpen?: boolean;
  /** Header in which Teams names the tenant, where the gateway itself has to check it. */
  readonly tenantHeader?: string;
  /** Whether routes place `<base />`, which is what the API says, after their checks instead of before them. */
  readonly baseAfterChecks: boolean;
  /** Whether the gateway's own host names lead to its private address within the network, where that is known. */
  readonly namesOwnHosts?: boolean;
  /** Private address of the gateway. Throws `NoPrivateAddress` or `AttributeNotSupplied` where there is none. */
  readonly privateAddress: string;
  /** What has to stand before something is put before or into the gateway. */
  readonly dependables: ITerraformDependable[];
  /** What has to stand before `gatewayHost` leads to the gateway: what its name in DNS is made of. */
  readonly hostDependables: ITerraformDependable[];
  /**
   * Told by every route; throws `DuplicateOperation` where another one has the operation id.
   *
   * @internal
   */
  _registerOperation?(operationId: string, route: IConstruct): void;
  /** Whether the gateway has a private way to the account, as far as it was told. */
  hasPrivatePathTo(account: IFoundryAccount): boolean;
}
