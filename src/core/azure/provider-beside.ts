import type { TerraformProvider } from 'cdktf';
import type { IConstruct } from 'constructs';
import { subscriptionOf } from './arm-id';
import type { Problems } from '../validation/problems';
import { quote } from '../validation/problems';
import { isKnown, ownSubscriptionOf } from './own-subscription';
import { StackSubscriptions } from './stack-subscriptions';
import { isLiteral } from '../terraform/tokens';
import { AZURE_CODES } from './codes';

/**
 * The provider of the subscription that an id is in, for what azurerm creates next to it; undefined if that is the stack's
 * own subscription. Adds a problem if the subscription is not listed or not known: with the stack's own provider, the
 * resource would end up in a resource group of the same name in another subscription, or nowhere.
 */
export function providerBeside(
  construct: IConstruct,
  problems: Problems,
  what: string,
  id: string,
  given?: TerraformProvider,
): TerraformProvider | undefined {
  if (given !== undefined) return given;
  if (!isLiteral(id)) {
    problems.add(
      AZURE_CODES.SubscriptionKnownLater,
      `${what} is known only after apply, and so is its subscription`,
      'give provider: the azurerm provider of that subscription',
    );
    return undefined;
  }
  const subscriptionId = subscriptionOf(id);
  const list = StackSubscriptions._of(construct);
  const own = ownSubscriptionOf(construct);
  if (!isKnown(own)) {
    problems.add(
      AZURE_CODES.SubscriptionOfStackUnknown,
      `${what} is in subscription ${quote(subscriptionId)}, and the subscription of the stack is not known`,
      'use a FoundryAgentsStack, give the AzurermProvider of the stack its subscriptionId, or create a StackSubscriptions',
    );
    return undefined;
  }
  if (own.toLowerCase() === subscriptionId.toLowerCase()) return undefined;
  const provider = list?._providerOf(subscriptionId);
  problems.when(provider === undefined, AZURE_CODES.SubscriptionNotListed, () => ({
    message: `${what} is in subscription ${quote(subscriptionId)}, which the stack does not list`,
    remedy: 'add it to otherSubscriptionIds of FoundryAgentsStack or StackSubscriptions (in settings: subscriptions)',
  }));
  return provider;
}
