import type { TerraformResource, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';

/** Address of a resource, as expressions and the command line of Terraform name it. */
export function addressOf({
  terraformResourceType,
  friendlyUniqueId,
}: Pick<TerraformResource, 'terraformResourceType' | 'friendlyUniqueId'>): string {
  return `${terraformResourceType}.${friendlyUniqueId}`;
}

/**
 * The unique id that a resource has, had or would have in a stack, by the ids of all that it is in and its own. There need be no such
 * construct.
 */
export function uniqueIdOf(stack: TerraformStack, ids: readonly string[]): string {
  // Constructs that are in no stack. CDKTF leaves the id `Default` out.
  const root = new Construct(undefined as unknown as Construct, 'Default');
  const last = ids.reduce<Construct>((scope, id) => new Construct(scope, id), root);
  return stack.getLogicalId(last.node);
}
