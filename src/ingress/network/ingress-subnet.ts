import { type ITerraformDependable, Lazy } from 'cdktf';
import { Construct } from 'constructs';
import { parseArmId, resourceGroupId, SHAPES, writtenArmId } from '../../core/azure/arm-id';
import { Problems } from '../../core/validation/problems';
import { SECURITY_GROUP_TYPE, SUBNET_TYPE } from '../../core/azure/network-types';
import { oneAtATime } from '../../core/azure/serial-writes';
import { withinStack } from '../../core/terraform/within-stack';
import { Resource as AzapiResource } from '../../providers/azapi/resource';
import { ExistingIngressSubnet } from './existing-ingress-subnet';
import { type LetIn, securityRules, subnetBody } from './ingress-subnet-body';
import type { IIngressRouteTable } from './ingress-route-table-props';
import type { IIngressSubnet, IngressSubnetAttributes, IngressSubnetProps } from './ingress-subnet-props';
import { checkIngressSubnet, nameOfSecurityGroup, nameOfSubnet, nobodyLetIn } from './ingress-subnet-validation';
import { SUBNET_DEMANDS, type SubnetDemands } from './subnet-demands';
import { callersTold, neighboursOf, rememberSubnet } from './subnet-neighbours';
import type { SubnetPurpose } from './subnet-purpose';
import { TeamsAddressRanges } from '../callers/teams-address-ranges';
import { inPlace } from '../../core/azure/stack-place';
import { rejectDuplicateResources } from '../../core/azure/duplicate-resources';

/**
 * A subnet that meets the requirements of its purpose, complete in one request: size, delegation, route table, and a
 * security group that allows inbound only what Azure requires and its callers.
 *
 * Edge and gateway register their callers when they use their subnets: callers reach the edge, the edge reaches the
 * gateway, and both reach private endpoints. Network and subnet may be in another subscription than the other resources.
 *
 * Throws `SubnetTooSmall`, `CallerRangesTooWide` and `RouteNotSupported`, among others: see docs/messages.md. Fails
 * synthesis with `NobodyLetIn` if no caller is allowed.
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
  public readonly routeTable?: IIngressRouteTable;

  public constructor(scope: Construct, id: string, given: IngressSubnetProps) {
    super(scope, id);
    rejectDuplicateResources(this);
    const problems = Problems.in(this);
    const props = inPlace(problems, this, given, 'location', 'tags');
    const demands = SUBNET_DEMANDS[props.purpose];
    checkIngressSubnet(problems, props, demands);
    this.purpose = props.purpose;
    this.addressPrefix = props.addressPrefix;
    this.virtualNetworkId = props.virtualNetworkId;
    this.callerRanges = props.callerRanges;
    this.routeTable = props.routeTable;

    const networkId = writtenArmId(props.virtualNetworkId, SHAPES.virtualNetwork);
    if (demands.securityGroup === 'demanded') this.securityGroup = this.createSecurityGroup(props, demands, networkId);
    this.resource = new AzapiResource(this, 'Resource', {
      type: SUBNET_TYPE,
      name: nameOfSubnet(props, demands),
      parentId: networkId,
      body: subnetBody(props, demands, this.securityGroup?.id),
      dependsOn: withinStack(this, props.routeTable?.dependables ?? []),
      ...oneAtATime(SUBNET_TYPE, networkId),
    });
    this.subnetId = this.resource.id;
    this.dependables = [this.resource];
    rememberSubnet(this, this.subnetId);
    this.node.addValidation({ validate: () => nobodyLetIn(this, demands, this.letIn(props)) });
  }

  /**
   * In the network's resource group and subscription. Its rules are resolved at the end, when all callers are registered.
   */
  private createSecurityGroup(props: IngressSubnetProps, demands: SubnetDemands, networkId: string): AzapiResource {
    const network = parseArmId(networkId, SHAPES.virtualNetwork);
    return new AzapiResource(this, 'SecurityGroup', {
      type: SECURITY_GROUP_TYPE,
      name: nameOfSecurityGroup(props, demands),
      parentId: resourceGroupId(network.subscriptionId, network.resourceGroupName),
      location: props.location,
      body: {
        properties: { securityRules: Lazy.anyValue({ produce: () => securityRules(demands, this.letIn(props)) }) },
      },
      tags: props.tags,
      ...oneAtATime(SECURITY_GROUP_TYPE, networkId),
    });
  }

  private letIn({ callerRanges, sourceRanges = [], addressPrefix }: IngressSubnetProps): LetIn {
    return {
      callers: callerRanges ?? callersTold(this) ?? TeamsAddressRanges.DEFAULT,
      neighbours: [...new Set([...neighboursOf(this), ...sourceRanges])],
      itself: [addressPrefix],
    };
  }
}
