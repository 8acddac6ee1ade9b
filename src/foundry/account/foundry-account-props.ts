import type { FoundryIdentity } from '../existing/foundry-identity';
import type { FoundryNetwork } from '../network/foundry-network';

/** A customer-managed key that encrypts what an account holds. */
export interface CustomerManagedKey {
  /** Id of the key, `https://{vault}.vault.azure.net/keys/{name}`, with a version or without. An RSA key of 2048 bits or more. */
  readonly keyId: string;
  /**
   * Full id of the vault, which has purge protection and role-based access. The identities that need the key get Key Vault Crypto User
   * on it.
   * @default - the roles are there already
   */
  readonly vaultId?: string;
  /**
   * User-assigned identity that reads the key, from the account's creation on.
   * @default - the system-assigned one: the account is made first, its identity gets the role, and then it is encrypted with the key
   */
  readonly identity?: FoundryIdentity;
  /**
   * Seconds that the role needs to take effect, 0 to 3600.
   * @default 60
   */
  readonly roleWaitSeconds?: number;
}

/** Properties of `FoundryAccount`. */
export interface FoundryAccountProps {
  /** Name of the account: letters, digits, '-', '_' and '.', 2 to 64 of them. Fixed. */
  readonly accountName: string;
  /**
   * Full id of the resource group, which may be in another subscription. Fixed.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly resourceGroupId?: string;
  /**
   * Location, such as `swedencentral`: that of the agents' network, too. Fixed.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly location?: string;
  /**
   * How it is reached and how agents get out. Which of the four it is, and the subnet, is fixed; who of the Internet reaches the account
   * is not.
   * @default FoundryNetwork.privateAccess()
   */
  readonly network?: FoundryNetwork;
  /**
   * First label of its hosts, the only one in all of Azure: letters, digits and '-', 2 to 63 of them. Fixed, and reserved for as
   * long as a deleted account is not purged.
   * @default - the account's name in lower case
   */
  readonly customSubdomain?: string;
  /**
   * Whether it has an identity of its own. Managed networks and customer-managed keys may need it.
   * @default true
   */
  readonly systemAssignedIdentity?: boolean;
  /**
   * User-assigned identities, in addition to its system-assigned one.
   * @default - that of the customer-managed key, where there is one
   */
  readonly userAssignedIdentities?: FoundryIdentity[];
  /**
   * Encrypts what it holds with a customer-managed key. It can be another one later, and never Microsoft's key again: leaving it out then
   * stops the plan with a sentence. Agents without your own data stores do not support it: a project without any is warned of.
   * @default - Microsoft's key
   */
  readonly customerManagedKey?: CustomerManagedKey;
  /**
   * Whether it accepts API keys. Whoever has one passes every role; guardrails refuse it.
   * @default false
   */
  readonly keysEnabled?: boolean;
  /**
   * Hosts that the account itself may fetch data from, at most 1000, where it may not fetch from everywhere. What agents reach is a
   * matter of `network`.
   * @default - everywhere
   */
  readonly allowedFqdns?: string[];
  /**
   * Full id of a Log Analytics workspace that takes its logs.
   * @default - that of the `FoundryAgentsStack`, otherwise no logs are sent
   */
  readonly workspaceId?: string;
  /**
   * Categories of logs.
   * @default - all: `Audit`, `RequestResponse`, `Trace` and `AzureOpenAIRequestUsage`
   */
  readonly logCategories?: string[];
  /**
   * Whether a lock keeps the account from being deleted by anybody. It counts for all that it holds, too: no project, model,
   * application or agent deployment can be removed while it is on. In the stack of the account it is made last and goes
   * first. Where other stacks have something there, set it to false and apply before they are destroyed.
   * @default false
   */
  readonly deletionLock?: boolean;
  /**
   * Whether Terraform refuses to plan its destruction, also where its construct is renamed or removed (see `core.MovedConstruct`). To
   * destroy it: set it to false, apply, destroy.
   * @default false
   */
  readonly preventsDestroy?: boolean;
  /**
   * Whether what is left of a destroyed account is purged, so that its name, its subdomain, its quota and the agents' subnet are free
   * again. Without, it can be restored for two days, and your own subnet cannot be destroyed in that time.
   * @default true
   */
  readonly purgesOnDestroy?: boolean;
  /**
   * Minutes from the purge until a subnet for agents that is of the same stack is destroyed, 0 to 1440. Only destruction waits. An
   * `AgentSubnet` is tried again after that for as long as the service holds it.
   * @default 15
   */
  readonly subnetReleaseMinutes?: number;
  /**
   * Tags of everything that is made.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
