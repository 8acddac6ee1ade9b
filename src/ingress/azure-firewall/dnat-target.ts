import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';

/**
 * What a firewall can lead connections to: a private gateway, or an Application Gateway with a private address before
 * one. TLS ends there, and every connection comes from an address of the firewall.
 */
export interface IDnatTarget extends IConstruct {
  /** Host that callers use. */
  readonly publicHostName: string;
  /** Private IPv4 address that answers https. Throws `AttributeNotSupplied` where there is none. */
  readonly privateAddress: string;
  /** Host that leads to the private address within the network, where there is one. */
  readonly gatewayHost?: string;
  /** Hosts that it holds a certificate for, where they are known. */
  readonly hostNames?: string[];
  /** Whether the Internet reaches it without the firewall, where that is known. */
  readonly isOpen?: boolean;
  /**
   * What its owner does to close it to the Internet, as messages say it, such as 'give it a privateFrontendAddress'.
   * @default - what closes a gateway
   */
  readonly closedBy?: string;
  /** Header in which Teams names the tenant, where it is checked there. */
  readonly tenantHeader?: string;
  /** Whether it refuses connections by their source, which is always the firewall. */
  readonly checksSource?: boolean;
  /** What has to stand before connections are led to it. */
  readonly dependables: ITerraformDependable[];
}
