import type { IConstruct } from 'constructs';
import type { Problems } from '../../core/validation/problems';
import { CALLER_CODES } from './codes';

/** The part of a target behind an edge that is validated here. */
interface Closable extends IConstruct {
  readonly isOpen?: boolean;
}

/** An edge in front of a gateway that is open to the Internet has no effect: callers can bypass it. */
export function checkClosedGateway(
  problems: Problems,
  gateway: Closable,
  remedy = 'connect the gateway with injection, an internal network or a private endpoint, or omit the edge',
): void {
  problems.when(gateway.isOpen === true, CALLER_CODES.EdgeBypassed, () => ({
    message: `gateway ${gateway.node.path} is open to the Internet, so callers could bypass the edge`,
    remedy,
  }));
}
