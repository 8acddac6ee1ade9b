import { FoundryNetworkMode } from '../existing/foundry-network-mode';
import type { IAgentSubnet } from './agent-subnet-props';
import type { ManagedNetworkOptions } from './managed-network-options';
import type { PublicAccessOptions } from './public-access-options';
import type { VirtualNetworkOptions } from './virtual-network-options';

/**
 * How an account is reached and how its agents get out. It is settled when the account is made and never changes: another
 * network takes another account. Who of the Internet reaches the account, and the rules of a managed network, do change.
 *
 * @see https://learn.microsoft.com/azure/foundry/agents/concepts/networking-options
 */
export class FoundryNetwork {
  /** The Internet reaches the account, or a part of it does; agents go out over the platform. */
  public static publicAccess(options: PublicAccessOptions = {}): FoundryNetwork {
    return new FoundryNetwork(FoundryNetworkMode.PUBLIC, options);
  }

  /** Private endpoints alone reach the account; agents go out over the platform, which has no private way to data. */
  public static privateAccess(): FoundryNetwork {
    return new FoundryNetwork(FoundryNetworkMode.PRIVATE);
  }

  /** Agents run in your own subnet: its routes, its firewall and its private endpoints count for them. */
  public static virtualNetwork(options: VirtualNetworkOptions): FoundryNetwork {
    return new FoundryNetwork(FoundryNetworkMode.VIRTUAL_NETWORK, options.publicAccess, options);
  }

  /** Agents run in a network that Microsoft keeps for the account, with rules for what they reach. */
  public static managed(options: ManagedNetworkOptions): FoundryNetwork {
    return new FoundryNetwork(FoundryNetworkMode.MANAGED, options.publicAccess, undefined, options);
  }

  private constructor(
    /** Which of the four it is. */
    public readonly mode: FoundryNetworkMode,
    /**
     * Who of the Internet reaches the account; nobody where it is left out.
     *
     * @internal
     */
    public readonly _publicAccess?: PublicAccessOptions,
    /** @internal */
    public readonly _virtualNetwork?: VirtualNetworkOptions,
    /** @internal */
    public readonly _managed?: ManagedNetworkOptions,
  ) {}

  /** Subnet that agents run in, if it is your own. */
  public get agentSubnet(): IAgentSubnet | undefined {
    return this._virtualNetwork?.agentSubnet;
  }
}
