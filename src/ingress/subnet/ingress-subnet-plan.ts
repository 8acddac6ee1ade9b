import type { IConstruct } from 'constructs';
import { parseArmId, SHAPES } from '../../core/azure/arm-id';
import { inPlace, type Placed } from '../../core/azure/stack-place';
import type { Resolved } from '../../core/terraform/present';
import type { Problems } from '../../core/validation/problems';
import { TeamsAddressRanges } from '../callers/teams-address-ranges';
import type { LetIn } from './ingress-subnet-body';
import type { IIngressSubnet, IngressSubnetProps } from './ingress-subnet-props';
import { SUBNET_DEMANDS, type SubnetDemands } from './subnet-demands';
import { callersTold, neighboursOf } from './subnet-neighbours';

type PlacedSubnet = Placed<IngressSubnetProps, 'location' | 'tags'>;

/** A subnet with all defaults resolved. */
export interface IngressSubnetPlan extends Resolved<PlacedSubnet, 'subnetName' | 'securityGroupName' | 'sourceRanges'> {
  readonly demands: SubnetDemands;
}

/** Resolves the defaults. Adds a problem for what neither the caller nor the stack supplies. */
export function planSubnet(problems: Problems, subnet: IConstruct, given: IngressSubnetProps): IngressSubnetPlan {
  const props = inPlace(problems, subnet, given, 'location', 'tags');
  const { purpose, virtualNetworkId, addressPrefix } = props;
  problems.demand({ purpose, virtualNetworkId, addressPrefix });
  const demands = SUBNET_DEMANDS[props.purpose];
  // The name that Azure requires, the chosen name, or the purpose.
  const subnetName = demands.name ?? props.subnetName ?? props.purpose;
  const [network = ''] = parseArmId(props.virtualNetworkId, SHAPES.virtualNetwork).names;
  return {
    ...props,
    demands,
    subnetName,
    securityGroupName: props.securityGroupName ?? `${network}-${subnetName}`,
    sourceRanges: props.sourceRanges ?? [],
  };
}

/** Who is allowed inbound, known once every edge and gateway has registered its callers. */
export function planLetIn(subnet: IIngressSubnet, plan: IngressSubnetPlan): LetIn {
  return {
    callers: plan.callerRanges ?? callersTold(subnet) ?? TeamsAddressRanges.DEFAULT,
    neighbours: [...new Set([...neighboursOf(subnet), ...plan.sourceRanges])],
    itself: [plan.addressPrefix],
  };
}
