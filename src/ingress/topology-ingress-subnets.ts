import { sameArmId } from '../core/azure/arm-id';
import type { Problems } from '../core/validation/problems';
import { isLiteral } from '../core/terraform/tokens';
import type { TopologyPlan } from './topology-ingress-plan';
import type { GatewayNetworkMode } from './gateway/tiers/gateway-network-mode';
import { NETWORK_MODES } from './gateway/tiers/gateway-tiers';
import type { IIngressSubnet } from './subnet/ingress-subnet-props';
import { SUBNET_DEMANDS } from './subnet/subnet-demands';
import { SubnetPurpose } from './subnet/subnet-purpose';
import { GATEWAY_CODES } from './gateway/codes';

interface SubnetOfTopology {
  readonly part: string;
  readonly subnet: IIngressSubnet | undefined;
  readonly purpose: SubnetPurpose | undefined;
}

/** Adds a problem for each subnet that two parts share, if one of them requires a dedicated subnet. */
export function checkSubnetsApart(problems: Problems, props: TopologyPlan, mode: GatewayNetworkMode): void {
  const places: readonly SubnetOfTopology[] = [
    { part: 'gatewaySubnet', subnet: props.gatewaySubnet, purpose: NETWORK_MODES[mode].subnet },
    {
      part: 'privateEndpointSubnet',
      subnet: props.privateEndpointSubnet,
      purpose: SubnetPurpose.PRIVATE_ENDPOINTS,
    },
    { part: 'edgeSubnet', subnet: props.edgeSubnet, purpose: SubnetPurpose.APPLICATION_GATEWAY },
  ];
  places.forEach((place, index) => {
    for (const other of places.slice(0, index)) {
      const alone = [other, place].find(({ purpose }) => purpose !== undefined && !SUBNET_DEMANDS[purpose].shared);
      problems.when(alone !== undefined && isSame(other.subnet, place.subnet), GATEWAY_CODES.SubnetTaken, () => ({
        message: `${other.part} and ${place.part} are the same subnet, but ${alone?.part ?? ''} must be a dedicated subnet`,
        remedy: 'use two subnets',
      }));
    }
  });
}

function isSame(one: IIngressSubnet | undefined, other: IIngressSubnet | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (one === other) return true;
  return isLiteral(one.subnetId) && sameArmId(one.subnetId, other.subnetId);
}
