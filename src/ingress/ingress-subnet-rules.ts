import { checkArmId, SHAPES } from '../core/arm-id';
import { ipv4Cidr, prefixLength } from '../core/cidr';
import { type Problems, quote } from '../core/problems';
import { location, networkResourceName } from '../core/rules';
import { isLiteral } from '../core/tokens';
import { checkCallerRanges } from './caller-range-rules';
import type { IngressSubnetProps } from './ingress-subnet';
import type { SubnetDemands } from './subnet-demands';
import { checkTags } from '../core/tag-rules';

/** Throws everything that is wrong with a subnet's properties. */
export function checkIngressSubnet(problems: Problems, props: IngressSubnetProps, demands: SubnetDemands): void {
  checkTags(problems, props.tags);
  const { addressPrefix, callerRanges, purpose } = props;
  const cidr = ipv4Cidr('InvalidAddressPrefix');
  checkArmId(problems, 'virtualNetworkId', props.virtualNetworkId, SHAPES.virtualNetwork);
  problems.check('location', props.location, location);
  problems.check('subnetName', props.subnetName, networkResourceName);
  problems.require(
    demands.name === undefined || props.subnetName === undefined || props.subnetName === demands.name,
    'SubnetNameFixed',
    `subnetName ${quote(props.subnetName ?? '')} is given for ${purpose}, which Azure looks for as '${demands.name ?? ''}'`,
    'leave subnetName out',
  );
  problems.check('addressPrefix', addressPrefix, cidr);
  if (isLiteral(addressPrefix) && cidr.holds(addressPrefix)) {
    problems.require(
      prefixLength(addressPrefix) <= demands.longestPrefix,
      'SubnetTooSmall',
      `addressPrefix '${addressPrefix}' is too small for ${purpose}`,
      `give a /${demands.longestPrefix} or larger`,
    );
  }
  const takesCallers = demands.rules.some((rule) => rule.source === 'callers');
  problems.require(
    callerRanges === undefined || takesCallers,
    'CallersNotAsked',
    `callerRanges is given for ${purpose}, which nobody calls from outside`,
    'leave it out',
  );
  checkCallerRanges(problems, 'callerRanges', callerRanges);
  problems.throwIfAny();
}
