import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { TerraformResource, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { resourceGroupId } from './arm-id';
import { hasOwnName } from '../validation/duplicate-names';
import { quote } from '../validation/problems';
import { defaultProvider } from './default-provider';
import { isLiteral } from '../terraform/tokens';
import { AZURE_CODES } from './codes';
import { endProblem } from '../validation/code';

/** ARM types of the azurerm resources that this library creates in a resource group. */
const AZURERM_TYPES: Readonly<Record<string, string>> = {
  azurerm_api_management: 'Microsoft.ApiManagement/service',
  azurerm_application_gateway: 'Microsoft.Network/applicationGateways',
  azurerm_firewall: 'Microsoft.Network/azureFirewalls',
  azurerm_firewall_policy: 'Microsoft.Network/firewallPolicies',
  azurerm_private_endpoint: 'Microsoft.Network/privateEndpoints',
  azurerm_public_ip: 'Microsoft.Network/publicIPAddresses',
  azurerm_user_assigned_identity: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  azurerm_web_application_firewall_policy: 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies',
};

/** Duplicate role assignments are reported by the guardrails, which know their principals. */
const OF_GUARDRAILS = /RoleAssignments$|^Microsoft\.Authorization\//i;

/** What identifies a resource of either provider. */
interface Named extends IConstruct {
  readonly nameInput?: string;
  readonly typeInput?: string;
  readonly parentIdInput?: string;
  readonly resourceGroupNameInput?: string;
}

interface Identified {
  readonly resource: TerraformResource;
  readonly type: string;
  readonly name: string;
  /** Id in lower case: Azure compares ids case-insensitively. */
  readonly key: string;
}

/** Stacks that are looked at already. */
const WATCHED = new WeakSet<TerraformStack>();

/** Resources that have the message already: a stack is validated as often as it is synthesized, and with the one it is in. */
const TOLD = new WeakSet<IConstruct>();

/**
 * Fails synthesis with `DuplicateResource` if two resources of the app have the same id in Azure, as far as ids are known
 * at synthesis. Once for each stack, however often it is called.
 */
export function rejectDuplicateResources(construct: IConstruct): void {
  const stack = TerraformStack.of(construct);
  if (WATCHED.has(stack)) return;
  WATCHED.add(stack);
  // The validations of a stack run before those of what it holds. An aspect would have CDKTF visit everything in the stack.
  stack.node.addValidation({
    validate: () => {
      for (const [one, twin] of duplicatesIn(stack)) {
        if (TOLD.has(one.resource) || hasOwnName(one.resource)) continue;
        TOLD.add(one.resource);
        tell(one, twin);
      }
      return [];
    },
  });
}

/** Resources of a stack, and of stacks in it, that have the id of an earlier one of the app, each with that. */
function duplicatesIn(stack: TerraformStack): [Identified, Identified][] {
  const first = new Map<string, Identified>();
  const duplicates: [Identified, Identified][] = [];
  const providers = new Map<TerraformStack, AzurermProvider | undefined>();
  const providerOf = (of: TerraformStack) => {
    if (!providers.has(of)) providers.set(of, defaultProvider(of));
    return providers.get(of);
  };
  for (const one of stack.node.root.node.findAll().flatMap((resource) => identified(resource, providerOf))) {
    const twin = first.get(one.key);
    if (twin === undefined) first.set(one.key, one);
    else if (one.resource.node.scopes.includes(stack)) duplicates.push([one, twin]);
  }
  return duplicates;
}

/** Reported at the second of the two. */
function tell({ resource, type, name }: Identified, twin: Identified): void {
  const message = endProblem(
    AZURE_CODES.DuplicateResource,
    `${quote(name)} in ${resource.node.path} would be the same ${type} as ${quote(twin.name)} in ` +
      `${twin.resource.node.path}, and Azure compares names case-insensitively: the second overwrites the first; ` +
      'give one of them another name',
  );
  resource.node.addValidation({ validate: () => [message] });
}

type ProviderOf = (stack: TerraformStack) => AzurermProvider | undefined;

function identified(resource: IConstruct, providerOf: ProviderOf): Identified[] {
  if (!TerraformResource.isTerraformResource(resource)) return [];
  const isAzapi = resource.terraformResourceType === 'azapi_resource';
  const { nameInput: name, typeInput, parentIdInput } = resource as unknown as Named;
  const [type = ''] = isAzapi ? (typeInput ?? '').split('@') : [AZURERM_TYPES[resource.terraformResourceType]];
  const parentId = isAzapi ? parentIdInput : groupOf(resource, providerOf);
  if (name === undefined || parentId === undefined || type === '' || OF_GUARDRAILS.test(type)) return [];
  if (![name, parentId, type].every(isLiteral)) return [];
  return [{ resource, type, name, key: `${parentId}|${type}|${name}`.toLowerCase() }];
}

/** Id of the resource group that azurerm creates a resource in: in the subscription of its provider. */
function groupOf(resource: TerraformResource, providerOf: ProviderOf): string | undefined {
  const { resourceGroupNameInput: group } = resource as unknown as Named;
  const provider = resource.provider ?? providerOf(TerraformStack.of(resource));
  const subscriptionId = provider instanceof AzurermProvider ? provider.subscriptionIdInput : undefined;
  return group === undefined ? undefined : resourceGroupId(subscriptionId ?? '', group);
}
