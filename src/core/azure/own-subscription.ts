import type { IConstruct } from 'constructs';
import { isLiteral } from '../terraform/tokens';
import { defaultProvider } from './default-provider';
import { StackSubscriptions } from './stack-subscriptions';

/** Subscription that the stack of a construct works in, if known. */
export function ownSubscriptionOf(construct: IConstruct): string | undefined {
  return StackSubscriptions._of(construct)?.ownSubscriptionId ?? defaultProvider(construct)?.subscriptionIdInput;
}

/** Whether a subscription is known at synthesis. */
export function isKnown(subscriptionId: string | undefined): subscriptionId is string {
  return subscriptionId !== undefined && isLiteral(subscriptionId);
}
