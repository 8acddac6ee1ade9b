/** How the subscription behind a key is managed. */
export interface SubscriptionKeyOptions {
  /**
   * Id of a subscription that exists in the service, for this API or all.
   * @default - a subscription for this API is created
   */
  readonly existingSubscriptionId?: string;
  /**
   * The key, for a subscription that is created: a sensitive variable, so that a connection can be given the same. It is sent
   * and never stored in Terraform's state.
   * @default - Azure makes the keys up; they are read in the portal
   */
  readonly primaryKey?: string;
}
