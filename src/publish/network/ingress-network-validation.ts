import { requireArmId, SHAPES } from '../../core/azure/arm-id';
import { checkLocation } from '../../core/azure/region-validation';
import { checkTags } from '../../core/azure/tag-validation';
import { overlappingRanges } from '../../core/network/overlapping-ranges';
import { type Problems, quote } from '../../core/validation/problems';
import { RESOURCE_GROUP_ID } from '../../core/azure/resource-group';
import type { SubnetPurpose } from '../../ingress/subnet/subnet-purpose';
import { checkSubnet, checkSubnetRange, checkSubnetSize, wordsOf } from '../../ingress/subnet/subnet-validation';
import type { SubnetPlan } from './ingress-network-plan';
import type { IngressNetworkProps } from './ingress-network-props';
import { INGRESS_NETWORK_CODES } from './codes';

/** Validates a network, independent of what uses it. */
export function checkIngressNetwork(
  problems: Problems,
  props: IngressNetworkProps,
  subnets: readonly SubnetPlan[],
): void {
  requireArmId(problems, 'virtualNetworkId', props.virtualNetworkId, SHAPES.virtualNetwork);
  checkLocation(problems, props.location);
  checkTags(problems, props.tags);
  problems.check('privateDns.resourceGroupId', props.privateDns?.resourceGroupId, RESOURCE_GROUP_ID);
  for (const { prop, range, existing, purposes } of subnets) {
    checkSubnetRange(problems, prop, range);
    checkSubnetSize(problems, prop, range, ...purposes);
    problems.when(range !== undefined && existing !== undefined, INGRESS_NETWORK_CODES.SubnetAmbiguous, () => ({
      message: `${prop} is set as a range and as an existing subnet`,
      remedy: 'keep one of them',
    }));
  }
  checkApart(problems, subnets);
}

/** Validates a subnet for one purpose, with the names of the network's properties. */
export function checkSubnetFor(problems: Problems, path: string, plan: SubnetPlan, purpose: SubnetPurpose): void {
  const { prop, range, existing, existingProp } = plan;
  problems.when(range === undefined && existing === undefined, INGRESS_NETWORK_CODES.SubnetNotGiven, () => ({
    message: `${prop} of ${path} is not set, but a subnet for ${wordsOf(purpose)} is required`,
    remedy: setSubnet(plan),
  }));
  checkSubnetSize(problems, `${prop} of ${path} with`, range, purpose);
  if (existing !== undefined) checkSubnet(problems, `${existingProp ?? prop} of ${path}`, existing, purpose);
}

/** The remedy for a subnet that is not specified. */
export function setSubnet({ prop, existingProp }: SubnetPlan): string {
  return existingProp === undefined ? `set ${prop}` : `set ${prop} or ${existingProp}`;
}

function checkApart(problems: Problems, subnets: readonly SubnetPlan[]): void {
  const ranges = subnets.map(({ prop, range, existing }) => ({ name: prop, range: range ?? existing?.addressPrefix }));
  for (const { name, range, message, remedy } of overlappingRanges(ranges)) {
    problems.add(INGRESS_NETWORK_CODES.SubnetsOverlap, `${name} ${quote(range)} ${message}`, remedy);
  }
}
