import type { ITerraformDependable } from 'cdktf';
import type { Principal } from '../../../access/principal';
import type { IFoundryAccount } from '../../../foundry/existing/foundry-account-interface';
import type { IApiManagementService } from '../../../policy/document/api-management-service';
import type { GatewayNetworkMode } from '../tiers/gateway-network-mode';
import type { GatewayTier } from '../tiers/gateway-tier';

/** An API Management service, new or existing: what APIs, backends and policies are added to. */
export interface IGatewayService extends IApiManagementService {
  /** Name of the API Management service. */
  readonly gatewayName: string;
  /** Resource group of the service. */
  readonly resourceGroupName: string;
  /** Tier of the service, if known. */
  readonly tier?: GatewayTier;
  /** How it is connected, if known. */
  readonly networkMode?: GatewayNetworkMode;
  /**
   * Host by which an edge reaches the gateway, without scheme: its first custom host name, otherwise the one that Azure
   * assigns.
   */
  readonly gatewayHost: string;
  /** Hosts for which the gateway has a certificate, if known. */
  readonly hostNames?: string[];
  /** Host that callers use: that of the edge, or the gateway's own without an edge. */
  readonly publicHostName: string;
  /** Whether the gateway can be reached from the Internet without an edge, if known. */
  readonly isOpen?: boolean;
  /** The system-assigned identity of the service. Throws `AttributeNotSupplied` if it is not known. */
  readonly managedIdentity: Principal;
  /** Full id of the logger of Application Insights that the service's own telemetry uses, if there is one. */
  readonly telemetryLoggerId?: string;
  /** Constructs that must exist before an edge, an API or a route uses the gateway. */
  readonly dependables: ITerraformDependable[];
  /** Whether a private endpoint to the account is configured for the gateway. */
  hasPrivatePathTo(account: IFoundryAccount): boolean;
}
