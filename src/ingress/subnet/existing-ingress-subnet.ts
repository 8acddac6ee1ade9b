import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { requireArmId, SHAPES } from '../../core/azure/arm-id';
import { expectSubnetApart } from '../../core/network/subnets-apart';
import { Problems } from '../../core/validation/problems';
import type { IIngressSubnet, IngressSubnetAttributes } from './ingress-subnet-props';
import { checkSubnetRange } from './subnet-validation';
import type { SecurityRule } from './security-rule';

/**
 * An existing subnet. Created by `IngressSubnet.fromSubnetAttributes`.
 *
 * @internal
 */
export class ExistingIngressSubnet extends Construct implements IIngressSubnet {
  public readonly subnetId: string;
  public readonly addressPrefix?: string;
  public readonly delegations?: string[];
  public readonly securityRules?: SecurityRule[];
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(scope: Construct, id: string, attributes: IngressSubnetAttributes) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    requireArmId(problems, 'subnetId', attributes.subnetId, SHAPES.subnet);
    checkSubnetRange(problems, 'addressPrefix', attributes.addressPrefix);
    problems.throwIfAny();
    this.subnetId = attributes.subnetId;
    this.addressPrefix = attributes.addressPrefix;
    this.delegations = attributes.delegations;
    this.securityRules = attributes.securityRules;
    expectSubnetApart(this, attributes);
  }
}
