import { type ITerraformDependable, TerraformStack } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';

/**
 * What a resource can depend on: Terraform has no order between resources of two stacks. A dependable of another stack
 * makes that stack deploy first instead.
 */
export function withinStack(
  scope: IConstruct,
  dependables: readonly ITerraformDependable[],
): ITerraformDependable[] | undefined {
  const stack = TerraformStack.of(scope);
  const within = dependables.filter((dependable) => {
    if (!Construct.isConstruct(dependable)) return true;
    const other = TerraformStack.of(dependable);
    if (other !== stack) stack.addDependency(other);
    return other === stack;
  });
  return within.length === 0 ? undefined : within;
}
