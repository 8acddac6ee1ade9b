import type { IFoundryPrivateEndpoint } from '../foundry/account/private-endpoint-interface';
import type { GatewayOptions } from './gateway/api-management-gateway-props';
import type { IGatewayPublicIp } from './gateway/public-ip/gateway-public-ip-interface';
import type { ApplicationGatewayOptions } from './application-gateway/application-gateway-edge-props';
import type { IEdgeFirewall } from './azure-firewall/edge-firewall-base';
import type { FirewallDnatOptions } from './azure-firewall/firewall-dnat-edge-props';
import type { GatewayHostRecords } from './gateway/host-names/gateway-host-records';
import type { GatewayNetworkMode } from './gateway/tiers/gateway-network-mode';
import type { IIngressSubnet } from './subnet/ingress-subnet-props';
import type { IngressTopology } from './ingress-topology';

/**
 * Properties of `TopologyIngress`. Which of them are required, and which are not supported, depends on the topology;
 * messages name the topology.
 */
export interface TopologyIngressProps {
  /**
   * Which kind of gateway, and which edge is in front of it.
   * @default IngressTopology.V2_APPLICATION_GATEWAY
   */
  readonly topology?: IngressTopology;
  /**
   * Full id of an existing resource group, in the subscription of the stack. For a gateway.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly resourceGroupId?: string;
  /**
   * Location, as a short name such as `eastus2`. For a gateway.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly location?: string;
  /**
   * Host that callers use. Required with an edge.
   * @default - the gateway's own
   */
  readonly publicHostName?: string;
  /**
   * Microsoft Entra tenants whose messages the edge allows. For Application Gateway; in other topologies the routes check
   * them.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly tenantIds?: string[];
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
   * Header in which Teams sends the tenant id. Application Gateway checks it; in topologies without one, the gateway does.
   * @default 'x-ms-tenant-id'
   */
  readonly tenantHeader?: string;
  /**
   * The gateway. Required in every topology except managed.
   * @default - none, for topology managed
   */
  readonly gateway?: GatewayOptions;
  /**
   * How the gateway is connected, if the topology allows a choice: private endpoint, or injection in Premium v2.
   * @default - a private endpoint in topologies 3 and 5, otherwise that of the topology
   */
  readonly networkMode?: GatewayNetworkMode;
  /**
   * Subnet of the gateway, or of its outbound integration.
   * @default - none, for topology managed
   */
  readonly gatewaySubnet?: IIngressSubnet;
  /**
   * Subnet of the gateway's private endpoint.
   * @default - none, if the gateway has no private endpoint
   */
  readonly privateEndpointSubnet?: IIngressSubnet;
  /**
   * Subnet of Application Gateway.
   * @default - none, without Application Gateway
   */
  readonly edgeSubnet?: IIngressSubnet;
  /**
   * Id of the zone `privatelink.azure-api.net` for the gateway's private endpoint.
   * @default - the record is managed outside this stack, for example by Azure Policy
   */
  readonly gatewayZoneId?: string;
  /**
   * Where DNS records for the hosts of a private gateway are created.
   * @default - the records are managed outside this stack
   */
  readonly hostRecords?: GatewayHostRecords;
  /**
   * Public address for a classic gateway that is called from the Internet.
   * @default - Azure assigns an address
   */
  readonly publicIpAddress?: IGatewayPublicIp;
  /**
   * Private endpoints to the Foundry accounts whose agents are exposed.
   * @default - none: exposing an agent then gives a warning, or an error if public access to its account is known to be off
   */
  readonly foundryPrivateEndpoints?: IFoundryPrivateEndpoint[];
  /**
   * Application Gateway as the edge.
   * @default - none, in other topologies than 3 and 4
   */
  readonly applicationGateway?: ApplicationGatewayOptions;
  /**
   * Azure Firewall as the edge.
   * @default - none, in other topologies than 5 and 6
   */
  readonly firewall?: IEdgeFirewall;
  /**
   * How the firewall forwards allowed connections.
   * @default - none, in other topologies than 5 and 6
   */
  readonly dnat?: FirewallDnatOptions;
  /**
   * Full id of the Log Analytics workspace for the logs of gateway and edge.
   * @default - that of the `FoundryAgentsStack`, otherwise no logs are collected
   */
  readonly workspaceId?: string;
  /**
   * Tags of all resources that are created.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
