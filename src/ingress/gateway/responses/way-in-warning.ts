import { Aspects, type IAspect } from 'cdktf';
import type { IConstruct } from 'constructs';
import { warn } from '../../../core/validation/warn';
import { isForwardedTo, subnetOfCalled } from '../../subnet/subnet-neighbours';
import { RESPONSES_ROUTE_CODES } from './codes';

/** Has synthesis warn with `NoWayForApplications` where a gateway has Responses routes, and neither its subnet nor an edge lets applications in. */
export function expectWayForApplications(gateway: IConstruct, isBehindEdge: () => boolean): void {
  Aspects.of(gateway).add(new ExpectWayForApplications(gateway, isBehindEdge));
}

/** Warns at the end, when edge and firewall in front of the gateway are known. */
class ExpectWayForApplications implements IAspect {
  public constructor(
    private readonly gateway: IConstruct,
    private readonly isBehindEdge: () => boolean,
  ) {}

  /** Called for all that the gateway holds, too. */
  public visit(node: IConstruct): void {
    const { gateway } = this;
    const subnet = subnetOfCalled(gateway);
    // The rules of a subnet that exists are its owner's. Azure Firewall lets in whoever it is told to.
    if (node !== gateway || subnet?.purpose === undefined || isForwardedTo(gateway)) return;
    if (this.isBehindEdge() || subnet.sourceRanges !== undefined) return;
    warn(
      gateway,
      RESPONSES_ROUTE_CODES.NoWayForApplications,
      `an agent is exposed to applications, and the security group of ${subnet.node.path} lets none of them in: set responses.callerRanges ` +
        'of the gateway to their addresses, or responses of the Application Gateway in front of it; leave it where they have a private ' +
        'endpoint of their own to the gateway',
    );
  }
}
