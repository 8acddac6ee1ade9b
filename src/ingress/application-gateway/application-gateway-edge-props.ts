import type { EdgeGateway } from './edge-gateway';
import type { EdgeResponses } from '../gateway/responses/edge-responses';
import type { EdgeWafOptions } from '../waf/edge-waf-options';
import type { IGatewayApi } from '../gateway/routes/gateway-api';
import type { IIngressSubnet } from '../subnet/ingress-subnet-props';

/** Options of an Application Gateway as an edge that do not depend on its network. */
export interface ApplicationGatewayOptions extends EdgeWafOptions {
  /** Name of the Application Gateway, and prefix of the names of its related resources. */
  readonly edgeName: string;
  /**
   * Id of the certificate's secret in a Key Vault, without a version, so that a renewed certificate is used automatically.
   */
  readonly certificateSecretId: string;
  /**
   * Full id of that Key Vault. A new identity is created and gets the right to read the certificate. Specify exactly one of
   * `certificateVaultId` and `identityId`.
   * @default - no identity is created
   */
  readonly certificateVaultId?: string;
  /**
   * Full id of a user-assigned identity that already has the right to read the certificate.
   * @default - an identity is created
   */
  readonly identityId?: string;
  /**
   * Seconds to wait until the role assignment of the new identity takes effect.
   * @default 180
   */
  readonly certificateAccessWaitSeconds?: number;
  /**
   * The exact paths that are allowed, without query, such as `/agents/api/projects/p/applications/a/...`.
   * @default - all paths below the gateway's API path
   */
  readonly allowedPaths?: string[];
  /**
   * Names of the allowed query parameters, not case-sensitive; requests with any other parameter are blocked. Values may
   * contain letters, digits, `.`, `-`, `_` and `~`, and are evaluated by managed rules. With an empty list no query is
   * allowed.
   * @default ['api-version']
   */
  readonly allowedQueryParameters?: string[];
  /**
   * Whether an Azure Firewall with DNAT is in front of the edge. It replaces the caller's address with its own: the edge
   * then has no rule about sources, and the firewall must check them.
   * @default false
   */
  readonly sourceRewritten?: boolean;
  /**
   * IPv4 ranges of the firewall in front of the edge, which are those of its subnet: the security group of the edge's
   * subnet allows only these. Only with `sourceRewritten`. A `FirewallDnatEdge` whose target is the edge sets them
   * automatically.
   * @default - those of the firewall whose `FirewallDnatEdge` has the edge as target
   */
  readonly firewallRanges?: string[];
  /**
   * Other gateways behind the same edge, each with its own callers and WAF policy.
   * @default - one gateway
   */
  readonly otherGateways?: EdgeGateway[];
  /**
   * Lets applications reach the Responses endpoints of the first gateway.
   * @default - requests to these paths are blocked; applications inside the network can call the gateway itself
   */
  readonly responses?: EdgeResponses;
  /**
   * Private IPv4 address in the subnet, for a frontend without public address. The subscription requires the feature
   * `Microsoft.Network/EnableApplicationGatewayNetworkIsolation`, and the Key Vault must be reachable privately.
   * @default - a public address is created
   */
  readonly privateFrontendAddress?: string;
  /**
   * Whether there is also a listener on port 80, with a permanent redirect to https. The redirect happens before the WAF's
   * custom rules, and the security rules of `IngressSubnet` do not open port 80.
   * @default false
   */
  readonly redirectHttp?: boolean;
  /**
   * Seconds that the edge waits for a response, and between the events of a stream. Agents can be slow.
   * @default 120, and 240 with `responses`
   */
  readonly requestTimeoutSeconds?: number;
  /**
   * Minimum number of instances, 0 to 100.
   * @default 2
   */
  readonly minCapacity?: number;
  /**
   * Maximum number of instances, 2 to 125.
   * @default 5
   */
  readonly maxCapacity?: number;
  /**
   * Availability zones of the gateway and its public address. Changing them replaces both resources. Specify an empty list
   * for none.
   * @default - all zones of the location
   */
  readonly zones?: string[];
  /**
   * Whether it is created only after the host names of the gateways resolve. Microsoft's sources disagree on how an
   * Application Gateway handles a name that cannot be resolved when it starts: newer pages say that it is resolved again,
   * support recommends a restart, and Microsoft's own template waits. Without the wait, a first apply is about six minutes
   * shorter; if the backend health stays Unknown, any change of the Application Gateway makes it resolve the names again.
   * @default true
   * @see https://learn.microsoft.com/azure/application-gateway/how-application-gateway-works#backend-server-dns-resolution
   */
  readonly waitForGatewayHosts?: boolean;
}

/** Properties of `ApplicationGatewayEdge`. */
export interface ApplicationGatewayEdgeProps extends ApplicationGatewayOptions {
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
  /** Dedicated subnet. */
  readonly subnet: IIngressSubnet;
  /** Gateway behind the edge. The edge serves its `publicHostName`. `otherGateways` adds more. */
  readonly gateway: IGatewayApi;
  /**
   * Microsoft Entra tenants whose messages are allowed. At least one.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly tenantIds?: string[];
  /**
   * Header in which Teams sends the tenant id. Sources disagree; the default was observed in real traffic.
   * @default 'x-ms-tenant-id'
   */
  readonly tenantHeader?: string;
  /**
   * IPv4 ranges that are allowed to call. Not with `sourceRewritten`.
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
   * Full id of the Log Analytics workspace for access and WAF logs.
   * @default - that of the `FoundryAgentsStack`, otherwise no logs are collected
   */
  readonly workspaceId?: string;
  /**
   * Tags of all resources that are created.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
