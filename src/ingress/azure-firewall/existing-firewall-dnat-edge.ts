import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { PUBLIC_ADDRESS } from '../../core/network/cidr';
import { Problems } from '../../core/validation/problems';
import { hostName } from '../../core/validation/rules';
import type { IFirewallDnatEdge } from './firewall-dnat-edge-interface';
import { CALLER_CODES } from '../callers/codes';

/** What is known about an existing firewall edge. */
export interface FirewallDnatEdgeAttributes {
  /** Host that callers use. */
  readonly publicHostName: string;
  /** Public IPv4 address whose port 443 is translated. */
  readonly publicIpAddress: string;
}

/**
 * An existing firewall edge. Created by `FirewallDnatEdge.fromEdgeAttributes`.
 *
 * @internal
 */
export class ExistingFirewallDnatEdge extends Construct implements IFirewallDnatEdge {
  public readonly publicHostName: string;
  public readonly publicIpAddress: string;
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(scope: Construct, id: string, attributes: FirewallDnatEdgeAttributes) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.check('publicHostName', attributes.publicHostName, hostName(CALLER_CODES.InvalidPublicHostName));
    problems.check('publicIpAddress', attributes.publicIpAddress, PUBLIC_ADDRESS);
    problems.throwIfAny();
    this.publicHostName = attributes.publicHostName;
    this.publicIpAddress = attributes.publicIpAddress;
  }
}
