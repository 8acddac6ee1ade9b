import { TerraformResource, type TerraformResourceLifecycle, type TerraformStack } from 'cdktf';

/** Stands for every tag. */
const EVERY_TAG = '*';

/**
 * Lets tags be that somebody else sets, such as a policy of the landing zone: a later plan neither takes them away nor
 * puts their values back. What settings say of these tags counts when a resource is made.
 */
export function letTagsBe(stack: TerraformStack, names: readonly string[]): void {
  const ignored = names.includes(EVERY_TAG) ? ['tags'] : names.map((name) => `tags[${JSON.stringify(name)}]`);
  if (ignored.length === 0) return;
  for (const child of stack.node.findAll()) {
    if (TerraformResource.isTerraformResource(child) && takesTags(child)) ignore(child, ignored);
  }
}

/** Whether Terraform knows Azure's tags of this kind of resource. Those of Microsoft Entra are a list that no policy sets. */
function takesTags(resource: TerraformResource): boolean {
  return 'tags' in resource && !resource.terraformResourceType.startsWith('azuread_');
}

function ignore(resource: TerraformResource, more: readonly string[]): void {
  const known: TerraformResourceLifecycle['ignoreChanges'] = resource.lifecycle?.ignoreChanges ?? [];
  if (known === 'all') return;
  resource.lifecycle = { ...resource.lifecycle, ignoreChanges: [...new Set([...known, ...more])] };
}
