import type { ITerraformDependable } from 'cdktf';
import type { IIngressSubnet } from './ingress-subnet';

/** Parts of a network around a gateway with a private endpoint inbound and VNet integration outbound. */
export interface PrivateEndpointNetworkOptions {
  /** Subnet for outbound integration, delegated to Microsoft.Web/serverFarms, with a security group. */
  readonly integrationSubnet: IIngressSubnet;
  /** Subnet that takes the private endpoint's address. */
  readonly privateEndpointSubnet: IIngressSubnet;
  /**
   * Id of the zone `privatelink.azure-api.net` that the edge's network reads.
   * @default - no zone group is made: somebody else (an Azure Policy) owns the record
   */
  readonly privateDnsZoneId?: string;
  /**
   * What has to stand before the private endpoint, such as the zone's link to the network: an edge that looked the
   * gateway up too early would keep its public address.
   * @default - nothing beyond what the other options refer to
   */
  readonly dependables?: ITerraformDependable[];
}

/**
 * How an API Management service is connected.
 *
 * @see https://learn.microsoft.com/azure/api-management/virtual-network-concepts
 */
export class GatewayNetwork {
  /** Private endpoint inbound, VNet integration outbound, public access off once the endpoint stands. */
  public static privateEndpoint(options: PrivateEndpointNetworkOptions): GatewayNetwork {
    return new GatewayNetwork(options);
  }

  private constructor(
    /** The parts that were given. */
    public readonly options: PrivateEndpointNetworkOptions,
  ) {}
}
