import { FoundryNetworkMode } from './foundry-network-mode';

/** Whether agents run in a network, so that the service creates the capability host of the account. */
export function isInjected(mode: FoundryNetworkMode): boolean {
  return mode === FoundryNetworkMode.VIRTUAL_NETWORK || mode === FoundryNetworkMode.MANAGED;
}
