import { TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';

/** CDKTF leaves a scope of this id out of the names of variables, and no other construct of a stack is in it. */
const SCOPE = 'Default';

/** The value of a secret that whoever deploys gives as `TF_VAR_{name}`. Each is one variable of its stack, however often it is named. */
export function secretVariable(stack: Construct, name: string): string {
  const found = stack.node.tryFindChild(SCOPE);
  const scope = found instanceof Construct ? found : new Construct(stack, SCOPE);
  const known = scope.node.tryFindChild(name) as TerraformVariable | undefined;
  const made =
    known ??
    new TerraformVariable(scope, name, {
      type: 'string',
      description: `Secret of a connection, from TF_VAR_${name}`,
      sensitive: true,
      nullable: false,
    });
  return made.stringValue;
}
