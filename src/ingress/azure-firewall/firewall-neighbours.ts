import type { IConstruct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import type { FirewallDnatEdgeProps } from './firewall-dnat-edge-props';
import { letNeighbourIn } from '../network/subnet-neighbours';

/**
 * Allows a firewall inbound to the subnet of its target: connections come from the firewall's own subnet, whoever the
 * caller is.
 *
 * Throws `SourceRangeUnknown` and `MissingSecurityRule`.
 */
export function placeFirewall(edge: IConstruct, { firewall, target }: FirewallDnatEdgeProps): void {
  const problems = Problems.in(edge);
  const { subnetAddressPrefix: addressPrefix } = firewall;
  letNeighbourIn(problems, target, 'the subnet of the firewall', { addressPrefix });
  problems.throwIfAny();
}
