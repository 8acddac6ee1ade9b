import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import type { TerraformStack } from 'cdktf';
import { NewerRegions } from '../../core/azure/newer-regions';
import type { NewerRegion } from '../../core/azure/newer-regions-props';
import { rejectDuplicateResources } from '../../core/azure/duplicate-resources';
import { StackSubscriptions } from '../../core/azure/stack-subscriptions';
import { AccessGuardrails } from '../../people/guardrails/access-guardrails';
import { AzapiProvider } from '../../providers/azapi/provider';
import { requireTerraform } from './terraform-version';

/** Defaults of a stack. */
export interface StackEquipment {
  readonly subscriptionId: string;
  readonly otherSubscriptionIds: string[];
  readonly newerRegions?: NewerRegion[];
  readonly ownerTag?: string;
}

/**
 * Adds what every stack of this library has: both Azure providers, its subscriptions, newer regions, and the validation of
 * the whole stack.
 */
export function equipStack(stack: TerraformStack, equipment: StackEquipment): void {
  const { subscriptionId, otherSubscriptionIds, newerRegions, ownerTag } = equipment;
  rejectDuplicateResources(stack);
  new AzurermProvider(stack, 'azurerm', { features: [{}], subscriptionId, storageUseAzuread: true });
  new StackSubscriptions(stack, 'Subscriptions', { ownSubscriptionId: subscriptionId, otherSubscriptionIds });
  new AzapiProvider(stack, 'azapi', { subscriptionId });
  requireTerraform(stack);
  if (newerRegions !== undefined) new NewerRegions(stack, 'NewerRegions', { regions: newerRegions });
  AccessGuardrails.addTo(stack, { ownerTag });
}
