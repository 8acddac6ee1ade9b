import type { ITerraformDependable } from 'cdktf';
import type { IFoundryPrivateEndpoint } from '../foundry/account/private-endpoint-interface';
import type { GatewayOptions } from './gateway/api-management-gateway-props';
import type { ApplicationGatewayOptions } from './application-gateway/application-gateway-edge-props';
import type { IEdgeFirewall } from './azure-firewall/edge-firewall-base';
import type { FirewallDnatOptions } from './azure-firewall/firewall-dnat-edge-props';
import type { GatewayHostRecords } from './gateway/hosts/gateway-host-records';
import type { GatewayNetworkMode } from './gateway/tiers/gateway-network-mode';
import type { IIngressSubnet } from './network/ingress-subnet-props';
import type { IngressTopology } from './ingress-topology';

/**
 * Properties of `TopologyIngress`. Which of them are needed, and which have no place, depends on the topology; a mistake is
 * told with the topology's name.
 */
export interface TopologyIngressProps {
  /**
   * Which kind of gateway, and what stands before it.
   * @default IngressTopology.V2_APPLICATION_GATEWAY
   */
  readonly topology?: IngressTopology;
  /**
   * Name of an existing resource group. Needed wherever there is a gateway.
   * @default - none, for topology managed
   */
  readonly resourceGroupName?: string;
  /**
   * Location, by its short name such as `eastus2`. Needed wherever there is a gateway.
   * @default - none, for topology managed
   */
  readonly location?: string;
  /**
   * Host that callers use. Needed where there is an edge.
   * @default - the gateway's own
   */
  readonly publicHostName?: string;
  /**
   * Microsoft Entra tenants whose messages the edge lets through. Needed for Application Gateway; elsewhere the routes
   * check them.
   * @default - none
   */
  readonly tenantIds?: string[];
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
   * Header in which Teams names the tenant. It is checked by Application Gateway, and elsewhere by the gateway.
   * @default 'x-ms-tenant-id'
   */
  readonly tenantHeader?: string;
  /**
   * The gateway. Needed in every topology but managed.
   * @default - none, for topology managed
   */
  readonly gateway?: GatewayOptions;
  /**
   * How the gateway is connected, where the topology leaves a choice: private endpoint, or injection in Premium v2.
   * @default - a private endpoint in topologies 3 and 5, else what the topology says
   */
  readonly networkMode?: GatewayNetworkMode;
  /**
   * Subnet that the gateway stands in or has its way out through.
   * @default - none, for topology managed
   */
  readonly gatewaySubnet?: IIngressSubnet;
  /**
   * Subnet of the gateway's private endpoint.
   * @default - none, where the gateway has no private endpoint
   */
  readonly privateEndpointSubnet?: IIngressSubnet;
  /**
   * Subnet of Application Gateway.
   * @default - none, where there is no Application Gateway
   */
  readonly edgeSubnet?: IIngressSubnet;
  /**
   * Id of the zone `privatelink.azure-api.net` that names the gateway's private endpoint.
   * @default - somebody else (an Azure Policy) owns the record
   */
  readonly gatewayZoneId?: string;
  /**
   * Where the hosts of a private gateway are named.
   * @default - somebody else owns the records
   */
  readonly hostRecords?: GatewayHostRecords;
  /**
   * What has to stand before the gateway's private endpoint, such as a zone's link to the network.
   * @default - nothing beyond what the other properties refer to
   */
  readonly networkDependables?: ITerraformDependable[];
  /**
   * Full id of a public address for a classic gateway that is called from outside.
   * @default - Azure gives the gateway an address
   */
  readonly publicIpAddressId?: string;
  /**
   * Private ways to the Foundry accounts whose agents are exposed.
   * @default - none, so that exposing an agent warns, and fails where its account is known to be closed
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
   * How the firewall passes on what it lets in.
   * @default - none, in other topologies than 5 and 6
   */
  readonly dnat?: FirewallDnatOptions;
  /**
   * Full id of a Log Analytics workspace that takes the logs of gateway and edge.
   * @default - no logs are kept
   */
  readonly workspaceId?: string;
  /**
   * Tags of everything that is made.
   * @default - no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
