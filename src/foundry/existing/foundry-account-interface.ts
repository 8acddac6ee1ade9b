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
  /** Whether the Internet reaches it, where that is known. */
  readonly publicNetworkAccess?: boolean;
  /** Location, where it is known. */
  readonly location?: string;
  /** How it is reached and how its agents get out, where that is known. */
  readonly networkMode?: FoundryNetworkMode;
  /** The network that Microsoft keeps for its agents, where it was made here. */
  readonly managedNetwork?: IManagedNetwork;
  /** Full id of the Key Vault whose key encrypts it, where there is one that is known. */
  readonly keyVaultId?: string;
  /** Managed identity of the account. Throws where it was not given, or there is none. */
  readonly managedIdentity: Principal;
  /** Rights on the account. */
  readonly grants: FoundryAccountGrants;
  /** What others can depend on: the account is there, and reached by the private endpoints that it was given so far. */
  readonly dependables: ITerraformDependable[];
}

/** What is known of an account that exists already. */
export interface FoundryAccountAttributes {
  /** Full resource id, `/subscriptions/.../Microsoft.CognitiveServices/accounts/{name}`. */
  readonly accountId: string;
  /**
   * Host of the data plane, where the custom subdomain is not the account's name.
   * @default - `{account}.services.ai.azure.com`
   */
  readonly host?: string;
  /**
   * Whether the Internet reaches it. Where it is closed, whatever exposes its agents needs a private way to it.
   * @default - not known
   */
  readonly publicNetworkAccess?: boolean;
  /**
   * Its location, such as `swedencentral`.
   * @default - not known
   */
  readonly location?: string;
  /**
   * How its network was settled when it was made.
   * @default - not known
   */
  readonly networkMode?: FoundryNetworkMode;
  /**
   * Principal (object) id of the account's managed identity.
   * @default - not known: reading it throws
   */
  readonly identityPrincipalId?: string;
}
