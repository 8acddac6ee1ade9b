import { checkArmId, SHAPES } from '../../core/azure/arm-id';
import { checkLocation } from '../../core/azure/region-validation';
import { checkTags } from '../../core/azure/tag-validation';
import { IPV4_CIDR, overlap } from '../../core/network/cidr';
import { isLiteral } from '../../core/terraform/tokens';
import { type Problems, quote } from '../../core/validation/problems';
import { RESOURCE_GROUP_ID } from '../../core/azure/resource-group';
import { checkSubnetRange } from '../../ingress/network/subnet-validation';
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
  checkArmId(problems, 'virtualNetworkId', props.virtualNetworkId, SHAPES.virtualNetwork);
  checkLocation(problems, props.location);
  checkTags(problems, props.tags);
  problems.check('privateDns.resourceGroupId', props.privateDns?.resourceGroupId, RESOURCE_GROUP_ID);
  for (const { prop, range, existing } of subnets) {
    checkSubnetRange(problems, prop, range);
    problems.when(range !== undefined && existing !== undefined, INGRESS_NETWORK_CODES.SubnetAmbiguous, () => ({
      message: `${prop} is set as a range and as an existing subnet`,
      remedy: 'keep one of them',
    }));
  }
  checkApart(problems, subnets);
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
