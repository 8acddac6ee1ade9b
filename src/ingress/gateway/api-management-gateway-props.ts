import type { IFoundryPrivateEndpoint } from '../../foundry/account/private-endpoint-interface';
import type { GatewayApplicationInsights } from './gateway-application-insights';
import type { GatewayCustomDomain } from './host-names/gateway-custom-domain';
import type { GatewayNetwork } from './gateway-network';
import type { GatewayResponsesOptions } from './responses/gateway-responses-options';
import type { GatewayTier } from './tiers/gateway-tier';

/** Options of a gateway that do not depend on its network. */
export interface GatewayOptions {
  /** Name of the service, unique in Azure: letters, digits and '-', 1 to 50 characters, beginning with a letter. */
  readonly gatewayName: string;
  /** Organization that runs the service. API Management requires it. */
  readonly publisherName: string;
  /** Email address for notifications of the service. API Management requires it. */
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
   * Availability zones, in Premium and Premium v2, with at least one unit in each. An empty list means no zones.
   * @default - Azure chooses the placement
   */
  readonly zones?: string[];
  /**
   * First segment of the path on the gateway.
   * @default 'agents'
   */
  readonly apiPath?: string;
  /**
   * How applications reach the Responses endpoints that are exposed to them.
   * @default - an API with the path `responses`, created when the first agent is exposed to applications
   */
  readonly responses?: GatewayResponsesOptions;
  /**
   * Custom host names. Only Developer and Premium support more than one.
   * @default - the host that Azure assigns: `{gatewayName}.azure-api.net`
   */
  readonly customDomains?: GatewayCustomDomain[];
  /**
   * Full ids of user-assigned identities of the service, in addition to its system-assigned identity.
   * @default - none
   */
  readonly identityIds?: string[];
  /**
   * Oldest version of the management API that the service accepts. With versions before 2021-08-01, list operations return
   * secrets.
   * @default '2021-08-01'
   */
  readonly minApiVersion?: string;
  /**
   * Application Insights that receives request telemetry.
   * @default - none
   */
  readonly applicationInsights?: GatewayApplicationInsights;
}

/** Properties of `ApiManagementGateway`. */
export interface ApiManagementGatewayProps extends GatewayOptions {
  /**
   * Full id of an existing resource group, in the subscription of the stack.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly resourceGroupId?: string;
  /**
   * Location, as a short name such as `eastus2`.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly location?: string;
  /** How the gateway is connected. */
  readonly network: GatewayNetwork;
  /**
   * Host that callers use: that of the edge in front of the gateway.
   * @default - the first custom domain, otherwise the host that Azure assigns
   */
  readonly publicHostName?: string;
  /**
   * Private endpoints to the Foundry accounts whose agents are exposed.
   * @default - none: exposing an agent then gives a warning, or an error if public access to its account is known to be off
   */
  readonly foundryPrivateEndpoints?: IFoundryPrivateEndpoint[];
  /**
   * IPv4 ranges that are allowed to call, checked by the gateway itself. Only for a gateway without an edge: behind an
   * edge, every call comes from the address of the edge.
   * @default - the gateway does not check the source
   */
  readonly callerRanges?: string[];
  /**
   * Whether `callerRanges` may contain a large part of the Internet. By default, ranges with more than 4,194,304 Internet
   * addresses in total (the size of a /10) are an error; with `true` they are a warning.
   * @default false
   */
  readonly allowWideCallerRanges?: boolean;
  /**
   * Header in which Teams sends the tenant id, checked by the gateway itself. Use it where no Application Gateway checks
   * the header.
   * @default - the gateway does not check the header
   */
  readonly tenantHeader?: string;
  /**
   * Full id of the Log Analytics workspace for the gateway's logs. Not in the Consumption tier, which has no logs.
   * @default - that of the `FoundryAgentsStack`, otherwise no logs are collected
   */
  readonly workspaceId?: string;
  /**
   * Tags of all resources that are created.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
