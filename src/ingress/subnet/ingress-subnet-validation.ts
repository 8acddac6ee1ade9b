import type { IConstruct } from 'constructs';
import { checkArmId, SHAPES } from '../../core/azure/arm-id';
import { checkDerivedName } from '../../core/azure/derived-name';
import { Problems, quote } from '../../core/validation/problems';
import { checkLocation } from '../../core/azure/region-validation';
import { networkResourceName } from '../../core/validation/rules';
import { describeProblem } from '../../core/validation/validation-error';
import { checkCallerRanges, checkInnerSources } from '../callers/caller-range-validation';
import { checkSubnetRange, checkSubnetSize } from './subnet-validation';
import { checkRoutes } from './ingress-route-table-validation';
import type { LetIn } from './ingress-subnet-body';
import type { IngressSubnetPlan } from './ingress-subnet-plan';
import type { IngressSubnetProps } from './ingress-subnet-props';
import type { SubnetDemands } from './subnet-demands';
import { checkTags } from '../../core/azure/tag-validation';
import { NETWORK_CODES } from './codes';

/** Longest name of a security group. */
const LONGEST_GROUP_NAME = 80;

/** Validates the properties of a subnet and throws all problems together. */
export function checkIngressSubnet(problems: Problems, props: IngressSubnetProps, plan: IngressSubnetPlan): void {
  const { purpose, demands } = plan;
  checkTags(problems, plan.tags);
  checkArmId(problems, 'virtualNetworkId', props.virtualNetworkId, SHAPES.virtualNetwork);
  checkLocation(problems, plan.location);
  problems.check('subnetName', props.subnetName, networkResourceName);
  problems.check('securityGroupName', props.securityGroupName, networkResourceName);
  problems.when(
    demands.name !== undefined && props.subnetName !== undefined && props.subnetName !== demands.name,
    NETWORK_CODES.SubnetNameFixed,
    () => ({
      message: `subnetName ${quote(props.subnetName ?? '')} is given for ${demands.words}, for which Azure requires the name '${demands.name ?? ''}'`,
      remedy: 'omit subnetName',
    }),
  );
  checkSubnetRange(problems, 'addressPrefix', props.addressPrefix);
  checkSubnetSize(problems, 'addressPrefix', props.addressPrefix, purpose);
  checkSources(problems, props, demands);
  checkRoutes(problems, purpose, props.routeTable);
  const isNamed = networkResourceName.holds(props.subnetName ?? purpose);
  if (demands.securityGroup === 'demanded' && props.securityGroupName === undefined && isNamed) {
    const remedy = 'set securityGroupName';
    checkDerivedName(problems, 'the security group', plan.securityGroupName, LONGEST_GROUP_NAME, remedy);
  }
  problems.throwIfAny();
}

function checkSources(problems: Problems, props: IngressSubnetProps, demands: SubnetDemands): void {
  const { callerRanges, sourceRanges } = props;
  const takes = (source: string) => demands.rules.some((rule) => rule.source === source);
  problems.when(callerRanges !== undefined && !takes('callers'), NETWORK_CODES.CallersNotAsked, () => ({
    message: `callerRanges is set for ${demands.words}, which is not called from the Internet`,
    remedy: 'omit it',
  }));
  checkCallerRanges(problems, 'callerRanges', callerRanges, props.allowWideCallerRanges);
  problems.when(sourceRanges !== undefined && !takes('neighbours'), NETWORK_CODES.SourcesNotAsked, () => ({
    message: `sourceRanges is set for ${demands.words}, which is not called from within the network`,
    remedy: 'omit it',
  }));
  problems.checkKnown('sourceRanges', sourceRanges);
  checkInnerSources(problems, 'sourceRanges', sourceRanges);
}

/** The problem, at the end of synthesis, of a subnet whose security group allows no callers. */
export function nobodyLetIn(subnet: IConstruct, { rules }: SubnetDemands, letIn: LetIn): string[] {
  const problems = Problems.withProviderCheck(subnet);
  const check = (source: 'callers' | 'neighbours', remedy: string) => {
    problems.when(
      letIn[source].length === 0 && rules.some((rule) => rule.source === source),
      NETWORK_CODES.NobodyLetIn,
      () => ({
        message: 'the security group of the subnet allows no inbound callers',
        remedy,
      }),
    );
  };
  check('callers', 'set firewallRanges of the edge, or add a firewall in front of it');
  check('neighbours', 'add an edge or a gateway in front of it, or set sourceRanges');
  return problems.all.map(describeProblem);
}
