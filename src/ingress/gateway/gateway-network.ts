import type { ITerraformDependable } from 'cdktf';
import type { GatewayHostRecords } from './hosts/gateway-host-records';
import { GatewayNetworkMode } from './tiers/gateway-network-mode';
import type { IIngressSubnet } from '../network/ingress-subnet-props';

/** Options of the network of a classic gateway that is called from the Internet. */
export interface ExternalNetworkOptions {
  /** Subnet that holds the service, for purpose `GATEWAY_EXTERNAL`. */
  readonly subnet: IIngressSubnet;
  /**
   * Full id of a public address (Standard, static, with a domain name label) for the service.
   * @default - Azure assigns an address, which changes when the service is moved
   */
  readonly publicIpAddressId?: string;
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

/** Values of all ways to connect a gateway. */
interface Parts {
  readonly subnet?: IIngressSubnet;
  readonly publicIpAddressId?: string;
  readonly privateEndpointSubnet?: IIngressSubnet;
  readonly privateDnsZoneId?: string;
  readonly hostRecords?: GatewayHostRecords;
  readonly dependables?: ITerraformDependable[];
}

/**
 * How an API Management service is connected. `ApiManagementGateway` checks which tier supports which way.
 *
 * @see https://learn.microsoft.com/azure/api-management/virtual-network-concepts
 */
export class GatewayNetwork {
  /** No network: open to the Internet, and without private access to Foundry. */
  public static none(): GatewayNetwork {
    return new GatewayNetwork(GatewayNetworkMode.NONE, {});
  }

  /** Classic tiers: in a network, called from the Internet. */
  public static external(options: ExternalNetworkOptions): GatewayNetwork {
    return new GatewayNetwork(GatewayNetworkMode.EXTERNAL, { ...options });
  }

  /** Classic tiers: in a network, called only from within the network. */
  public static internal(options: InternalNetworkOptions): GatewayNetwork {
    return new GatewayNetwork(GatewayNetworkMode.INTERNAL, { ...options });
  }

  /** v2 tiers: open to the Internet, with outbound integration into a network. */
  public static integration(options: IntegrationNetworkOptions): GatewayNetwork {
    return new GatewayNetwork(GatewayNetworkMode.INTEGRATION, { subnet: options.integrationSubnet });
  }

  /**
   * Premium v2: injected into a network, called only from within the network. This can be chosen only when the service is
   * created.
   */
  public static injection(options: InternalNetworkOptions): GatewayNetwork {
    return new GatewayNetwork(GatewayNetworkMode.INJECTION, { ...options });
  }

  /**
   * Inbound private endpoint, with public access off once the endpoint exists; in v2 tiers with outbound VNet integration.
   */
  public static privateEndpoint(options: PrivateEndpointNetworkOptions): GatewayNetwork {
    const { integrationSubnet: subnet, ...rest } = options;
    return new GatewayNetwork(GatewayNetworkMode.PRIVATE_ENDPOINT, { ...rest, subnet });
  }

  private constructor(
    /** The chosen way. */
    public readonly mode: GatewayNetworkMode,
    private readonly parts: Parts,
  ) {}

  /** Subnet of the service, or of its outbound integration. */
  public get subnet(): IIngressSubnet | undefined {
    return this.parts.subnet;
  }

  /** Public address, if specified. */
  public get publicIpAddressId(): string | undefined {
    return this.parts.publicIpAddressId;
  }

  /** Subnet of the private endpoint. */
  public get privateEndpointSubnet(): IIngressSubnet | undefined {
    return this.parts.privateEndpointSubnet;
  }

  /** Private DNS zone of the private endpoint. */
  public get privateDnsZoneId(): string | undefined {
    return this.parts.privateDnsZoneId;
  }

  /** Where DNS records for hosts are created. */
  public get hostRecords(): GatewayHostRecords | undefined {
    return this.parts.hostRecords;
  }

  /** Constructs that must exist before the private endpoint. */
  public get dependables(): ITerraformDependable[] {
    return this.parts.dependables ?? [];
  }
}
