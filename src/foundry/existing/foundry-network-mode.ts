/** How an account is reached and how its agents get out, which is settled when the account is made. */
export enum FoundryNetworkMode {
  /** No network of one's own; the Internet reaches the account, or a part of it does. */
  PUBLIC = 'public',
  /** No network of one's own for agents; the account is reached by private endpoints only. */
  PRIVATE = 'private',
  /** Agents run in a subnet of one's own. */
  VIRTUAL_NETWORK = 'virtualNetwork',
  /** Agents run in a network that Microsoft keeps for the account. */
  MANAGED = 'managed',
}

/** Whether agents run in a network of their own, so that the service makes the capability host of the account itself. */
export function isInjected(mode: FoundryNetworkMode): boolean {
  return mode === FoundryNetworkMode.VIRTUAL_NETWORK || mode === FoundryNetworkMode.MANAGED;
}
