import type { Problems } from '../core/problems';
import type { IDnatTarget } from './dnat-target';

/** An edge before a gateway that the Internet reaches is no edge: callers go round it. */
export function checkClosedGateway(problems: Problems, gateway: Pick<IDnatTarget, 'isOpen' | 'node'>): void {
  problems.require(
    gateway.isOpen !== true,
    'EdgeBypassed',
    `gateway ${gateway.node.path} is open to the Internet, so that callers could go round the edge`,
    'connect the gateway with injection, an internal network or a private endpoint, or leave the edge out',
  );
}
