import { ApiManagement } from '@cdktf/provider-azurerm/lib/api-management';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { type App, TerraformResource, type TerraformStack } from 'cdktf';
import { azapi, FoundryAccount, foundryNetworks } from '../../src';
import { isLiteral, subscriptionOf } from '../../src/internal';

/**
 * Resource provider that each kind of azurerm resource belongs to, by the beginning of its type: the longest one counts.
 *
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/azure-services-resource-providers (read 2026-11-28)
 */
const NAMESPACES: Readonly<Record<string, string>> = {
  azurerm_api_management: 'Microsoft.ApiManagement',
  azurerm_application_gateway: 'Microsoft.Network',
  azurerm_cosmosdb: 'Microsoft.DocumentDB',
  azurerm_firewall: 'Microsoft.Network',
  azurerm_ip_group: 'Microsoft.Network',
  azurerm_management_lock: 'Microsoft.Authorization',
  azurerm_monitor: 'Microsoft.Insights',
  azurerm_network: 'Microsoft.Network',
  azurerm_pim: 'Microsoft.Authorization',
  azurerm_private: 'Microsoft.Network',
  azurerm_public_ip: 'Microsoft.Network',
  azurerm_role: 'Microsoft.Authorization',
  azurerm_subnet: 'Microsoft.Network',
  azurerm_user_assigned_identity: 'Microsoft.ManagedIdentity',
  azurerm_web_application_firewall_policy: 'Microsoft.Network',
};

/**
 * Resource providers that agents in a subnet of your own need: without one of the first two their capability host fails.
 *
 * @see https://learn.microsoft.com/azure/foundry/agents/how-to/virtual-networks (read 2026-11-28)
 */
const AGENT_PROVIDERS = ['Microsoft.App', 'Microsoft.ContainerService', 'Microsoft.MachineLearningServices'];

/** Azure registers it in every subscription. */
const ALWAYS_REGISTERED = ['Microsoft.Authorization', 'Microsoft.Resources'];

/** Resource provider of a kind of azurerm resource. */
export function namespaceOf(terraformType: string): string | undefined {
  const [longest] = Object.keys(NAMESPACES)
    .filter((start) => terraformType.startsWith(start))
    .sort((one, other) => other.length - one.length);
  return longest === undefined ? undefined : NAMESPACES[longest];
}

/** What the owner of each subscription runs once, where the deployer may not register resource providers. */
export function registrationCommands(app: App, subscriptionId: string): string[] {
  const commands = new Set<string>();
  const add = (subscription: string, namespace: string): void => {
    commands.add(`az provider register --subscription ${subscription} --namespace ${namespace}`);
  };
  for (const child of app.node.findAll()) {
    if (!TerraformResource.isTerraformResource(child)) continue;
    const { namespace, subscription } = placeOf(child, subscriptionId);
    if (namespace === undefined || subscription === undefined || ALWAYS_REGISTERED.includes(namespace)) continue;
    add(subscription, namespace);
    if (handsSubnetOver(child)) add(subscription, 'Microsoft.Web');
    if (isForAgentsInSubnet(child)) {
      for (const provider of AGENT_PROVIDERS) add(subscription, provider);
    }
  }
  return [...commands].sort();
}

/** Whether it is a subnet that agents run in, or the account of agents in such a subnet, which may exist and be another team's. */
function isForAgentsInSubnet({ node: { scope } }: TerraformResource): boolean {
  if (scope instanceof foundryNetworks.AgentSubnet) return true;
  return scope instanceof FoundryAccount && scope.networkMode === foundryNetworks.FoundryNetworkMode.VIRTUAL_NETWORK;
}

/**
 * Whether it is a gateway of a v2 tier with a network: its subnet is delegated to a service of `Microsoft.Web`.
 *
 * @see https://learn.microsoft.com/azure/api-management/integrate-vnet-outbound#prerequisites
 */
function handsSubnetOver(resource: TerraformResource): boolean {
  if (!(resource instanceof ApiManagement)) return false;
  return resource.virtualNetworkTypeInput !== undefined && (resource.skuNameInput ?? '').includes('V2_');
}

interface ProviderPlace {
  readonly namespace?: string;
  /** None where what it belongs to tells it already. */
  readonly subscription?: string;
}

function placeOf(resource: TerraformResource, ownSubscription: string): ProviderPlace {
  if (resource instanceof azapi.resource.Resource) {
    const parentId = resource.parentIdInput ?? '';
    const subscription = isLiteral(parentId) ? subscriptionOf(parentId) : undefined;
    return { namespace: resource.typeInput?.split('/')[0], subscription };
  }
  const { provider, terraformResourceType } = resource;
  const aliased = provider instanceof AzurermProvider ? provider.subscriptionId : undefined;
  return { namespace: namespaceOf(terraformResourceType), subscription: aliased ?? ownSubscription };
}

/** Whether a stack's providers may register resource providers. */
export function forbidRegistration(stack: TerraformStack): void {
  for (const provider of stack.node.findAll()) {
    if (provider instanceof AzurermProvider) provider.resourceProviderRegistrations = 'none';
    if (provider instanceof azapi.provider.AzapiProvider) provider.skipProviderRegistration = true;
  }
}

/** Has the provider of a stack with agents in a subnet of your own register what they need. */
export function registerAgentProviders(stack: TerraformStack): void {
  for (const provider of stack.node.children) {
    if (provider instanceof AzurermProvider && provider.alias === undefined) {
      provider.resourceProvidersToRegister = [...AGENT_PROVIDERS];
    }
  }
}
