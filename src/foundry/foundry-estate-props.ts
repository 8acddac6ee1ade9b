import type { AccountPrivateEndpointOptions } from './account/account-private-endpoint';
import type { FoundryAccountProps } from './account/foundry-account-props';
import type { IAgentDataStores } from './data-stores/agent-data-stores-interface';
import type { FoundryConnectionOptions } from './connections/foundry-connection-props';
import type { AgentDataStoresProps } from './data-stores/agent-data-stores-props';
import type { IFoundryAccount } from './existing/foundry-account-interface';
import type { OwnDataOptions } from './capability-hosts/own-data-props';
import type { IFoundryProject } from './existing/foundry-project-interface';
import type { IModelDeployment } from './model/content-filter-interface';
import type { ContentFilterOptions } from './model/content-filter-props';
import type { ModelDeploymentOptions } from './model/model-deployment-props';
import type { EstateNetworkOptions } from './network/estate-network-options';
import type { FoundryProjectOptions } from './project/foundry-project-props';

/** A model of an estate. */
export interface EstateModel extends ModelDeploymentOptions {
  /**
   * Name of its content filter: one of the estate, or one that exists in the account. Excludes `contentFilter`.
   * @default - Microsoft.DefaultV2
   */
  readonly contentFilterName?: string;
  /**
   * Name of the model of the estate, listed before it or existing, that takes what is too much for reserved units. Excludes `spillover`.
   * @default - none
   */
  readonly spilloverName?: string;
}

/** A project of an estate. */
export interface EstateProject extends FoundryProjectOptions {
  /**
   * Last part of its construct id, and its key in `projects`. Rename it together with a `MovedConstruct`.
   * @default - projectName
   */
  readonly id?: string;
  /**
   * Id of the data stores of the estate that its agents keep their data in.
   * @default - the only ones that the estate has; without any, Microsoft keeps the data
   */
  readonly dataStoresId?: string;
  /**
   * How it uses its data stores.
   * @default - the defaults of `OwnDataOptions`; rules of a managed network begin with the id of the data stores
   */
  readonly ownData?: OwnDataOptions;
  /**
   * Connections of the project, in addition to those to its data stores.
   * @default - none
   */
  readonly connections?: FoundryConnectionOptions[];
}

/** Properties of `FoundryEstate`. Names of what is listed become parts of construct ids, and are known while synthesizing. */
export interface FoundryEstateProps {
  /**
   * Account that is made. Excludes `existingAccount`.
   * @default - `existingAccount`
   */
  readonly account?: FoundryAccountProps;
  /**
   * Account that exists, or is made by somebody else.
   * @default - `account`
   */
  readonly existingAccount?: IFoundryAccount;
  /**
   * What is made in a network of yours: the subnet of the agents, and private DNS zones.
   * @default - nothing: `account.network` says where the account is
   */
  readonly network?: EstateNetworkOptions;
  /**
   * Private ways to the account, by the last part of their construct ids. They are created before everything in an account that is
   * made. To an account that exists, give its location there, or to each of them.
   * @default - none
   */
  readonly privateEndpoints?: { readonly [id: string]: AccountPrivateEndpointOptions };
  /**
   * Content filters.
   * @default - none
   */
  readonly contentFilters?: ContentFilterOptions[];
  /**
   * Models that agents can call.
   * @default - none
   */
  readonly models?: EstateModel[];
  /**
   * Models that the account has already, by the keys that they get in `models` of the estate. `spilloverName` may refer to them.
   * @default - none
   */
  readonly existingModels?: { readonly [name: string]: IModelDeployment };
  /**
   * Projects.
   * @default - none
   */
  readonly projects?: EstateProject[];
  /**
   * Projects that exist, or are created elsewhere, by the keys that they get in `projects` of the estate.
   * @default - none
   */
  readonly existingProjects?: { readonly [id: string]: IFoundryProject };
  /**
   * Connections of the account, for all its projects. One to a Key Vault is made before all others, wherever it is listed.
   * @default - none
   */
  readonly connections?: FoundryConnectionOptions[];
  /**
   * Data stores that are created, by the last part of their construct ids: one set that all projects share, or one for each.
   * @default - none
   */
  readonly dataStores?: { readonly [id: string]: AgentDataStoresProps };
  /**
   * Data stores that exist, or are created elsewhere, by ids for `dataStoresId`.
   * @default - none
   */
  readonly existingDataStores?: { readonly [id: string]: IAgentDataStores };
}
