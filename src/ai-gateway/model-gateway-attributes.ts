import type { ConnectedModel } from './list/connected-model';
import type { ModelSurface } from './list/model-surface';

/** What is known of a model gateway that exists. */
export interface ModelGatewayAttributes {
  /** Full id of its API: `.../providers/Microsoft.ApiManagement/service/{gateway}/apis/{api}`. */
  readonly apiId: string;
  /** Address of the API with its path and without a slash at the end, such as `https://gateway.contoso.com/openai/v1`. */
  readonly targetUrl: string;
  /** Models that it leads to and that the projects of this app may use: who may use which is decided by the gateway. */
  readonly models: ConnectedModel[];
  /**
   * API that callers use.
   * @default ModelSurface.OPENAI_V1
   */
  readonly surface?: ModelSurface;
  /**
   * `api-version` of requests.
   * @default - that of the surface; none for OpenAI v1, which has no versions
   */
  readonly inferenceApiVersion?: string;
  /**
   * Audience of the callers' tokens.
   * @default 'https://cognitiveservices.azure.com'
   */
  readonly audience?: string;
  /**
   * Whether every caller needs a subscription key, so that a connection needs one, too.
   * @default false: projects call with their identity
   */
  readonly needsKey?: boolean;
}
