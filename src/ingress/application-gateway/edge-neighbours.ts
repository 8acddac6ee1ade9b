import type { IConstruct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import { type EdgePlan, planCallers } from './application-gateway-edge-plan';
import { calledIn, letCallersIn, letNeighbourIn } from '../subnet/subnet-neighbours';
import { SubnetPurpose } from '../subnet/subnet-purpose';

/**
 * Allows the callers of an edge inbound to its subnet, and the edge inbound to the subnets of the gateways behind it.
 *
 * Throws `SourceRangeUnknown`, `CallersOfSubnetDiffer` and `MissingSecurityRule`.
 */
export function placeEdge(edge: IConstruct, plan: EdgePlan): void {
  const { subnet, gateway, otherGateways } = plan;
  const problems = Problems.withProviderCheck(edge);
  const purpose = SubnetPurpose.APPLICATION_GATEWAY;
  calledIn(edge, subnet, purpose);
  const own = planCallers(plan).callerRanges ?? plan.firewallRanges ?? [];
  const others = otherGateways.flatMap(({ callerRanges }) => (callerRanges === undefined ? [] : [callerRanges]));
  const applications = plan.responses?.callerRanges;
  for (const ranges of [own, ...(applications === undefined ? [] : [applications]), ...others])
    letCallersIn(problems, 'subnet', subnet, purpose, ranges);
  for (const called of [gateway, ...otherGateways.map((other) => other.gateway)]) {
    letNeighbourIn(problems, called, 'the subnet of the edge', subnet);
  }
  problems.throwIfAny();
}
