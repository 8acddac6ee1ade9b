import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { IFoundryAccount } from '../foundry/existing/foundry-account-interface';
import type { IFoundryProject } from '../foundry/existing/foundry-project-interface';
import type { DiscoveryEndpoints } from './discovery/discovery-endpoints';
import type { ConnectedModel } from './list/connected-model';
import type { ModelSurface } from './list/model-surface';

/** An API on API Management through which agents and others reach models. New or existing. */
export interface IModelGateway extends IConstruct {
  /** Address of the API, which connections lead to: `https://{host}/{path}`, without a slash at the end. */
  readonly targetUrl: string;
  /** Full id of the API Management service. */
  readonly gatewayId: string;
  /** Name of the API. */
  readonly apiName: string;
  /** API that callers use. */
  readonly surface: ModelSurface;
  /** Its models. */
  readonly models: ConnectedModel[];
  /** Whether the path names the model, as metadata of connections says it. */
  readonly deploymentInPath: boolean;
  /** `api-version` of requests; undefined where the surface has none. */
  readonly inferenceApiVersion?: string;
  /** Audience of the callers' tokens. */
  readonly audience: string;
  /** Where it lists its models for those who ask; undefined without discovery. */
  readonly discoveryEndpoints?: DiscoveryEndpoints;
  /** Whether every caller needs a subscription key. */
  readonly needsKey: boolean;
  /** Whether a caller can present a subscription key. */
  readonly takesKeys: boolean;
  /** What others can depend on: the API with its operations, its policy and the rights of the gateway. */
  readonly dependables: ITerraformDependable[];
  /**
   * Names of the models that a project may use; undefined while it is not allowed any. An existing gateway tells all of its
   * models: its own stack decides who may use which.
   */
  modelsOf(project: IFoundryProject): string[] | undefined;
  /**
   * Whether any project of an account is allowed, which a connection of the account needs. An existing gateway says yes: its own
   * stack decides.
   */
  allowsProjectOf(account: IFoundryAccount): boolean;
}
