import type { IConstruct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import type { DnatEdgePlan } from './firewall-dnat-edge-plan';
import { forwardedTo, letNeighbourIn } from '../subnet/subnet-neighbours';

/**
 * Allows a firewall inbound to the subnet of its target: connections come from the firewall's own subnet, whoever the
 * caller is.
 *
 * Throws `SourceRangeUnknown` and `MissingSecurityRule`.
 */
export function placeFirewall(edge: IConstruct, { firewall, target }: DnatEdgePlan): void {
  const problems = Problems.withProviderCheck(edge);
  const { subnetAddressPrefix: addressPrefix } = firewall;
  letNeighbourIn(problems, target, 'the subnet of the firewall', { addressPrefix });
  problems.throwIfAny();
  forwardedTo(target);
}
