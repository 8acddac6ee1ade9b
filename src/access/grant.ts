import { dependable, type ITerraformDependable, type TerraformResource } from 'cdktf';
import type { RoleAssignment } from './role-assignment';

/** What a `grants.xxx(principal)` call made: something to order other resources by. */
export class Grant {
  public constructor(public readonly assignments: RoleAssignment[]) {}

  /** The role assignments, for `dependsOn`. `node.addDependency` does nothing between Terraform resources. */
  public get dependables(): ITerraformDependable[] {
    return this.assignments.flatMap((assignment) => assignment.dependables);
  }

  /** Has a resource wait for the grant, and go before it. */
  public applyBefore(resource: TerraformResource): void {
    resource.dependsOn = [...(resource.dependsOn ?? []), ...this.dependables.map(dependable)];
  }
}
