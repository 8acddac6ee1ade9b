import type { ITerraformDependable } from 'cdktf';
import type { GatewayHostRecords } from './hosts/gateway-host-records';
import { GatewayNetworkMode } from './tiers/gateway-network-mode';
import type { IIngressSubnet } from '../network/ingress-subnet-props';

/** Parts of a network that a classic gateway stands in and is called from outside. */
export interface ExternalNetworkOptions {
  /** Subnet that holds the service, for purpose `GATEWAY_EXTERNAL`. */
  readonly subnet: IIngressSubnet;
  /**
   * Full id of a public address (Standard, static, with a domain name label) for the service.
   * @default - Azure gives the service an address, which changes when the service moves
   */
  readonly publicIpAddressId?: string;
}

/** Parts of a network that a gateway stands in and is called from within. */
export interface InternalNetworkOptions {
  /** Subnet that holds the service, for purpose `GATEWAY_INTERNAL` or `GATEWAY_INJECTION`. */
  readonly subnet: IIngressSubnet;
  /**
   * Where its hosts are named.
   * @default - nowhere here: somebody else owns the records
   */
  readonly hostRecords?: GatewayHostRecords;
}

/** Parts of a network that a gateway open to the Internet has its way out through. */
export interface IntegrationNetworkOptions {
  /** Subnet for outbound integration, for purpose `GATEWAY_INTEGRATION`. */
  readonly integrationSubnet: IIngressSubnet;
}

/** Parts of a network around a gateway with a private endpoint inbound. */
export interface PrivateEndpointNetworkOptions {
  /**
   * Subnet for outbound integration, for purpose `GATEWAY_INTEGRATION`. Standard v2 and Premium v2 only.
   * @default - the way out is the Internet, so that a closed Foundry account cannot be reached
   */
  readonly integrationSubnet?: IIngressSubnet;
  /** Subnet that takes the private endpoint's address. */
  readonly privateEndpointSubnet: IIngressSubnet;
  /**
   * Id of the zone `privatelink.azure-api.net` that the edge's network reads.
   * @default - no zone group is made: somebody else (an Azure Policy) owns the record
   */
  readonly privateDnsZoneId?: string;
  /**
   * Where custom host names are named.
   * @default - nowhere here: somebody else owns the records
   */
  readonly hostRecords?: GatewayHostRecords;
  /**
   * What has to stand before the private endpoint, such as the zone's link to the network: an edge that looked the
   * gateway up too early would keep its public address.
   * @default - nothing beyond what the other options refer to
   */
  readonly dependables?: ITerraformDependable[];
}

/** What the ways to connect a gateway are made of. */
interface Parts {
  readonly subnet?: IIngressSubnet;
  readonly publicIpAddressId?: string;
  readonly privateEndpointSubnet?: IIngressSubnet;
  readonly privateDnsZoneId?: string;
  readonly hostRecords?: GatewayHostRecords;
  readonly dependables?: ITerraformDependable[];
}

/**
 * How an API Management service is connected. Which tier can be connected how is checked by `ApiManagementGateway`.
 *
 * @see https://learn.microsoft.com/azure/api-management/virtual-network-concepts
 */
export class GatewayNetwork {
  /** No network: open to the Internet, and without a private way to Foundry. */
  public static none(): GatewayNetwork {
    return new GatewayNetwork(GatewayNetworkMode.NONE, {});
  }

  /** Classic tiers: in a network, called from the Internet. */
  public static external(options: ExternalNetworkOptions): GatewayNetwork {
    return new GatewayNetwork(GatewayNetworkMode.EXTERNAL, { ...options });
  }

  /** Classic tiers: in a network, called from there only. */
  public static internal(options: InternalNetworkOptions): GatewayNetwork {
    return new GatewayNetwork(GatewayNetworkMode.INTERNAL, { ...options });
  }

  /** v2 tiers: open to the Internet, with the way out through a network. */
  public static integration(options: IntegrationNetworkOptions): GatewayNetwork {
    return new GatewayNetwork(GatewayNetworkMode.INTEGRATION, { subnet: options.integrationSubnet });
  }

  /** Premium v2: in a network, called from there only. Chosen when the service is made, and for good. */
  public static injection(options: InternalNetworkOptions): GatewayNetwork {
    return new GatewayNetwork(GatewayNetworkMode.INJECTION, { ...options });
  }

  /** Private endpoint inbound, public access off once the endpoint stands; in v2 tiers with VNet integration outbound. */
  public static privateEndpoint(options: PrivateEndpointNetworkOptions): GatewayNetwork {
    const { integrationSubnet: subnet, ...rest } = options;
    return new GatewayNetwork(GatewayNetworkMode.PRIVATE_ENDPOINT, { ...rest, subnet });
  }

  private constructor(
    /** Which way it is. */
    public readonly mode: GatewayNetworkMode,
    private readonly parts: Parts,
  ) {}

  /** Subnet that the service stands in or has its way out through. */
  public get subnet(): IIngressSubnet | undefined {
    return this.parts.subnet;
  }

  /** Public address that was given. */
  public get publicIpAddressId(): string | undefined {
    return this.parts.publicIpAddressId;
  }

  /** Subnet that takes the private endpoint's address. */
  public get privateEndpointSubnet(): IIngressSubnet | undefined {
    return this.parts.privateEndpointSubnet;
  }

  /** Zone that names the private endpoint. */
  public get privateDnsZoneId(): string | undefined {
    return this.parts.privateDnsZoneId;
  }

  /** Where hosts are named. */
  public get hostRecords(): GatewayHostRecords | undefined {
    return this.parts.hostRecords;
  }

  /** What has to stand before the private endpoint. */
  public get dependables(): ITerraformDependable[] {
    return this.parts.dependables ?? [];
  }
}
