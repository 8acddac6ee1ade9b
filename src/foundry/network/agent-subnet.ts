import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { checkArmId, requireArmId, SHAPES, writtenArmId } from '../../core/azure/arm-id';
import { SUBNET_TYPE } from '../../core/azure/network-types';
import { rejectDuplicateResources } from '../../core/azure/duplicate-resources';
import { oneAtATime } from '../../core/azure/serial-writes';
import { expectSubnetApart } from '../../core/network/subnets-apart';
import { FixedValues } from '../../core/terraform/fixed-values';
import { Problems } from '../../core/validation/problems';
import { networkResourceName } from '../../core/validation/rules';
import { Resource } from '../../providers/azapi/resource';
import { nameOfAgentSubnet } from './agent-subnet-plan';
import type { AgentSubnetAttributes, AgentSubnetProps, IAgentSubnet } from './agent-subnet-props';
import { checkAgentRange, warnOfTightSubnet } from './agent-subnet-validation';
import { AGENT_DELEGATION } from './delegation-check';
import { ExistingAgentSubnet } from './existing-agent-subnet';

/**
 * A subnet that agents of one account run in.
 *
 * It is delegated to Azure Container Apps and must contain nothing else: each account takes one of its own. Name, network and range
 * are fixed, since an account that has it keeps it: a change of one of them stops the plan with a sentence. Destroyed, it is tried
 * again for as long as the service holds it, which takes minutes to hours after the account is purged.
 *
 * The subscriptions of network and account need the resource providers `Microsoft.App`, `Microsoft.ContainerService` and
 * `Microsoft.MachineLearningServices`, the first of which azurerm does not register by itself.
 *
 * Throws `InvalidAgentSubnetRange` and `AgentSubnetTooSmall`, among others: see docs/messages.md. Fails
 * synthesis with `SubnetRangesOverlap`. Warns with `AgentSubnetTight`.
 *
 * @see https://learn.microsoft.com/azure/foundry/agents/how-to/virtual-networks
 */
export class AgentSubnet extends Construct implements IAgentSubnet {
  /**
   * Refers to a subnet that exists. It has to be delegated to `Microsoft.App/environments`, in this very case: Terraform reads it
   * and stops the plan otherwise.
   *
   * Throws `InvalidResourceId`. Warns with `AgentRangeUnknown`.
   */
  public static fromSubnetId(scope: Construct, id: string, subnetId: string): IAgentSubnet {
    return AgentSubnet.fromSubnetAttributes(scope, id, { subnetId });
  }

  /**
   * Refers to a subnet that exists by what is known of it. Its delegation is checked by the plan. Without `addressPrefix` it warns with
   * `AgentRangeUnknown`.
   *
   * Throws `InvalidResourceId`, `InvalidAddressPrefix`, `InvalidAgentSubnetRange` and `AgentSubnetTooSmall`.
   */
  public static fromSubnetAttributes(scope: Construct, id: string, attributes: AgentSubnetAttributes): IAgentSubnet {
    return new ExistingAgentSubnet(scope, id, attributes);
  }

  public readonly subnetId: string;
  public readonly addressPrefix?: string;
  public readonly virtualNetworkId?: string;
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: Resource;

  public constructor(scope: Construct, id: string, props: AgentSubnetProps) {
    super(scope, id);
    rejectDuplicateResources(this);
    const problems = Problems.withProviderCheck(this);
    requireArmId(problems, 'virtualNetworkId', props.virtualNetworkId, SHAPES.virtualNetwork);
    checkArmId(problems, 'securityGroupId', props.securityGroupId, SHAPES.networkSecurityGroup);
    problems.check('subnetName', props.subnetName, networkResourceName);
    checkAgentRange(problems, props.addressPrefix);
    problems.throwIfAny();
    warnOfTightSubnet(this, props.addressPrefix);

    const networkId = writtenArmId(props.virtualNetworkId, SHAPES.virtualNetwork);
    const { locks, retry } = oneAtATime(SUBNET_TYPE, networkId);
    this.addressPrefix = props.addressPrefix;
    this.virtualNetworkId = networkId;
    this.resource = new Resource(this, 'Resource', {
      type: SUBNET_TYPE,
      name: nameOfAgentSubnet(props),
      parentId: networkId,
      body: {
        properties: {
          addressPrefix: props.addressPrefix,
          delegations: [{ name: 'agents', properties: { serviceName: AGENT_DELEGATION } }],
          ...(props.securityGroupId === undefined ? {} : { networkSecurityGroup: { id: props.securityGroupId } }),
          ...(props.routeTable === undefined ? {} : { routeTable: { id: props.routeTable.routeTableId } }),
        },
      },
      responseExportValues: {},
      locks,
      // Held by the service for a while after its account is gone.
      retry: {
        errorMessageRegex: [...retry.errorMessageRegex, 'InUseSubnetCannotBeDeleted'],
        intervalSeconds: 30,
        maxIntervalSeconds: 300,
      },
      timeouts: { create: '1h', update: '1h', delete: '4h' },
    });
    this.subnetId = this.resource.id;
    this.keepFixed(props, networkId);
    expectSubnetApart(this, props);
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }

  private keepFixed(props: AgentSubnetProps, networkId: string): void {
    new FixedValues(this, 'Fixed', {
      resource: this.resource,
      of: `agents' subnet '${nameOfAgentSubnet(props)}'`,
      values: [
        { key: 'name', what: 'the name', value: nameOfAgentSubnet(props) },
        { key: 'network', what: 'the network', value: networkId },
        { key: 'range', what: 'the range', value: props.addressPrefix },
      ],
      remedy: 'set it back, or make another subnet and another account next to these and move over to it',
    });
  }
}
