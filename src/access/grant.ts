import { dependable, type ITerraformDependable, type TerraformResource } from 'cdktf';
import { withinStack } from '../core/terraform/within-stack';

/**
 * The role assignments of a `grants.xxx(principal)` call, for other resources to depend on.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/role-assignments
 */
export class Grant {
  /** @param dependables the role assignments. `node.addDependency` does nothing between Terraform resources. */
  public constructor(public readonly dependables: ITerraformDependable[]) {}

  /** Makes a resource depend on the grant: it is created after it and destroyed before it. */
  public applyBefore(resource: TerraformResource): void {
    resource.dependsOn = [
      ...(resource.dependsOn ?? []),
      ...(withinStack(resource, this.dependables) ?? []).map(dependable),
    ];
  }

  /** Both grants as one. */
  public and(other: Grant): Grant {
    return new Grant([...this.dependables, ...other.dependables]);
  }
}
