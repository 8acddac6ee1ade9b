import type { IConstruct } from 'constructs';
import { checkArmId, parseArmId, SHAPES } from '../../core/azure/arm-id';
import { ipv4Cidr, prefixLength } from '../../core/network/cidr';
import { checkDerivedName } from '../../core/azure/derived-name';
import { Problems, quote } from '../../core/validation/problems';
import { checkLocation } from '../../core/azure/region-validation';
import { networkResourceName } from '../../core/validation/rules';
import { isLiteral } from '../../core/terraform/tokens';
import { describeProblem } from '../../core/validation/validation-error';
import { checkCallerRanges } from '../callers/caller-range-validation';
import { checkRoutes } from './ingress-route-table-validation';
import { checkInnerSources, checkSubnetRange } from '../callers/inner-range-validation';
import type { LetIn } from './ingress-subnet-body';
import type { IngressSubnetProps } from './ingress-subnet-props';
import type { SubnetDemands } from './subnet-demands';
import { checkTags } from '../../core/azure/tag-validation';
import { NETWORK_CODES } from './codes';
import { VALIDATION_CODES } from '../../core/validation/codes';

/** Longest name of a security group. */
const LONGEST_GROUP_NAME = 80;

/** The name that Azure demands, that was chosen, or that says what the subnet is for. */
export function nameOfSubnet({ subnetName, purpose }: IngressSubnetProps, demands: SubnetDemands): string {
  return demands.name ?? subnetName ?? purpose;
}

/** The name that was chosen, or one made of those of network and subnet. */
export function nameOfSecurityGroup(props: IngressSubnetProps, demands: SubnetDemands): string {
  const [network = ''] = parseArmId(props.virtualNetworkId, SHAPES.virtualNetwork).names;
  return props.securityGroupName ?? `${network}-${nameOfSubnet(props, demands)}`;
}

/** Throws everything that is wrong with a subnet's properties. */
export function checkIngressSubnet(problems: Problems, props: IngressSubnetProps, demands: SubnetDemands): void {
  const { purpose } = props;
  checkTags(problems, props.tags);
  checkArmId(problems, 'virtualNetworkId', props.virtualNetworkId, SHAPES.virtualNetwork);
  checkLocation(problems, props.location);
  problems.check('subnetName', props.subnetName, networkResourceName);
  problems.check('securityGroupName', props.securityGroupName, networkResourceName);
  problems.when(
    demands.name !== undefined && props.subnetName !== undefined && props.subnetName !== demands.name,
    NETWORK_CODES.SubnetNameFixed,
    () => ({
      message: `subnetName ${quote(props.subnetName ?? '')} is given for ${purpose}, which Azure looks for as '${demands.name ?? ''}'`,
      remedy: 'leave subnetName out',
    }),
  );
  checkSize(problems, props, demands);
  checkSources(problems, props, demands);
  checkRoutes(problems, purpose, props.routeTable);
  const isNamed = networkResourceName.holds(props.subnetName ?? purpose);
  if (demands.securityGroup === 'demanded' && props.securityGroupName === undefined && isNamed) {
    const remedy = 'give securityGroupName';
    checkDerivedName(problems, 'the security group', nameOfSecurityGroup(props, demands), LONGEST_GROUP_NAME, remedy);
  }
  problems.throwIfAny();
}

function checkSize(problems: Problems, { addressPrefix, purpose }: IngressSubnetProps, demands: SubnetDemands): void {
  const cidr = ipv4Cidr(VALIDATION_CODES.InvalidAddressPrefix);
  checkSubnetRange(problems, 'addressPrefix', addressPrefix);
  if (!isLiteral(addressPrefix) || !cidr.holds(addressPrefix)) return;
  problems.when(prefixLength(addressPrefix) > demands.longestPrefix, NETWORK_CODES.SubnetTooSmall, () => ({
    message: `addressPrefix '${addressPrefix}' is too small for ${purpose}`,
    remedy: `give a /${demands.longestPrefix} or larger`,
  }));
}

function checkSources(problems: Problems, props: IngressSubnetProps, demands: SubnetDemands): void {
  const { callerRanges, sourceRanges, purpose } = props;
  const takes = (source: string) => demands.rules.some((rule) => rule.source === source);
  problems.when(callerRanges !== undefined && !takes('callers'), NETWORK_CODES.CallersNotAsked, () => ({
    message: `callerRanges is given for ${purpose}, which nobody calls from outside`,
    remedy: 'leave it out',
  }));
  checkCallerRanges(problems, 'callerRanges', callerRanges, props.allowWideCallerRanges);
  problems.when(sourceRanges !== undefined && !takes('neighbours'), NETWORK_CODES.SourcesNotAsked, () => ({
    message: `sourceRanges is given for ${purpose}, which nobody calls from within`,
    remedy: 'leave it out',
  }));
  problems.checkKnown('sourceRanges', sourceRanges);
  checkInnerSources(problems, 'sourceRanges', sourceRanges);
}

/** What is wrong, at the end, with a subnet whose security group lets nobody call what stands in it. */
export function nobodyLetIn(subnet: IConstruct, { rules }: SubnetDemands, letIn: LetIn): string[] {
  const problems = Problems.in(subnet);
  const check = (source: 'callers' | 'neighbours', remedy: string) => {
    problems.when(
      letIn[source].length === 0 && rules.some((rule) => rule.source === source),
      NETWORK_CODES.NobodyLetIn,
      () => ({
        message: 'the security group of the subnet lets nobody in',
        remedy,
      }),
    );
  };
  check('callers', 'give the edge firewallRanges, or put a firewall before it');
  check('neighbours', 'put an edge or a gateway before it, or give sourceRanges');
  return problems.all.map(describeProblem);
}
