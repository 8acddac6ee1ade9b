import type { SubscriptionKeyOptions } from './subscription-key-options';

/** How a caller is known: by a claim of its token, or by the subscription that its key belongs to. */
export type CallerProof =
  | { readonly kind: 'objectId' | 'clientId'; readonly value: string }
  | { readonly kind: 'key'; readonly options: SubscriptionKeyOptions };
