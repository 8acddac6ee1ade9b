import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { networkOfSubnet, requireArmId, SHAPES } from '../../core/azure/arm-id';
import { expectSubnetApart } from '../../core/network/subnets-apart';
import { Problems } from '../../core/validation/problems';
import type { AgentSubnetAttributes, IAgentSubnet } from './agent-subnet-props';
import { checkAgentRange, warnOfTightSubnet, warnOfUnknownRange } from './agent-subnet-validation';
import { DelegationCheck } from './delegation-check';

/**
 * A subnet for agents that exists already. Made by `AgentSubnet.fromSubnetAttributes`.
 *
 * @internal
 */
export class ExistingAgentSubnet extends Construct implements IAgentSubnet {
  public readonly subnetId: string;
  public readonly addressPrefix?: string;
  public readonly virtualNetworkId?: string;
  public readonly dependables: ITerraformDependable[];

  public constructor(scope: Construct, id: string, attributes: AgentSubnetAttributes) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    requireArmId(problems, 'subnetId', attributes.subnetId, SHAPES.subnet);
    checkAgentRange(problems, attributes.addressPrefix);
    problems.throwIfAny();
    this.subnetId = attributes.subnetId;
    this.addressPrefix = attributes.addressPrefix;
    this.virtualNetworkId = networkOfSubnet(attributes.subnetId);
    expectSubnetApart(this, { subnetId: attributes.subnetId, addressPrefix: attributes.addressPrefix });
    const { addressPrefix, subnetId, dependables = [] } = attributes;
    const check = new DelegationCheck(this, 'Delegation', subnetId, dependables);
    // Without them the subnet is read by the plan, before anything is created.
    this.dependables = dependables.length === 0 ? [] : [...dependables, check.resource];
    warnOfTightSubnet(this, addressPrefix);
    warnOfUnknownRange(this, addressPrefix);
  }
}
