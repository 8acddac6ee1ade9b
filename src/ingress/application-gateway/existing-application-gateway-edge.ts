import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { PRIVATE_ADDRESS, PUBLIC_ADDRESS } from '../../core/network/cidr';
import { Problems } from '../../core/validation/problems';
import { hostName } from '../../core/validation/rules';
import { supplied } from '../../core/validation/supplied';
import type { IApplicationGatewayEdge } from './application-gateway-edge-interface';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { CALLER_CODES } from '../callers/codes';

/** What is known about an existing Application Gateway that serves as the edge. */
export interface ApplicationGatewayEdgeAttributes {
  /** Host that callers use. */
  readonly publicHostName: string;
  /**
   * Public IPv4 address to which the DNS record of the public host name must point.
   * @default - not known: reading it throws
   */
  readonly publicIpAddress?: string;
  /**
   * Private IPv4 address of its frontend, for an Azure Firewall in front of it.
   * @default - not known: reading it throws
   */
  readonly privateAddress?: string;
  /**
   * Hosts for which it has a certificate.
   * @default - the public host name
   */
  readonly hostNames?: string[];
  /**
   * Whether it can be reached from the Internet without the firewall.
   * @default - not known
   */
  readonly isOpen?: boolean;
  /**
   * Header in which Teams sends the tenant id, if its WAF checks it.
   * @default - not known
   */
  readonly tenantHeader?: string;
  /**
   * Whether it rejects connections by their source, which behind a firewall is always the firewall.
   * @default - not known
   */
  readonly checksSource?: boolean;
}

/**
 * An existing Application Gateway that serves as the edge. Created by `ApplicationGatewayEdge.fromEdgeAttributes`.
 *
 * @internal
 */
export class ExistingApplicationGatewayEdge extends Construct implements IApplicationGatewayEdge {
  public readonly publicHostName: string;
  public readonly hostNames?: string[];
  public readonly isOpen?: boolean;
  public readonly tenantHeader?: string;
  public readonly checksSource?: boolean;
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(
    scope: Construct,
    id: string,
    private readonly attributes: ApplicationGatewayEdgeAttributes,
  ) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.check('publicHostName', attributes.publicHostName, hostName(CALLER_CODES.InvalidPublicHostName));
    problems.checkEach('hostNames', attributes.hostNames, hostName(VALIDATION_CODES.InvalidHostName));
    problems.check('publicIpAddress', attributes.publicIpAddress, PUBLIC_ADDRESS);
    problems.check('privateAddress', attributes.privateAddress, PRIVATE_ADDRESS);
    problems.throwIfAny();
    this.publicHostName = attributes.publicHostName;
    this.hostNames = attributes.hostNames ?? [attributes.publicHostName];
    this.isOpen = attributes.isOpen;
    this.tenantHeader = attributes.tenantHeader;
    this.checksSource = attributes.checksSource;
  }

  public get privateAddress(): string {
    return this.given('privateAddress');
  }

  public get publicIpAddress(): string {
    return this.given('publicIpAddress');
  }

  private given(attribute: 'privateAddress' | 'publicIpAddress'): string {
    return supplied(this.attributes[attribute], attribute, this, 'ApplicationGatewayEdge.fromEdgeAttributes');
  }
}
