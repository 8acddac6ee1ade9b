import { type ITerraformDependable, Lazy } from 'cdktf';
import { Construct } from 'constructs';
import { parseArmId, resourceGroupId, SHAPES, writtenArmId } from '../../core/azure/arm-id';
import { Problems } from '../../core/validation/problems';
import { SECURITY_GROUP_TYPE, SUBNET_TYPE } from '../../core/azure/network-types';
import { oneAtATime } from '../../core/azure/serial-writes';
import { withinStack } from '../../core/terraform/within-stack';
import { expectSubnetApart } from '../../core/network/subnets-apart';
import { Resource as AzapiResource } from '../../providers/azapi/resource';
import { ExistingIngressSubnet } from './existing-ingress-subnet';
import { securityRules, subnetBody } from './ingress-subnet-body';
import { type IngressSubnetPlan, planLetIn, planSubnet } from './ingress-subnet-plan';
import type { IIngressRouteTable } from './ingress-route-table-props';
import type { IIngressSubnet, IngressSubnetAttributes, IngressSubnetProps } from './ingress-subnet-props';
import { checkIngressSubnet, nobodyLetIn } from './ingress-subnet-validation';
import { rememberSubnet } from './subnet-neighbours';
import type { SubnetPurpose } from './subnet-purpose';
import { rejectDuplicateResources } from '../../core/azure/duplicate-resources';

/**
 * A subnet that meets the requirements of its purpose, complete in one request: size, delegation, route table, and a
 * security group that allows inbound only what Azure requires and its callers.
 *
 * Edge and gateway register their callers when they use their subnets: callers reach the edge, the edge reaches the
 * gateway, and both reach private endpoints. Network and subnet may be in another subscription than the other resources.
 *
 * Throws `SubnetTooSmall`, `CallerRangesTooWide` and `RouteNotSupported`, among others: see docs/messages.md. Fails
 * synthesis with `NobodyLetIn` if no caller is allowed, and with `SubnetRangesOverlap`.
 *
 * @see https://learn.microsoft.com/azure/api-management/virtual-network-concepts
 */
export class IngressSubnet extends Construct implements IIngressSubnet {
  /**
   * Refers to an existing subnet. Size, delegation and security rules are managed outside this stack.
   *
   * Throws `InvalidResourceId`.
   */
  public static fromSubnetId(scope: Construct, id: string, subnetId: string): IIngressSubnet {
    return IngressSubnet.fromSubnetAttributes(scope, id, { subnetId });
  }

  /**
   * Refers to an existing subnet by its attributes. What uses the subnet checks them.
   *
   * Throws `InvalidResourceId`, `InvalidAddressPrefix` and `ImpossibleSubnetRange`.
   */
  public static fromSubnetAttributes(
    scope: Construct,
    id: string,
    attributes: IngressSubnetAttributes,
  ): IIngressSubnet {
    return new ExistingIngressSubnet(scope, id, attributes);
  }

  /** The underlying resource, for settings that this construct does not expose. */
  public readonly resource: AzapiResource;
  /** The security group of the subnet; undefined where Azure does not allow one. */
  public readonly securityGroup?: AzapiResource;
  /** Full id of the subnet. */
  public readonly subnetId: string;
  public readonly dependables: ITerraformDependable[];
  public readonly purpose?: SubnetPurpose;
  public readonly addressPrefix?: string;
  public readonly virtualNetworkId?: string;
  public readonly callerRanges?: string[];
  public readonly sourceRanges?: string[];
  public readonly routeTable?: IIngressRouteTable;

  public constructor(scope: Construct, id: string, props: IngressSubnetProps) {
    super(scope, id);
    rejectDuplicateResources(this);
    const problems = Problems.withProviderCheck(this);
    const plan = planSubnet(problems, this, props);
    checkIngressSubnet(problems, props, plan);
    this.purpose = plan.purpose;
    this.addressPrefix = plan.addressPrefix;
    this.virtualNetworkId = plan.virtualNetworkId;
    this.callerRanges = plan.callerRanges;
    this.sourceRanges = props.sourceRanges;
    this.routeTable = plan.routeTable;

    const networkId = writtenArmId(plan.virtualNetworkId, SHAPES.virtualNetwork);
    if (plan.demands.securityGroup === 'demanded') this.securityGroup = this.createSecurityGroup(plan, networkId);
    this.resource = new AzapiResource(this, 'Resource', {
      type: SUBNET_TYPE,
      name: plan.subnetName,
      parentId: networkId,
      body: subnetBody(plan, plan.demands, this.securityGroup?.id),
      dependsOn: withinStack(this, plan.routeTable?.dependables ?? []),
      ...oneAtATime(SUBNET_TYPE, networkId),
    });
    this.subnetId = this.resource.id;
    this.dependables = [this.resource];
    rememberSubnet(this, this.subnetId);
    expectSubnetApart(this, { virtualNetworkId: networkId, addressPrefix: plan.addressPrefix });
    this.node.addValidation({ validate: () => nobodyLetIn(this, plan.demands, planLetIn(this, plan)) });
  }

  /**
   * In the network's resource group and subscription. Its rules are resolved at the end, when all callers are registered.
   */
  private createSecurityGroup(plan: IngressSubnetPlan, networkId: string): AzapiResource {
    const network = parseArmId(networkId, SHAPES.virtualNetwork);
    return new AzapiResource(this, 'SecurityGroup', {
      type: SECURITY_GROUP_TYPE,
      name: plan.securityGroupName,
      parentId: resourceGroupId(network.subscriptionId, network.resourceGroupName),
      location: plan.location,
      body: {
        properties: {
          securityRules: Lazy.anyValue({ produce: () => securityRules(plan.demands, planLetIn(this, plan)) }),
        },
      },
      tags: plan.tags,
      ...oneAtATime(SECURITY_GROUP_TYPE, networkId),
    });
  }
}
