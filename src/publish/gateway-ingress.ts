import { Construct } from 'constructs';
import { inPlace } from '../core/azure/stack-place';
import { present } from '../core/terraform/present';
import { Problems } from '../core/validation/problems';
import type { IFoundryPrivateEndpoint } from '../foundry/account/private-endpoint-interface';
import type { IFoundryAccount } from '../foundry/existing/foundry-account-interface';
import { keyOfAccount } from '../foundry/existing/foundry-keys';
import type { ApplicationGatewayEdge } from '../ingress/application-gateway/application-gateway-edge';
import type { FirewallDnatEdge } from '../ingress/azure-firewall/firewall-dnat-edge';
import type { ApiManagementGateway } from '../ingress/gateway/api-management-gateway';
import { GatewayNetworkMode } from '../ingress/gateway/tiers/gateway-network-mode';
import { NETWORK_MODES } from '../ingress/gateway/tiers/gateway-tiers';
import type { IngressTopology } from '../ingress/ingress-topology';
import { SubnetPurpose } from '../ingress/subnet/subnet-purpose';
import { TOPOLOGIES } from '../ingress/topologies';
import { TopologyIngress } from '../ingress/topology-ingress';
import type { GatewayIngressOptions } from './agent-ingress-props';
import { AgentPublication } from './agent-publication';
import type { WayIn } from './agent-ingress-plan';
import { checkGatewayIngress, demandProperties, type NamedValues } from './gateway-ingress-validation';
import type { PublishOptions } from './publish-options';

/**
 * An ingress for bot messages with a gateway, in a network, with private endpoints to the Foundry accounts. Created by
 * `AgentIngress`.
 *
 * @see https://learn.microsoft.com/azure/api-management/virtual-network-concepts
 */
export class GatewayIngress extends Construct {
  /** @internal */
  public static _make(
    scope: Construct,
    id: string,
    options: GatewayIngressOptions,
    way: WayIn,
    required: NamedValues = {},
  ): GatewayIngress {
    return new GatewayIngress(scope, id, options, way, required);
  }

  /** Topology of the ingress. */
  public readonly topology: IngressTopology;
  /** The gateway. */
  public readonly gateway: ApiManagementGateway;
  /** Application Gateway as the edge, if any. */
  public readonly edgeApplicationGateway?: ApplicationGatewayEdge;
  /** Azure Firewall as the edge, if any. */
  public readonly edgeAzureFirewall?: FirewallDnatEdge;
  /** Address to which the DNS record of the public host name must point; undefined if Azure manages the record. */
  public readonly publicIpAddress?: string;
  private readonly tenantIds: string[];

  private constructor(scope: Construct, id: string, given: GatewayIngressOptions, way: WayIn, required: NamedValues) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    const props = inPlace(problems, this, given, 'resourceGroupId', 'location', 'tenantIds', 'workspaceId', 'tags');
    demandProperties(problems, given, required);
    problems.throwIfAny();
    this.tenantIds = props.tenantIds;
    const { network, accounts, foundryPrivateEndpoints = [], ...options } = props;
    const { topology, networkMode } = way;
    const behindApplicationGateway = TOPOLOGIES[topology].edge === 'application-gateway';
    const isPrivateEndpoint = networkMode === GatewayNetworkMode.PRIVATE_ENDPOINT;
    const gatewayPurpose = NETWORK_MODES[networkMode].subnet;
    const tenantIds = behindApplicationGateway ? props.tenantIds : undefined;
    checkGatewayIngress(problems, this, given, { ...options, ...way, tenantIds }, way);
    const subnets = {
      edgeSubnet: behindApplicationGateway ? network._trySubnetFor(SubnetPurpose.APPLICATION_GATEWAY) : undefined,
      gatewaySubnet: gatewayPurpose && network._trySubnetFor(gatewayPurpose),
      privateEndpointSubnet: isPrivateEndpoint ? network._trySubnetFor(SubnetPurpose.PRIVATE_ENDPOINTS) : undefined,
    };
    const open = accounts.filter((account) => !foundryPrivateEndpoints.some((one) => isTo(one, account)));
    const made = open.map((account) => network._endpointTo(account, props.resourceGroupId));
    // The construct's id does not appear in addresses.
    const ingress = new TopologyIngress(this, 'Default', {
      ...options,
      ...way,
      ...subnets,
      tenantIds,
      gatewayZoneId: isPrivateEndpoint ? network._zones.gatewayZoneId() : undefined,
      hostRecords: NETWORK_MODES[networkMode].open ? undefined : network._zones.hostRecords(),
      foundryPrivateEndpoints: [...made, ...foundryPrivateEndpoints],
    });
    this.topology = ingress.topology;
    this.gateway = present(ingress.gateway, 'gateway');
    this.edgeApplicationGateway = ingress.edgeApplicationGateway;
    this.edgeAzureFirewall = ingress.edgeAzureFirewall;
    this.publicIpAddress = ingress.publicIpAddress;
  }

  /**
   * Publishes an agent to Teams: route and bot, in the caller's scope, which may be in another stack than the ingress. The
   * bot is created after the route and destroyed before it.
   *
   * Throws and warns with what `AgentRoute` and `AgentBot` do.
   */
  public publish(scope: Construct, id: string, options: PublishOptions): AgentPublication {
    return new AgentPublication(scope, id, {
      ...options,
      tenantIds: options.tenantIds ?? this.tenantIds,
      gateway: this.gateway,
    });
  }
}

const isTo = (endpoint: IFoundryPrivateEndpoint, account: IFoundryAccount): boolean =>
  keyOfAccount(endpoint.account) === keyOfAccount(account);
