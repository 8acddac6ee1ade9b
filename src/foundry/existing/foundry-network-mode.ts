/** How an account is reached and how its agents reach other resources. Set when the account is created. */
export enum FoundryNetworkMode {
  /** No custom network; the account is reachable from the Internet, or from selected addresses. */
  PUBLIC = 'public',
  /** No custom network for agents; the account is reached by private endpoints only. */
  PRIVATE = 'private',
  /** Agents run in your own subnet. */
  VIRTUAL_NETWORK = 'virtualNetwork',
  /** Agents run in a managed network of the account. */
  MANAGED = 'managed',
}
