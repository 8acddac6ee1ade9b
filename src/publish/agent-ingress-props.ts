import type { IFoundryAccount } from '../foundry/existing/foundry-account-interface';
import type { IFoundryPrivateEndpoint } from '../foundry/account/private-endpoint-interface';
import type { ApplicationGatewayOptions } from '../ingress/application-gateway/application-gateway-edge-props';
import type { IEdgeFirewall } from '../ingress/azure-firewall/edge-firewall-base';
import type { FirewallDnatOptions } from '../ingress/azure-firewall/firewall-dnat-edge-props';
import type { GatewayOptions } from '../ingress/gateway/api-management-gateway-props';
import type { OpenGatewayConnection, PrivateGatewayConnection } from './gateway-connection';
import type { IngressNetwork } from './network/ingress-network';

/** What can be said of every ingress with a gateway. */
export interface GatewayIngressOptions {
  /** Network that the ingress stands in. */
  readonly network: IngressNetwork;
  /**
   * Foundry accounts whose agents are published. Each gets a private endpoint in the network; an empty list where there
   * are private endpoints already, or where the accounts are open to the Internet.
   */
  readonly accounts: IFoundryAccount[];
  /** The gateway. Its tier is the least that can be connected as chosen, where it is left out. */
  readonly gateway: GatewayOptions;
  /**
   * Private endpoints to Foundry accounts that exist in the network already.
   * @default - none
   */
  readonly foundryPrivateEndpoints?: IFoundryPrivateEndpoint[];
  /**
   * IPv4 ranges that may call. They are checked where the source is still seen: by Application Gateway, by Azure
   * Firewall, or by a gateway that is open to the Internet.
   * @default TeamsAddressRanges.DEFAULT
   */
  readonly callerRanges?: string[];
  /**
   * Whether `callerRanges` may let in a large part of the Internet. Without it ranges that hold more than 4,194,304
   * addresses of the Internet together (as many as a /10) are an error, with it a warning.
   * @default false
   */
  readonly allowWideCallerRanges?: boolean;
  /**
   * Microsoft Entra tenants (GUIDs) whose messages are let through.
   * @default - that of the `FoundryAgentsStack`; in another stack they have to be given
   */
  readonly tenantIds?: string[];
  /**
   * Header in which Teams names the tenant. It is checked by Application Gateway, and elsewhere by the gateway.
   * @default 'x-ms-tenant-id'
   */
  readonly tenantHeader?: string;
  /**
   * Name of an existing resource group.
   * @default - that of the `FoundryAgentsStack`; in another stack it has to be given
   */
  readonly resourceGroupName?: string;
  /**
   * Location, by its short name such as `eastus2`.
   * @default - that of the `FoundryAgentsStack`; in another stack it has to be given
   */
  readonly location?: string;
  /**
   * Full id of a Log Analytics workspace that takes the logs of gateway and edge.
   * @default - that of the `FoundryAgentsStack`; without one no logs are kept
   */
  readonly workspaceId?: string;
  /**
   * Tags of everything that is made.
   * @default - those of the `FoundryAgentsStack`, else no tags
   */
  readonly tags?: { readonly [key: string]: string };
}

/** What an ingress with an edge before a private gateway needs. */
export interface EdgeIngressOptions extends GatewayIngressOptions {
  /** Host that callers use, which DNS has to name. */
  readonly publicHostName: string;
  /**
   * How the gateway is connected.
   * @default PrivateGatewayConnection.PRIVATE_ENDPOINT
   */
  readonly gatewayConnection?: PrivateGatewayConnection;
}

/** Properties of `AgentIngress.behindApplicationGateway`. */
export interface ApplicationGatewayIngressProps extends EdgeIngressOptions {
  /** Application Gateway, with the certificate for `publicHostName`. */
  readonly edge: ApplicationGatewayOptions;
}

/** Properties of `AgentIngress.behindFirewall`. */
export interface FirewallIngressProps extends EdgeIngressOptions {
  /** The firewall: a new `EdgeFirewall`, or an existing one. */
  readonly firewall: IEdgeFirewall;
  /** How the firewall passes on what it lets in. TLS ends at the gateway, under one of its `customDomains`. */
  readonly edge: FirewallDnatOptions;
}

/** Properties of `AgentIngress.open`. */
export interface OpenIngressProps extends GatewayIngressOptions {
  /**
   * Host that callers use: one of the gateway's `customDomains`.
   * @default - the gateway's own, `{gatewayName}.azure-api.net`
   */
  readonly publicHostName?: string;
  /**
   * How the gateway is connected.
   * @default OpenGatewayConnection.INTEGRATION
   */
  readonly gatewayConnection?: OpenGatewayConnection;
  /**
   * Full id of a public address for a classic gateway, such as that of a `GatewayPublicIp`.
   * @default - Azure gives the gateway an address
   */
  readonly publicIpAddressId?: string;
}
