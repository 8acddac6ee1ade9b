import type { IFoundryAccount } from '../existing/foundry-account-interface';
import type { IContentFilter, IModelDeployment } from './content-filter-interface';
import type { FoundryModel } from './foundry-model';
import type { ModelSku, ModelUpgrade } from './model-sku';

/** Properties of a model deployment, apart from its account. */
export interface ModelDeploymentOptions {
  /** What is deployed. */
  readonly model: FoundryModel;
  /**
   * Name by which agents call it: letters, digits, '-', '_' and '.', 2 to 64 of them. Changing it makes another deployment.
   * @default - the name of the model
   */
  readonly deploymentName?: string;
  /**
   * How it is billed, and where it may be processed. The region of the account has to have it.
   * @default ModelSku.GLOBAL_STANDARD
   */
  readonly sku?: ModelSku;
  /**
   * Its share of the subscription's quota: thousands of tokens per minute, or units where they are reserved.
   * @default 1
   */
  readonly capacity?: number;
  /**
   * What becomes of it when Microsoft has a newer version. With anything but `NEVER`, the version of the model counts for its creation
   * only: from then on the service manages it.
   * @default ModelUpgrade.NEVER
   */
  readonly versionUpgrade?: ModelUpgrade;
  /**
   * The filter that checks its prompts and responses.
   * @default - Microsoft.DefaultV2
   */
  readonly contentFilter?: IContentFilter;
  /**
   * Deployment of the same account that takes what is too much for reserved units.
   * @default - none: what is too much is refused
   */
  readonly spillover?: IModelDeployment;
  /**
   * Tags of the deployment.
   * @default - those of the `FoundryAgentsStack`, otherwise no tags
   */
  readonly tags?: { readonly [key: string]: string };
}

/** Properties of `ModelDeployment`. */
export interface ModelDeploymentProps extends ModelDeploymentOptions {
  /** Account that holds it. */
  readonly account: IFoundryAccount;
}
