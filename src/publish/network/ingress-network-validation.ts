import { requireArmId, SHAPES } from '../../core/azure/arm-id';
import { checkLocation } from '../../core/azure/region-validation';
import { checkTags } from '../../core/azure/tag-validation';
import { IPV4_CIDR, overlap } from '../../core/network/cidr';
import { isLiteral } from '../../core/terraform/tokens';
import { type Problems, quote } from '../../core/validation/problems';
import { RESOURCE_GROUP_ID } from '../../core/azure/resource-group';
import type { SubnetPurpose } from '../../ingress/network/subnet-purpose';
import { checkSubnet, checkSubnetRange, checkSubnetSize, wordsOf } from '../../ingress/network/subnet-validation';
import type { SubnetPlan } from './ingress-network-plan';
import type { IngressNetworkProps } from './ingress-network-props';
import { INGRESS_NETWORK_CODES } from './codes';

const CIDR = IPV4_CIDR;

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

/** Azure reports overlapping ranges only during the apply that creates the second of them. */
function checkApart(problems: Problems, subnets: readonly SubnetPlan[]): void {
  const known = subnets.flatMap(({ prop, range, existing }) => {
    const one = range ?? existing?.addressPrefix;
    return one !== undefined && isLiteral(one) && CIDR.holds(one) ? [{ prop, range: one }] : [];
  });
  known.forEach((one, index) => {
    for (const other of known.slice(0, index)) {
      problems.when(overlap(one.range, other.range), INGRESS_NETWORK_CODES.SubnetsOverlap, () => ({
        message: `${other.prop} ${quote(other.range)} and ${one.prop} ${quote(one.range)} overlap`,
        remedy: 'use ranges that do not overlap',
      }));
    }
  });
}
