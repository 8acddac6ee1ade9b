import type { IFoundryPrivateEndpoint } from '../../foundry/account/private-endpoint-interface';
import type { GatewayNetworkMode } from './tiers/gateway-network-mode';
import type { GatewayTier } from './tiers/gateway-tier';

/** What is known about an existing API Management service that no agents are exposed on. */
export interface GatewayServiceAttributes {
  /** Full resource id of the service, in any subscription. */
  readonly gatewayId: string;
  /**
   * Tier of the service. Policies are checked against its capabilities.
   * @default - not known, so policies are not checked
   */
  readonly tier?: GatewayTier;
  /**
   * How the service is connected.
   * @default - not known
   */
  readonly networkMode?: GatewayNetworkMode;
  /**
   * Host of the service, without scheme.
   * @default - the host that Azure assigns: `{gatewayName}.azure-api.net`
   */
  readonly gatewayHost?: string;
  /**
   * Host of an edge in front of the service.
   * @default - there is no edge: `gatewayHost`
   */
  readonly publicHostName?: string;
  /**
   * Hosts for which the service has a certificate.
   * @default - not known
   */
  readonly hostNames?: string[];
  /**
   * Whether the service can be reached from the Internet without an edge.
   * @default - not known
   */
  readonly isOpen?: boolean;
  /**
   * Principal (object) id of the service's system-assigned identity.
   * @default - not known: reading it throws
   */
  readonly identityPrincipalId?: string;
  /**
   * Full id of a logger of Application Insights that the service has.
   * @default - none known
   */
  readonly telemetryLoggerId?: string;
  /**
   * Private endpoints to Foundry accounts in the service's network.
   * @default - none known
   */
  readonly foundryPrivateEndpoints?: IFoundryPrivateEndpoint[];
}
