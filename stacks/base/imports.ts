import { type App, TerraformResource, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { closest } from 'fastest-levenshtein';
import { ImportBlock } from '../../src';
import { Problems, quote } from '../../src/internal';
import { STACK_CODES } from './codes';

/**
 * Has the next apply take over what exists: an import block for each address, in the stack that makes it.
 *
 * Throws `UnknownImportAddress`.
 */
export function addImports(app: App, imports: Readonly<Record<string, string>>): void {
  const resources = new Map(
    app.node
      .findAll()
      .filter((child): child is TerraformResource => TerraformResource.isTerraformResource(child))
      .map((resource) => [`${resource.terraformResourceType}.${resource.friendlyUniqueId}`, resource]),
  );
  const problems = new Problems('imports');
  for (const address of Object.keys(imports).filter((one) => !resources.has(one))) {
    problems.add(
      STACK_CODES.UnknownImportAddress,
      `address ${quote(address)} belongs to no resource of these stacks`,
      `give the address that the plan shows; the closest one is ${closest(address, [...resources.keys()])}`,
    );
  }
  problems.throwIfAny();
  const scopes = new Map<TerraformStack, Construct>();
  for (const [address, importId] of Object.entries(imports)) {
    const resource = resources.get(address);
    if (resource === undefined) continue;
    const stack = TerraformStack.of(resource);
    const scope = scopes.get(stack) ?? new Construct(stack, 'Imports');
    scopes.set(stack, scope);
    new ImportBlock(scope, address, { resource, importId });
  }
}
