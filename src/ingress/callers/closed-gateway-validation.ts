import type { IConstruct } from 'constructs';
import type { Problems } from '../../core/validation/problems';
import { CALLER_CODES } from './codes';

/** What stands behind an edge, as far as it is looked at here. */
interface Closable extends IConstruct {
  readonly isOpen?: boolean;
}

/** An edge before a gateway that the Internet reaches is no edge: callers go round it. */
export function checkClosedGateway(
  problems: Problems,
  gateway: Closable,
  remedy = 'connect the gateway with injection, an internal network or a private endpoint, or leave the edge out',
): void {
  problems.when(gateway.isOpen === true, CALLER_CODES.EdgeBypassed, () => ({
    message: `gateway ${gateway.node.path} is open to the Internet, so that callers could go round the edge`,
    remedy,
  }));
}
