/** Properties of `StackSubscriptions`. */
export interface StackSubscriptionsProps {
  /** Subscription (GUID) of the stack's own provider. Everything is created in it unless an id says otherwise. */
  readonly ownSubscriptionId: string;
  /** Other subscriptions (GUIDs) that resources of the stack may be in. */
  readonly otherSubscriptionIds: string[];
}
