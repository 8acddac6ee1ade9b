import type { IFoundryPrivateEndpoint } from '../../foundry/account/private-endpoint-interface';
import type { GatewayApplicationInsights } from './gateway-application-insights';
import type { GatewayCustomDomain } from './hosts/gateway-custom-domain';
import type { GatewayNetwork } from './gateway-network';
import type { GatewayTier } from './tiers/gateway-tier';

/** What can be said of a gateway wherever it stands. */
export interface GatewayOptions {
  /** Name of the service, unique in Azure: letters, digits and '-', 1 to 50 characters, beginning with a letter. */
  readonly gatewayName: string;
  /** Organization that runs the service. API Management demands it. */
  readonly publisherName: string;
  /** Mail address for notices of the service. API Management demands it. */
  readonly publisherEmail: string;
  /**
   * Tier of API Management.
   * @default GatewayTier.STANDARD_V2
   */
  readonly tier?: GatewayTier;
  /**
   * Scale units.
   * @default 1, and 0 in the Consumption tier
   */
  readonly units?: number;
  /**
   * Availability zones, in Premium and Premium v2, with at least one unit in each. An empty list is the same as none.
   * @default - Azure places the service
   */
  readonly zones?: string[];
  /**
   * First part of the path on the gateway.
   * @default 'agents'
   */
  readonly apiPath?: string;
  /**
   * Host names of one's own. Only Developer and Premium take more than one.
   * @default - the host that Azure gives: `{gatewayName}.azure-api.net`
   */
  readonly customDomains?: GatewayCustomDomain[];
  /**
   * Full ids of user-assigned identities that the service has beside its own.
   * @default - none
   */
  readonly identityIds?: string[];
  /**
   * Oldest version of the management API that is answered. Before 2021-08-01 lists show secrets.
   * @default '2021-08-01'
   */
  readonly minApiVersion?: string;
  /**
   * Application Insights that takes requests and their times.
   * @default - none does
   */
  readonly applicationInsights?: GatewayApplicationInsights;
}

/** Properties of `ApiManagementGateway`. */
export interface ApiManagementGatewayProps extends GatewayOptions {
  /** Name of an existing resource group. */
  readonly resourceGroupName: string;
  /** Location, by its short name such as `eastus2`. */
  readonly location: string;
  /** How it is connected. */
  readonly network: GatewayNetwork;
  /**
   * Host that callers use: that of the edge before the gateway.
   * @default - the first custom domain, else the host that Azure gives
   */
  readonly publicHostName?: string;
  /**
   * Private ways to the Foundry accounts whose agents are exposed.
   * @default - none, so that exposing an agent warns, and fails where its account is known to be closed
   */
  readonly foundryPrivateEndpoints?: IFoundryPrivateEndpoint[];
  /**
   * IPv4 ranges that may call, checked by the gateway itself. Only where no edge stands before it: behind one, every
   * call comes from the edge.
   * @default - the gateway does not look at the source
   */
  readonly callerRanges?: string[];
  /**
   * Whether `callerRanges` may let in a large part of the Internet. Without it ranges that hold more than 4,194,304
   * addresses of the Internet together (as many as a /10) are an error, with it a warning.
   * @default false
   */
  readonly allowWideCallerRanges?: boolean;
  /**
   * Header in which Teams names the tenant, checked by the gateway itself. For where no Application Gateway checks it.
   * @default - the gateway does not look at the header
   */
  readonly tenantHeader?: string;
  /**
   * Full id of a Log Analytics workspace that takes the gateway's logs. Not in the Consumption tier, which has none.
   * @default - no logs are kept
   */
  readonly workspaceId?: string;
  /**
   * Tags of everything that is made.
   * @default - no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
