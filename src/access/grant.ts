import { dependable, type ITerraformDependable, type TerraformResource } from 'cdktf';
import { withinStack } from '../core/terraform/within-stack';

/** What a `grants.xxx(principal)` call made: something to order other resources by. */
export class Grant {
  /** @param dependables the role assignments. `node.addDependency` does nothing between Terraform resources. */
  public constructor(public readonly dependables: ITerraformDependable[]) {}

  /** Has a resource wait for the grant, and go before it. */
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
