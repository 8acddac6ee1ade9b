import type { EdgeGateway } from './edge-gateway';
import type { EdgeWafOptions } from '../waf/edge-waf-options';
import type { IGatewayApi } from '../gateway/routes/gateway-api';
import type { IIngressSubnet } from '../network/ingress-subnet-props';

/** What can be said of an Application Gateway as an edge wherever it stands. */
export interface ApplicationGatewayOptions extends EdgeWafOptions {
  /** Name of the Application Gateway, and beginning of the names around it. */
  readonly edgeName: string;
  /** Id of the certificate's secret in a Key Vault, without a version, so that a renewed one is taken by itself. */
  readonly certificateSecretId: string;
  /**
   * Full id of that Key Vault, to give a new identity the right to read the certificate. Exactly one of
   * `certificateVaultId` and `identityId` is given.
   * @default - no identity is made
   */
  readonly certificateVaultId?: string;
  /**
   * Full id of a user-assigned identity that may read the certificate already.
   * @default - an identity is made
   */
  readonly identityId?: string;
  /**
   * Seconds to wait for the new identity's role to spread.
   * @default 180
   */
  readonly certificateAccessWaitSeconds?: number;
  /**
   * The exact paths that may be called, without query, such as `/agents/api/projects/p/applications/a/...`.
   * @default - everything below the gateway's API path
   */
  readonly allowedPaths?: string[];
  /**
   * Names of the parameters that a query may have, without case; any other one is refused. Values may hold letters,
   * digits, `.`, `-`, `_` and `~`, and managed rules judge them. An empty list takes no query at all.
   * @default ['api-version']
   */
  readonly allowedQueryParameters?: string[];
  /**
   * Whether an Azure Firewall with DNAT stands before the edge. It puts its own address in place of the caller's: the
   * edge then makes no rule about sources, and the firewall has to check them.
   * @default false
   */
  readonly sourceRewritten?: boolean;
  /**
   * IPv4 ranges of the firewall before the edge, which are those of its subnet: the security group of the edge's subnet
   * lets in nobody else. Only with `sourceRewritten`. A `FirewallDnatEdge` that leads to the edge says it by itself.
   * @default - those of the firewall whose `FirewallDnatEdge` leads to the edge
   */
  readonly firewallRanges?: string[];
  /**
   * Other gateways behind the same edge, each with its own callers and WAF policy.
   * @default - one gateway
   */
  readonly otherGateways?: EdgeGateway[];
  /**
   * Private IPv4 address in the subnet that the edge answers under instead of a public one. The subscription needs the
   * feature `Microsoft.Network/EnableApplicationGatewayNetworkIsolation`, and a Key Vault has to be reached privately.
   * @default - a public address is made
   */
  readonly privateFrontendAddress?: string;
  /**
   * Whether port 80 is answered, too, with a permanent redirect to https. The redirect comes before the WAF's own
   * rules, and the security rules of `IngressSubnet` do not open port 80.
   * @default false
   */
  readonly redirectHttp?: boolean;
  /**
   * Seconds the edge waits for an answer. Agents are slow.
   * @default 120
   */
  readonly requestTimeoutSeconds?: number;
  /**
   * Fewest instances, 0 to 100.
   * @default 2
   */
  readonly minCapacity?: number;
  /**
   * Most instances, 2 to 125.
   * @default 5
   */
  readonly maxCapacity?: number;
  /**
   * Availability zones of the gateway and its public address. Changing them replaces both. An empty list for
   * none.
   * @default - all that the location has
   */
  readonly zones?: string[];
  /**
   * Whether it is made only once the host names of the gateways lead to them.
   *
   * Microsoft's sources disagree on what a name that cannot be resolved yet does to an Application Gateway that starts:
   * its newer pages have it looked up again, its support has the gateway restarted, and its own template waits. Without
   * the wait a first apply is some six minutes shorter; should the gateway's health stay Unknown, any change of
   * Application Gateway has the names looked up anew.
   * @default true
   * @see https://learn.microsoft.com/azure/application-gateway/how-application-gateway-works#backend-server-dns-resolution
   */
  readonly waitForGatewayHosts?: boolean;
}

/** Properties of `ApplicationGatewayEdge`. */
export interface ApplicationGatewayEdgeProps extends ApplicationGatewayOptions {
  /** Name of an existing resource group. */
  readonly resourceGroupName: string;
  /** Location, by its short name such as `eastus2`. */
  readonly location: string;
  /** Subnet of its own. */
  readonly subnet: IIngressSubnet;
  /** What stands behind the edge. The edge answers under its `publicHostName`. `otherGateways` takes more. */
  readonly gateway: IGatewayApi;
  /** Microsoft Entra tenants whose messages are let through. At least one. */
  readonly tenantIds: string[];
  /**
   * Header in which Teams names the tenant. Sources disagree; this one was seen on the wire.
   * @default 'x-ms-tenant-id'
   */
  readonly tenantHeader?: string;
  /**
   * IPv4 ranges that may call. Not with `sourceRewritten`.
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
   * Full id of a Log Analytics workspace that takes access and WAF logs.
   * @default - no logs are kept
   */
  readonly workspaceId?: string;
  /**
   * Tags of everything that is made.
   * @default - no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
