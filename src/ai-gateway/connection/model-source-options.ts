import type { IFoundryAccount } from '../../foundry/existing/foundry-account-interface';
import type { DiscoveryEndpoints } from '../discovery/discovery-endpoints';
import type { ConnectedModel } from '../list/connected-model';

/** An API through which models are reached, and that this app does not know as a `ModelGateway`. */
export interface ModelApiOptions {
  /** Address of the API with its path and without a slash at the end, such as `https://gateway.contoso.com/openai/v1`. */
  readonly targetUrl: string;
  /**
   * Models that it has. Preferred: agents are reported to fail with models that are known by discovery alone.
   * @default - `discovery`
   */
  readonly models?: ConnectedModel[];
  /**
   * Where it lists its models.
   * @default - nowhere: give `models`
   */
  readonly discovery?: DiscoveryEndpoints;
  /**
   * Whether the path names the model, as Azure OpenAI with dated versions has it: `/deployments/{model}/chat/completions`.
   * @default false
   */
  readonly deploymentInPath?: boolean;
  /**
   * `api-version` of requests. Required with `deploymentInPath`; OpenAI v1 refuses it.
   * @default - none
   */
  readonly inferenceApiVersion?: string;
}

/** What a connection takes of a `ModelGateway`. */
export interface OwnGatewayOptions {
  /**
   * Whether Foundry asks the gateway for its models. The gateway then needs `discovery`.
   * @default false: the connection lists the models that its project may use
   */
  readonly usesDiscovery?: boolean;
}

/** The models of another account, without a gateway in between. */
export interface OtherAccountOptions {
  /** The other account, in any subscription and tenant. */
  readonly account: IFoundryAccount;
  /** Models that it has, by the names of their deployments. */
  readonly models: ConnectedModel[];
}
