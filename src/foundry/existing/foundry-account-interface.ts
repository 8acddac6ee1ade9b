import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { Principal } from '../../access/principal';
import type { FoundryAccountGrants } from './foundry-account-grants';
import type { FoundryNetworkMode } from './foundry-network-mode';
import type { IManagedNetwork } from './managed-network-interface';

/** A Foundry account (also called Foundry resource): the Azure resource that holds projects and models. */
export interface IFoundryAccount extends IConstruct {
  /** Full resource id. */
  readonly accountId: string;
  /** Name of the account. */
  readonly accountName: string;
  /** Resource group that holds it. */
  readonly resourceGroupName: string;
  /** Subscription that holds it. */
  readonly subscriptionId: string;
  /** Host of the data plane, without scheme: `{account}.services.ai.azure.com`. */
  readonly host: string;
  /** Whether it is reachable from the Internet; undefined if not known. */
  readonly publicNetworkAccess?: boolean;
  /** Location; undefined if not known. */
  readonly location?: string;
  /** How it is reached and how its agents reach other resources; undefined if not known. */
  readonly networkMode?: FoundryNetworkMode;
  /** IPv4 range of the subnet that its agents run in; undefined if not known, or if they run in none of yours. */
  readonly agentSubnetPrefix?: string;
  /** Full id of the virtual network of that subnet; undefined if not known. */
  readonly agentNetworkId?: string;
  /** The managed network for its agents, if this app created it. */
  readonly managedNetwork?: IManagedNetwork;
  /** Full id of the Key Vault whose key encrypts it, if any. */
  readonly keyVaultId?: string;
  /** Managed identity of the account. Throws if it was not given or does not exist. */
  readonly managedIdentity: Principal;
  /** Rights on the account. */
  readonly grants: FoundryAccountGrants;
  /** What others can depend on: the account, and the private endpoints added so far. */
  readonly dependables: ITerraformDependable[];
}

/** Attributes of an existing account. */
export interface FoundryAccountAttributes {
  /** Full resource id, `/subscriptions/.../Microsoft.CognitiveServices/accounts/{name}`. */
  readonly accountId: string;
  /**
   * Host of the data plane, if the custom subdomain is not the account's name.
   * @default - `{account}.services.ai.azure.com`
   */
  readonly host?: string;
  /**
   * Whether it is reachable from the Internet. If not, what exposes its agents needs private access to it.
   * @default - not known
   */
  readonly publicNetworkAccess?: boolean;
  /**
   * Its location, such as `swedencentral`.
   * @default - not known
   */
  readonly location?: string;
  /**
   * Network mode that was set at its creation.
   * @default - not known
   */
  readonly networkMode?: FoundryNetworkMode;
  /**
   * IPv4 range of the subnet that its agents run in. Security groups that this library makes allow it where they call.
   * @default - not known
   */
  readonly agentSubnetPrefix?: string;
  /**
   * Full id of the virtual network of that subnet. Security groups of another network do not allow the range.
   * @default - not known: the network of what they call
   */
  readonly agentNetworkId?: string;
  /**
   * Principal (object) id of the account's managed identity.
   * @default - not known: reading it throws
   */
  readonly identityPrincipalId?: string;
}
