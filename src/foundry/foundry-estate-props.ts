import type { AccountPrivateEndpointOptions } from './account/account-private-endpoint';
import type { FoundryAccountProps } from './account/foundry-account-props';
import type { IAgentDataStores } from './data-stores/agent-data-stores-interface';
import type { AgentDataStoresProps } from './data-stores/agent-data-stores-props';
import type { IFoundryAccount } from './existing/foundry-account-interface';
import type { OwnDataOptions } from './capability-hosts/own-data-props';
import type { ContentFilterOptions } from './model/content-filter-props';
import type { ModelDeploymentOptions } from './model/model-deployment-props';
import type { FoundryProjectOptions } from './project/foundry-project-props';

/** A model of an estate. */
export interface EstateModel extends ModelDeploymentOptions {
  /**
   * Name of its content filter: one of the estate, or one that exists in the account. Excludes `contentFilter`.
   * @default - Microsoft.DefaultV2
   */
  readonly contentFilterName?: string;
  /**
   * Name of the model of the estate, listed before it, that takes what is too much for reserved units. Excludes `spillover`.
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
   * Private ways to the account that is made, by the last part of their construct ids. They are created before everything in it.
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
   * Projects.
   * @default - none
   */
  readonly projects?: EstateProject[];
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
