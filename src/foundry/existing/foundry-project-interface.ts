import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { Principal } from '../../access/principal';
import type { IFoundryAccount } from './foundry-account-interface';
import type { FoundryNetworkMode } from './foundry-network-mode';
import type { FoundryProjectGrants } from './foundry-project-grants';

/** A Foundry project: where agents are built, and what their applications and endpoints belong to. */
export interface IFoundryProject extends IConstruct {
  /** Full resource id. */
  readonly projectId: string;
  /** Name of the project. */
  readonly projectName: string;
  /** Account that holds the project. */
  readonly account: IFoundryAccount;
  /** Host of the data plane, without scheme: `{account}.services.ai.azure.com`. */
  readonly host: string;
  /** Rights on the project. */
  readonly grants: FoundryProjectGrants;
  /** Managed identity of the project: what the service runs as. Throws if it was not given. */
  readonly managedIdentity: Principal;
  /** Client (application) id of the project's identity, if that is user-assigned and known. */
  readonly identityClientId?: string;
  /** Identity that unpublished agents of the project share. Throws if it was not given. */
  readonly sharedAgentIdentity: Principal;
  /** Path of the project on that host: `/api/projects/{project}`. */
  readonly path: string;
  /** The two together: `https://{host}/api/projects/{project}`. */
  readonly endpoint: string;
  /** Location; undefined if not known. */
  readonly location?: string;
  /**
   * GUID under which the project keeps its data: names of its containers begin with it. Known after apply. Throws if it was
   * not given.
   */
  readonly workspaceId: string;
  /** What others can depend on: the project, and the role that its identity needs. */
  readonly dependables: ITerraformDependable[];
}

/** Attributes of an existing project. */
export interface FoundryProjectAttributes {
  /** Full resource id, `/subscriptions/.../accounts/{account}/projects/{project}`. */
  readonly projectId: string;
  /**
   * Host of the account's data plane, if the custom subdomain is not the account's name.
   * @default - `{account}.services.ai.azure.com`
   */
  readonly host?: string;
  /**
   * Whether the account is reachable from the Internet. If not, what exposes its agents needs private access to it.
   * @default - not known
   */
  readonly publicNetworkAccess?: boolean;
  /**
   * Principal (object) id of the project's managed identity.
   * @default - not known: reading it throws
   */
  readonly identityPrincipalId?: string;
  /**
   * Client (application) id of the project's identity, if it is user-assigned.
   * @default - not known
   */
  readonly identityClientId?: string;
  /**
   * Principal (object) id of the agent identity that unpublished agents of the project share.
   * @default - not known: reading it throws
   */
  readonly sharedAgentIdentityPrincipalId?: string;
  /**
   * GUID under which the project keeps its data: the 32 digits of its `internalId`, with dashes.
   * @default - not known: reading it throws
   */
  readonly workspaceId?: string;
  /**
   * Its location, such as `swedencentral`.
   * @default - not known
   */
  readonly location?: string;
  /**
   * Network mode that was set at the creation of its account.
   * @default - not known
   */
  readonly networkMode?: FoundryNetworkMode;
  /**
   * IPv4 range of the subnet that the account's agents run in. Security groups that this library makes allow it where they call.
   * @default - not known
   */
  readonly agentSubnetPrefix?: string;
  /**
   * Full id of the virtual network of that subnet. Security groups of another network do not allow the range.
   * @default - not known: the network of what they call
   */
  readonly agentNetworkId?: string;
}
