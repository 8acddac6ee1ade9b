import type { TerraformProvider } from 'cdktf';
import type { IConstruct } from 'constructs';
import { parseArmId, resourceGroupId, SHAPES } from '../../core/azure/arm-id';
import { providerBeside } from '../../core/azure/provider-beside';
import { nameOfGroup } from '../../core/azure/resource-group';
import { inPlace, type Placed } from '../../core/azure/stack-place';
import type { Resolved } from '../../core/terraform/present';
import type { Problems } from '../../core/validation/problems';
import type { IIngressSubnet } from '../subnet/ingress-subnet-props';
import type { EdgeFirewallProps } from './edge-firewall-props';
import { FirewallTier } from './firewall-tier';

type PlacedFirewall = Placed<EdgeFirewallProps, 'location' | 'workspaceId' | 'tags'>;

/** A firewall with all defaults resolved. */
export interface EdgeFirewallPlan extends Resolved<PlacedFirewall, 'resourceGroupId' | 'tier' | 'dnsProxy'> {
  readonly resourceGroupName: string;
  /** Undefined if it is in the stack's own subscription. */
  readonly provider?: TerraformProvider;
}

/** Resolves the defaults. Adds a problem for what neither the caller nor the stack supplies. */
export function planFirewall(problems: Problems, firewall: IConstruct, given: EdgeFirewallProps): EdgeFirewallPlan {
  const props = inPlace(problems, firewall, given, 'location', 'workspaceId', 'tags');
  problems.demand({ firewallName: props.firewallName, subnet: props.subnet });
  const { virtualNetworkId, subnetId } = props.subnet;
  const networkId = virtualNetworkId ?? subnetId;
  const groupId = props.resourceGroupId ?? groupOf(props.subnet);
  return {
    ...props,
    provider: providerBeside(firewall, problems, 'the network of subnet', networkId, props.provider),
    resourceGroupId: groupId,
    resourceGroupName: nameOfGroup(groupId),
    tier: props.tier ?? FirewallTier.STANDARD,
    dnsProxy: props.dnsProxy ?? false,
  };
}

function groupOf({ virtualNetworkId, subnetId }: IIngressSubnet): string {
  const { subscriptionId, resourceGroupName } =
    virtualNetworkId === undefined
      ? parseArmId(subnetId, SHAPES.subnet)
      : parseArmId(virtualNetworkId, SHAPES.virtualNetwork);
  return resourceGroupId(subscriptionId, resourceGroupName);
}
