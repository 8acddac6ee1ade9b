import type { ITerraformDependable } from 'cdktf';
import type { IFoundryAccount } from '../../foundry/existing/foundry-account-interface';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';
import type { ModelConnectionAuthentication } from './model-connection-authentication';
import type { ModelSource } from './model-source';

/** Properties of `ModelGatewayConnection`. */
export interface ModelGatewayConnectionProps {
  /**
   * First part of what agents call a model: letters, digits and '-', 3 to 33 of them. Changing it replaces the connection, and
   * every agent that has a model of it gets a new version.
   */
  readonly connectionName: string;
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
  /** Where the models come from. */
  readonly source: ModelSource;
  /**
   * How the connection authenticates at the gateway.
   * @default - the identity of the project for API Management; required for gateways of other vendors, which do not accept it
   */
  readonly authentication?: ModelConnectionAuthentication;
  /**
   * Headers of every request. No secrets: everybody who can read the connection can read its metadata.
   * @default - a marker header, without which the portal shows no models
   */
  readonly customHeaders?: { readonly [header: string]: string };
  /**
   * Whether all projects of the account can use it, or all users of the project.
   * @default - true for a connection of an account; for one of a project the service decides
   */
  readonly isSharedToAll?: boolean;
  /**
   * What must exist before the connection is created.
   * @default - what holds it, and the gateway
   */
  readonly dependables?: ITerraformDependable[];
}
