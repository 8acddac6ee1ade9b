import type { IFoundryAccount } from '../foundry/existing/foundry-account-interface';
import type { IFoundryPrivateEndpoint } from '../foundry/account/private-endpoint-interface';
import type { ApplicationGatewayOptions } from '../ingress/application-gateway/application-gateway-edge-props';
import type { IEdgeFirewall } from '../ingress/azure-firewall/edge-firewall-base';
import type { FirewallDnatOptions } from '../ingress/azure-firewall/firewall-dnat-edge-props';
import type { GatewayOptions } from '../ingress/gateway/api-management-gateway-props';
import type { IGatewayPublicIp } from '../ingress/gateway/public-ip/gateway-public-ip-interface';
import type { OpenGatewayConnection, PrivateGatewayConnection } from './gateway-connection';
import type { IngressNetwork } from './network/ingress-network';

/** Options of every ingress with a gateway. */
export interface GatewayIngressOptions {
  /** Network of the ingress. */
  readonly network: IngressNetwork;
  /**
   * Foundry accounts whose agents are published. A private endpoint to each is created in the network; specify an empty
   * list if there are private endpoints already, or if the accounts are open to the Internet.
   */
  readonly accounts: IFoundryAccount[];
  /** The gateway. The default tier is the smallest one that supports the chosen connection. */
  readonly gateway: GatewayOptions;
  /**
   * Private endpoints to Foundry accounts that exist in the network already.
   * @default - none
   */
  readonly foundryPrivateEndpoints?: IFoundryPrivateEndpoint[];
  /**
   * IPv4 ranges that are allowed to call. They are checked where the source address is still visible: by Application
   * Gateway, by Azure Firewall, or by a gateway that is open to the Internet.
   * @default TeamsAddressRanges.DEFAULT
   */
  readonly callerRanges?: string[];
  /**
   * Whether `callerRanges` may contain a large part of the Internet. By default, ranges with more than 4,194,304 Internet
   * addresses in total (the size of a /10) are an error; with `true` they are a warning.
   * @default false
   */
  readonly allowWideCallerRanges?: boolean;
  /**
   * Microsoft Entra tenants (GUIDs) whose messages are allowed.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly tenantIds?: string[];
  /**
   * Header in which Teams sends the tenant id. Application Gateway checks it; in topologies without one, the gateway does.
   * @default 'x-ms-tenant-id'
   */
  readonly tenantHeader?: string;
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
  /**
   * Full id of the Log Analytics workspace for the logs of gateway and edge.
   * @default - that of the `FoundryAgentsStack`; without one no logs are collected
   */
  readonly workspaceId?: string;
  /**
   * Tags of all resources that are created.
   * @default - those of the `FoundryAgentsStack`, else no tags
   */
  readonly tags?: { readonly [key: string]: string };
}

/** Options of an ingress with an edge in front of a private gateway. */
export interface EdgeIngressOptions extends GatewayIngressOptions {
  /** Host that callers use. It requires a DNS record. */
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
  /**
   * How the firewall forwards allowed connections. TLS is terminated at the gateway, with the certificate of one of its
   * `customDomains`.
   */
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
   * Public address for a classic gateway: a `GatewayPublicIp`, made or existing.
   * @default - Azure assigns an address
   */
  readonly publicIpAddress?: IGatewayPublicIp;
}
