import type { IConstruct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import type { FirewallDnatEdgeProps } from './firewall-dnat-edge-props';
import { letNeighbourIn } from '../network/subnet-neighbours';

/**
 * Lets a firewall in to the subnet of what it leads to: connections come from its own subnet, whoever began them.
 *
 * Throws `SourceRangeUnknown` and `MissingSecurityRule`.
 */
export function placeFirewall(edge: IConstruct, { firewall, target }: FirewallDnatEdgeProps): void {
  const problems = Problems.in(edge);
  const { subnetAddressPrefix: addressPrefix } = firewall;
  letNeighbourIn(problems, target, 'the subnet of the firewall', { addressPrefix });
  problems.throwIfAny();
}
