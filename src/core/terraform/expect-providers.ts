import { TerraformDataSource, TerraformProvider, TerraformResource, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';

interface ExpectedProvider {
  /** What your own stack adds. */
  readonly lines: string;
  /** Whether every `FoundryAgentsStack` has it: registry and app registrations take rights in Microsoft Graph that most stacks need not have. */
  readonly isBrought: boolean;
}

/** The providers that constructs of this library need. */
const EXPECTED: Readonly<Record<string, ExpectedProvider>> = {
  azapi: {
    lines: "import { azapi } from 'cdktf-foundry-agents'; new azapi.provider.AzapiProvider(stack, 'azapi');",
    isBrought: true,
  },
  azuread: {
    lines:
      "import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider'; new AzureadProvider(stack, 'azuread');",
    isBrought: false,
  },
  azurerm: {
    lines:
      "import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider'; " +
      "new AzurermProvider(stack, 'azurerm', { features: [{}] });",
    isBrought: true,
  },
  msgraph: {
    lines: "import { msgraph } from 'cdktf-foundry-agents'; new msgraph.provider.MsgraphProvider(stack, 'msgraph');",
    isBrought: false,
  },
  time: {
    lines: "import { TimeProvider } from '@cdktf/provider-time/lib/provider'; new TimeProvider(stack, 'time');",
    isBrought: true,
  },
};

/** Stacks that are looked at already. */
const WATCHED = new WeakSet<TerraformStack>();

/**
 * Has synthesis fail with `ProviderMissing` where the stack of a construct lacks a provider that something in it needs, with
 * the lines to add. CDKTF names the provider alone. Once for each stack, however often it is called.
 *
 * @param further what else is wrong with the stack
 */
export function expectProviders(construct: IConstruct, further: (stack: TerraformStack) => string[] = () => []): void {
  const stack = construct.node.scopes.find((scope) => TerraformStack.isStack(scope));
  if (stack === undefined || WATCHED.has(stack)) return;
  WATCHED.add(stack);
  stack.node.addValidation({ validate: () => [...missingProviders(stack), ...further(stack)] });
}

function missingProviders(stack: TerraformStack): string[] {
  const needed = new Map<string, string>();
  const there = new Set<string>();
  for (const child of stack.node.findAll()) {
    const isProvider = TerraformProvider.isTerraformProvider(child);
    if (
      !isProvider &&
      !TerraformResource.isTerraformResource(child) &&
      !TerraformDataSource.isTerraformDataSource(child)
    ) {
      continue;
    }
    const name = child.terraformGeneratorMetadata?.providerName ?? '';
    if (isProvider) there.add(name);
    else if (!needed.has(name)) needed.set(name, child.node.path);
  }
  return [...needed].flatMap(([name, path]) => {
    const expected = EXPECTED[name];
    if (expected === undefined || there.has(name)) return [];
    const brought = expected.isBrought ? ' or make the stack a FoundryAgentsStack, which brings it' : '';
    return [
      `ProviderMissing: stack '${stack.node.id}' has no ${name} provider, which ${path} needs; add ${expected.lines}${brought}`,
    ];
  });
}
