import { Construct } from 'constructs';
import { present } from '../core/terraform/present';
import { Problems } from '../core/validation/problems';
import type { TopologyIngressProps } from './topology-ingress-props';
import { planTopology, type TopologyPlan } from './topology-ingress-plan';
import { checkTopology } from './topology-ingress-validation';
import { ApiManagementGateway } from './gateway/api-management-gateway';
import { ApplicationGatewayEdge } from './application-gateway/application-gateway-edge';
import { FirewallDnatEdge } from './azure-firewall/firewall-dnat-edge';
import { GatewayNetwork } from './gateway/gateway-network';
import { GatewayNetworkMode } from './gateway/tiers/gateway-network-mode';
import type { IngressHop } from './ingress-hop';
import type { IngressTopology } from './ingress-topology';
import { trafficPath } from './traffic-path';

/**
 * An ingress for bot messages: gateway and edge of one topology, combined so that every layer checks what it can see.
 *
 * It creates the same resources as separate `ApiManagementGateway`, `ApplicationGatewayEdge` and `FirewallDnatEdge`
 * constructs, with matching settings.
 *
 * Throws `MissingInTopology`, `NotInTopology` and `TierNotInTopology`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/api-management/virtual-network-concepts
 */
export class TopologyIngress extends Construct {
  /**
   * The ingress of one topology.
   *
   * @param properties; `props.topology` is ignored
   */
  public static forTopology(
    scope: Construct,
    id: string,
    of: IngressTopology,
    props: TopologyIngressProps = {},
  ): TopologyIngress {
    return new TopologyIngress(scope, id, { ...props, topology: of });
  }

  /** Topology of the ingress. */
  public readonly topology: IngressTopology;
  /** The gateway; undefined in topology managed. */
  public readonly gateway?: ApiManagementGateway;
  /** Application Gateway as the edge; in topologies 3 and 4. */
  public readonly edgeApplicationGateway?: ApplicationGatewayEdge;
  /** Azure Firewall as the edge; in topologies 5 and 6. */
  public readonly edgeAzureFirewall?: FirewallDnatEdge;
  /**
   * The hops of a message on its way from Teams to the agent, in order, with the checks of each.
   */
  public readonly trafficPath: IngressHop[];

  public constructor(scope: Construct, id: string, props: TopologyIngressProps = {}) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    const plan = planTopology(problems, this, props);
    checkTopology(problems, props, plan);
    this.topology = plan.topology;
    this.gateway = this.makeGateway(plan);
    if (plan.facts.edge === 'application-gateway') this.edgeApplicationGateway = this.makeApplicationGateway(plan);
    if (plan.facts.edge === 'firewall') this.edgeAzureFirewall = this.makeFirewallEdge(plan);
    this.trafficPath = trafficPath(plan);
  }

  /** Address to which the DNS record of the public host name must point; undefined if Azure manages the record. */
  public get publicIpAddress(): string | undefined {
    if (this.edgeAzureFirewall !== undefined) return this.edgeAzureFirewall.publicIpAddress;
    return this.edgeApplicationGateway?.publicIp?.ipAddress;
  }

  private makeGateway(plan: TopologyPlan): ApiManagementGateway | undefined {
    const { mode, facts } = plan;
    if (mode === undefined) return undefined;
    const gateway = present(plan.gateway, 'gateway');
    const isPublic = facts.edge === 'none';
    const headerSeenBefore = facts.edge === 'application-gateway';
    return new ApiManagementGateway(this, 'Gateway', {
      ...gateway,
      ...placeOf(plan),
      tier: plan.tier,
      network: networkOf(plan, mode),
      publicHostName: plan.publicHostName,
      foundryPrivateEndpoints: plan.foundryPrivateEndpoints,
      callerRanges: isPublic ? plan.allowedRanges : undefined,
      allowWideCallerRanges: isPublic ? plan.allowWideCallerRanges : undefined,
      tenantHeader: headerSeenBefore ? undefined : plan.tenantHeader,
      workspaceId: plan.workspaceId,
    });
  }

  private makeApplicationGateway(plan: TopologyPlan): ApplicationGatewayEdge {
    return new ApplicationGatewayEdge(this, 'Edge', {
      ...present(plan.applicationGateway, 'applicationGateway'),
      ...placeOf(plan),
      subnet: present(plan.edgeSubnet, 'edgeSubnet'),
      gateway: present(this.gateway, 'gateway'),
      tenantIds: present(plan.tenantIds, 'tenantIds'),
      tenantHeader: plan.tenantHeader,
      callerRanges: plan.callerRanges,
      allowWideCallerRanges: plan.allowWideCallerRanges,
      workspaceId: plan.workspaceId,
    });
  }

  private makeFirewallEdge(plan: TopologyPlan): FirewallDnatEdge {
    return new FirewallDnatEdge(this, 'Edge', {
      ...present(plan.dnat, 'dnat'),
      ...placeOf(plan),
      firewall: present(plan.firewall, 'firewall'),
      target: present(this.gateway, 'gateway'),
      callerRanges: plan.callerRanges,
      allowWideCallerRanges: plan.allowWideCallerRanges,
    });
  }
}

function placeOf({ resourceGroupId, location, tags }: TopologyPlan) {
  return {
    resourceGroupId: present(resourceGroupId, 'resourceGroupId'),
    location: present(location, 'location'),
    tags,
  };
}

function networkOf(plan: TopologyPlan, mode: GatewayNetworkMode): GatewayNetwork {
  const { hostRecords, publicIpAddress } = plan;
  const subnet = present(plan.gatewaySubnet, 'gatewaySubnet');
  switch (mode) {
    case GatewayNetworkMode.EXTERNAL:
      return GatewayNetwork.external({ subnet, publicIpAddress });
    case GatewayNetworkMode.INTERNAL:
      return GatewayNetwork.internal({ subnet, hostRecords });
    case GatewayNetworkMode.INJECTION:
      return GatewayNetwork.injection({ subnet, hostRecords });
    case GatewayNetworkMode.INTEGRATION:
      return GatewayNetwork.integration({ integrationSubnet: subnet });
    case GatewayNetworkMode.PRIVATE_ENDPOINT:
      return GatewayNetwork.privateEndpoint({
        integrationSubnet: subnet,
        privateEndpointSubnet: present(plan.privateEndpointSubnet, 'privateEndpointSubnet'),
        privateDnsZoneId: plan.gatewayZoneId,
        hostRecords,
      });
    case GatewayNetworkMode.NONE:
      return GatewayNetwork.none();
  }
}
