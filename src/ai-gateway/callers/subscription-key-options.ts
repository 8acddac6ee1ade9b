/** How the subscription behind a key is managed. */
export interface SubscriptionKeyOptions {
  /**
   * Id of a subscription that exists in the service, whose scope is this API or all APIs.
   * @default - a subscription for this API is created
   */
  readonly existingSubscriptionId?: string;
  /**
   * The key, for a subscription that is created: a sensitive variable, so that a connection can be given the same. It is sent
   * and never stored in Terraform's state.
   * @default - Azure generates the keys; read them in the portal
   */
  readonly primaryKey?: string;
}
