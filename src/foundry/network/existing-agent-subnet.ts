import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { requireArmId, SHAPES } from '../../core/azure/arm-id';
import { Problems } from '../../core/validation/problems';
import type { AgentSubnetAttributes, IAgentSubnet } from './agent-subnet-props';
import { checkAgentRange, warnOfTightSubnet } from './agent-subnet-validation';

/**
 * A subnet for agents that exists already. Made by `AgentSubnet.fromSubnetAttributes`.
 *
 * @internal
 */
export class ExistingAgentSubnet extends Construct implements IAgentSubnet {
  public readonly subnetId: string;
  public readonly addressPrefix?: string;
  public readonly dependables: ITerraformDependable[];

  public constructor(scope: Construct, id: string, attributes: AgentSubnetAttributes) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    requireArmId(problems, 'subnetId', attributes.subnetId, SHAPES.subnet);
    checkAgentRange(problems, attributes.addressPrefix);
    problems.throwIfAny();
    this.subnetId = attributes.subnetId;
    this.addressPrefix = attributes.addressPrefix;
    this.dependables = attributes.dependables ?? [];
    warnOfTightSubnet(this, attributes.addressPrefix);
  }
}
