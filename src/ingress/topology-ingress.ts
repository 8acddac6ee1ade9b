import { Construct } from 'constructs';
import { present } from '../core/terraform/present';
import { Problems } from '../core/validation/problems';
import type { TopologyIngressProps } from './topology-ingress-props';
import { checkTopology, chooseTopology, type ChosenTopology, tierFor } from './topology-ingress-validation';
import { ApiManagementGateway } from './gateway/api-management-gateway';
import { ApplicationGatewayEdge } from './application-gateway/application-gateway-edge';
import { FirewallDnatEdge } from './azure-firewall/firewall-dnat-edge';
import { GatewayNetwork } from './gateway/gateway-network';
import { GatewayNetworkMode } from './gateway/tiers/gateway-network-mode';
import type { IngressHop } from './ingress-hop';
import type { IngressTopology } from './ingress-topology';
import { TeamsAddressRanges } from './callers/teams-address-ranges';
import { trafficPath } from './traffic-path';
import { DEFAULT_TENANT_HEADER } from './callers/teams-messages';

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
  public readonly applicationGateway?: ApplicationGatewayEdge;
  /** Azure Firewall as the edge; in topologies 5 and 6. */
  public readonly firewallEdge?: FirewallDnatEdge;
  /**
   * The hops of a message on its way from Teams to the agent, in order, with the checks of each.
   */
  public readonly trafficPath: IngressHop[];

  public constructor(scope: Construct, id: string, props: TopologyIngressProps = {}) {
    super(scope, id);
    const chosen = chooseTopology(props);
    checkTopology(Problems.in(this), props, chosen);
    this.topology = chosen.topology;
    this.gateway = this.makeGateway(props, chosen);
    if (chosen.facts.edge === 'application-gateway') this.applicationGateway = this.makeApplicationGateway(props);
    if (chosen.facts.edge === 'firewall') this.firewallEdge = this.makeFirewallEdge(props);
    this.trafficPath = trafficPath(props, chosen);
  }
  /** Address to which the DNS record of the public host name must point; undefined if Azure manages the record. */
  public get publicIpAddress(): string | undefined {
    if (this.firewallEdge !== undefined) return this.firewallEdge.publicIpAddress;
    return this.applicationGateway?.publicIp?.ipAddress;
  }

  private makeGateway(props: TopologyIngressProps, chosen: ChosenTopology): ApiManagementGateway | undefined {
    const { mode, facts } = chosen;
    if (mode === undefined) return undefined;
    const gateway = present(props.gateway, 'gateway');
    const isPublic = facts.edge === 'none';
    const headerSeenBefore = facts.edge === 'application-gateway';
    return new ApiManagementGateway(this, 'Gateway', {
      ...gateway,
      ...placeOf(props),
      tier: tierFor(chosen, gateway),
      network: networkOf(props, mode),
      publicHostName: props.publicHostName,
      foundryPrivateEndpoints: props.foundryPrivateEndpoints,
      callerRanges: isPublic ? (props.callerRanges ?? TeamsAddressRanges.DEFAULT) : undefined,
      allowWideCallerRanges: isPublic ? props.allowWideCallerRanges : undefined,
      tenantHeader: headerSeenBefore ? undefined : (props.tenantHeader ?? DEFAULT_TENANT_HEADER),
      workspaceId: props.workspaceId,
    });
  }

  private makeApplicationGateway(props: TopologyIngressProps): ApplicationGatewayEdge {
    return new ApplicationGatewayEdge(this, 'Edge', {
      ...present(props.applicationGateway, 'applicationGateway'),
      ...placeOf(props),
      subnet: present(props.edgeSubnet, 'edgeSubnet'),
      gateway: present(this.gateway, 'gateway'),
      tenantIds: present(props.tenantIds, 'tenantIds'),
      tenantHeader: props.tenantHeader,
      callerRanges: props.callerRanges,
      allowWideCallerRanges: props.allowWideCallerRanges,
      workspaceId: props.workspaceId,
    });
  }

  private makeFirewallEdge(props: TopologyIngressProps): FirewallDnatEdge {
    return new FirewallDnatEdge(this, 'Edge', {
      ...present(props.dnat, 'dnat'),
      ...placeOf(props),
      firewall: present(props.firewall, 'firewall'),
      target: present(this.gateway, 'gateway'),
      callerRanges: props.callerRanges,
      allowWideCallerRanges: props.allowWideCallerRanges,
    });
  }
}

function placeOf({ resourceGroupName, location, tags }: TopologyIngressProps) {
  return {
    resourceGroupName: present(resourceGroupName, 'resourceGroupName'),
    location: present(location, 'location'),
    tags,
  };
}

function networkOf(props: TopologyIngressProps, mode: GatewayNetworkMode): GatewayNetwork {
  const { hostRecords, publicIpAddress } = props;
  const subnet = present(props.gatewaySubnet, 'gatewaySubnet');
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
        privateEndpointSubnet: present(props.privateEndpointSubnet, 'privateEndpointSubnet'),
        privateDnsZoneId: props.gatewayZoneId,
        hostRecords,
        dependables: props.networkDependables,
      });
    case GatewayNetworkMode.NONE:
      return GatewayNetwork.none();
  }
}
