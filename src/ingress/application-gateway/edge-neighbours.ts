import type { IConstruct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import type { ApplicationGatewayEdgeProps } from './application-gateway-edge-props';
import { calledIn, letCallersIn, letNeighbourIn } from '../network/subnet-neighbours';
import { SubnetPurpose } from '../network/subnet-purpose';
import { TeamsAddressRanges } from '../callers/teams-address-ranges';

/**
 * Allows the callers of an edge inbound to its subnet, and the edge inbound to the subnets of the gateways behind it.
 *
 * Throws `SourceRangeUnknown`, `CallersOfSubnetDiffer` and `MissingSecurityRule`.
 */
export function placeEdge(edge: IConstruct, props: ApplicationGatewayEdgeProps): void {
  const { subnet, gateway, otherGateways = [], sourceRewritten = false } = props;
  const problems = Problems.in(edge);
  const purpose = SubnetPurpose.APPLICATION_GATEWAY;
  calledIn(edge, subnet, purpose);
  const own = sourceRewritten ? (props.firewallRanges ?? []) : (props.callerRanges ?? TeamsAddressRanges.DEFAULT);
  const others = otherGateways.flatMap(({ callerRanges }) => (callerRanges === undefined ? [] : [callerRanges]));
  for (const ranges of [own, ...others]) letCallersIn(problems, 'subnet', subnet, purpose, ranges);
  for (const called of [gateway, ...otherGateways.map((other) => other.gateway)]) {
    letNeighbourIn(problems, called, 'the subnet of the edge', subnet);
  }
  problems.throwIfAny();
}
