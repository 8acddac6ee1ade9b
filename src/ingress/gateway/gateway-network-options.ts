import type { ITerraformDependable } from 'cdktf';
import type { IGatewayPublicIp } from './public-ip/gateway-public-ip-interface';
import type { GatewayHostRecords } from './host-names/gateway-host-records';
import type { IIngressSubnet } from '../subnet/ingress-subnet-props';

/** Options of the network of a classic gateway that is called from the Internet. */
export interface ExternalNetworkOptions {
  /** Subnet that holds the service, for purpose `GATEWAY_EXTERNAL`. */
  readonly subnet: IIngressSubnet;
  /**
   * Public address (Standard, static, with a domain name label) for the service: a `GatewayPublicIp`, made or existing.
   * @default - Azure assigns an address, which changes when the service is moved
   */
  readonly publicIpAddress?: IGatewayPublicIp;
}

/** Options of the network of a gateway that is called only from within the network. */
export interface InternalNetworkOptions {
  /** Subnet that holds the service, for purpose `GATEWAY_INTERNAL` or `GATEWAY_INJECTION`. */
  readonly subnet: IIngressSubnet;
  /**
   * Where DNS records for its hosts are created.
   * @default - nowhere: the records are managed outside this stack
   */
  readonly hostRecords?: GatewayHostRecords;
}

/** Options of the network for outbound integration of a gateway that is open to the Internet. */
export interface IntegrationNetworkOptions {
  /** Subnet for outbound integration, for purpose `GATEWAY_INTEGRATION`. */
  readonly integrationSubnet: IIngressSubnet;
}

/** Options of the network of a gateway with an inbound private endpoint. */
export interface PrivateEndpointNetworkOptions {
  /**
   * Subnet for outbound integration, for purpose `GATEWAY_INTEGRATION`. Standard v2 and Premium v2 only.
   * @default - outbound traffic uses the Internet, so a Foundry account without public access cannot be reached
   */
  readonly integrationSubnet?: IIngressSubnet;
  /** Subnet of the private endpoint. */
  readonly privateEndpointSubnet: IIngressSubnet;
  /**
   * Id of the zone `privatelink.azure-api.net` that is linked to the edge's network.
   * @default - no zone group is created: the record is managed outside this stack, for example by Azure Policy
   */
  readonly privateDnsZoneId?: string;
  /**
   * Where DNS records for custom host names are created.
   * @default - nowhere: the records are managed outside this stack
   */
  readonly hostRecords?: GatewayHostRecords;
  /**
   * Constructs that must exist before the private endpoint, such as the zone's link to the network: an edge that resolves
   * the gateway's name too early would keep its public address.
   * @default - only what the other options refer to
   */
  readonly dependables?: ITerraformDependable[];
}
