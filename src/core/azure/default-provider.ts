import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';

/** The provider that was found in each stack, so that lookups do not walk the stack. */
const PROVIDERS = new WeakMap<IConstruct, AzurermProvider>();

/** The provider without an alias, which resources use by default. */
export function defaultProvider(scope: IConstruct): AzurermProvider | undefined {
  const stack = TerraformStack.of(scope);
  const known = PROVIDERS.get(stack);
  // Other constructs may have removed it, or set an alias.
  if (known !== undefined && known.alias === undefined && known.node.scope?.node.tryFindChild(known.node.id) === known)
    return known;
  const found = stack.node
    .findAll()
    .find((child): child is AzurermProvider => child instanceof AzurermProvider && child.alias === undefined);
  if (found !== undefined) PROVIDERS.set(stack, found);
  return found;
}
