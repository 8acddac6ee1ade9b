import type { ITerraformDependable } from 'cdktf';
import type {
  ExternalNetworkOptions,
  IntegrationNetworkOptions,
  InternalNetworkOptions,
  PrivateEndpointNetworkOptions,
} from './gateway-network-options';
import type { IGatewayPublicIp } from './public-ip/gateway-public-ip-interface';
import type { GatewayHostRecords } from './host-names/gateway-host-records';
import { GatewayNetworkMode } from './tiers/gateway-network-mode';
import type { IIngressSubnet } from '../subnet/ingress-subnet-props';

/** Values of all ways to connect a gateway. */
interface Parts {
  readonly subnet?: IIngressSubnet;
  readonly publicIpAddress?: IGatewayPublicIp;
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
  public get publicIpAddress(): IGatewayPublicIp | undefined {
    return this.parts.publicIpAddress;
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
