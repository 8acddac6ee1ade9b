import type { ITerraformDependable } from 'cdktf';
import type { IFoundryAccount } from '../existing/foundry-account-interface';
import type { IFoundryProject } from '../existing/foundry-project-interface';
import type { ConnectionKind } from './connection-kind';

/** Properties of a connection, apart from the account or project that holds it. */
export interface FoundryConnectionOptions {
  /** Name by which agents and hosts refer to it: letters, digits and '-', 3 to 33 of them. Changing it replaces the connection. */
  readonly connectionName: string;
  /** What it leads to, and how it authenticates. */
  readonly kind: ConnectionKind;
  /**
   * Whether all projects of the account can use it, or all users of the project.
   * @default - true for a connection of an account; for one of a project the service decides
   */
  readonly isSharedToAll?: boolean;
  /**
   * What must exist before the connection is created.
   * @default - what holds it
   */
  readonly dependables?: ITerraformDependable[];
}

/** Properties of `FoundryConnection`. */
export interface FoundryConnectionProps extends FoundryConnectionOptions {
  /**
   * Account that holds it, for all its projects.
   * @default - `project` holds it
   */
  readonly account?: IFoundryAccount;
  /**
   * Project that holds it.
   * @default - `account` holds it
   */
  readonly project?: IFoundryProject;
}
