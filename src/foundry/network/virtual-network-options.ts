import type { IAgentSubnet } from './agent-subnet-props';
import type { PublicAccessOptions } from './public-access-options';

/** Agents in your own subnet. */
export interface VirtualNetworkOptions {
  /** The subnet, which no other account may have. It is in the location of the account. */
  readonly agentSubnet: IAgentSubnet;
  /**
   * Who of the Internet reaches the account.
   * @default - nobody
   */
  readonly publicAccess?: PublicAccessOptions;
  /**
   * Whether every private IPv4 range is accepted. The list of regions that support 10.0.0.0/8 grows, and this library has
   * the list of its release.
   * @default false
   */
  readonly allowsAnyPrivateRange?: boolean;
}
