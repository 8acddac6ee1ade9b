import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';

/**
 * DNAT target of a firewall: a private gateway, or an Application Gateway with a private address in front of one. TLS is
 * terminated there, and every connection comes from an address of the firewall.
 */
export interface IDnatTarget extends IConstruct {
  /** Host that callers use. */
  readonly publicHostName: string;
  /** Private IPv4 address of the https endpoint. Throws `AttributeNotSupplied` if it has none. */
  readonly privateAddress: string;
  /** Host that resolves to the private address within the network, if any. */
  readonly gatewayHost?: string;
  /** Hosts for which it has a certificate, if known. */
  readonly hostNames?: string[];
  /** Whether it can be reached from the Internet without the firewall, if known. */
  readonly isOpen?: boolean;
  /**
   * How to close it to the Internet, as text for messages, such as 'give it a privateFrontendAddress'.
   * @default - the remedy for a gateway
   */
  readonly closedBy?: string;
  /** Header in which Teams sends the tenant id, if it is checked there. */
  readonly tenantHeader?: string;
  /** Whether it rejects connections by their source, which is always the firewall. */
  readonly checksSource?: boolean;
  /** Constructs that must exist before connections are translated to it. */
  readonly dependables: ITerraformDependable[];
}
