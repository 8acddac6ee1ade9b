import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import type { TerraformStack } from 'cdktf';
import { type NewerRegion, NewerRegions } from '../../core/azure/newer-regions';
import { expectOwnIds } from '../../core/azure/resource-twins';
import { StackSubscriptions } from '../../core/azure/stack-subscriptions';
import { AccessGuardrails } from '../../people/guardrails/access-guardrails';
import { AzapiProvider } from '../../providers/azapi/provider';

/** Where a stack works. */
export interface StackEquipment {
  readonly subscriptionId: string;
  readonly otherSubscriptionIds: string[];
  readonly newerRegions?: NewerRegion[];
}

/**
 * What every stack of this library has: both providers of Azure, its subscriptions, regions newer than the list, and the
 * checks that look at the whole of it.
 */
export function equipStack(stack: TerraformStack, equipment: StackEquipment): void {
  const { subscriptionId, otherSubscriptionIds, newerRegions } = equipment;
  expectOwnIds(stack);
  new AzurermProvider(stack, 'azurerm', { features: [{}], subscriptionId, storageUseAzuread: true });
  new StackSubscriptions(stack, 'Subscriptions', { ownSubscriptionId: subscriptionId, otherSubscriptionIds });
  new AzapiProvider(stack, 'azapi', { subscriptionId });
  // ignore_body_changes, which keeps an application's traffic where it is, needs it.
  stack.addOverride('terraform.required_version', '>= 1.11');
  if (newerRegions !== undefined) new NewerRegions(stack, 'NewerRegions', { regions: newerRegions });
  AccessGuardrails.addTo(stack);
}
