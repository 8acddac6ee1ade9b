import type { ITerraformDependable } from 'cdktf';
import type { IFoundryAccount } from '../existing/foundry-account-interface';
import type { FoundryIdentity } from '../existing/foundry-identity';

/** Properties of a project, apart from its account. */
export interface FoundryProjectOptions {
  /** Name of the project: letters, digits, '-', '_' and '.', 2 to 64 of them. Fixed: it is a part of every endpoint. */
  readonly projectName: string;
  /**
   * Name that people see.
   * @default - none: Foundry shows the name
   */
  readonly displayName?: string;
  /**
   * Text for people who manage it.
   * @default - no description
   */
  readonly description?: string;
  /**
   * User-assigned identity that the service runs as, where its ids have to be known before the project is there.
   * @default - a system-assigned identity
   */
  readonly identity?: FoundryIdentity;
  /**
   * Location. Required if the account is one that exists and its location is not given.
   * @default - that of the account
   */
  readonly location?: string;
  /**
   * Whether Terraform refuses to plan its destruction, also where its construct is renamed or removed (see `core.MovedConstruct`). To
   * destroy it: set it to false, apply, destroy.
   * @default false
   */
  readonly preventsDestroy?: boolean;
  /**
   * Tags of the project.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
  /**
   * What must exist before the project is created.
   * @default - nothing beyond the account
   */
  readonly dependables?: ITerraformDependable[];
}

/** Properties of `FoundryProject`. */
export interface FoundryProjectProps extends FoundryProjectOptions {
  /** Account that holds it. */
  readonly account: IFoundryAccount;
}
