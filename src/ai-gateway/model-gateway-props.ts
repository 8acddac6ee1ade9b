import type { IFoundryPrivateEndpoint } from '../foundry/account/private-endpoint-interface';
import type { FoundryIdentity } from '../foundry/existing/foundry-identity';
import type { IGatewayService } from '../ingress/gateway/routes/gateway-service';
import type { OwnStatements } from '../policy/document/own-statements';
import type { ModelDiscovery } from './discovery/model-discovery';
import type { GatewayModel } from './list/gateway-model';
import type { ModelOperation } from './list/model-operation';
import type { ModelSurface } from './list/model-surface';
import type { ContentSafetyOptions } from './policy/content-safety-options';
import type { SemanticCacheOptions } from './policy/semantic-cache-options';
import type { ModelGatewayLogging } from './telemetry/model-gateway-logging';

/** Properties of `ModelGateway`. */
export interface ModelGatewayProps {
  /** API Management service that the API is added to, new or existing. Not in the Consumption tier. */
  readonly gateway: IGatewayService;
  /** Models that it leads to: one list for backends, pools, rights, discovery and connections. */
  readonly models: GatewayModel[];
  /**
   * API that callers use.
   * @default ModelSurface.OPENAI_V1
   */
  readonly surface?: ModelSurface;
  /**
   * Name of the API, unique in the service: lowercase letters, digits and '-', 1 to 24 of them. Names of backends begin
   * with it.
   * @default - after the surface: `openai-v1`, `azure-openai` or `foundry-models`
   */
  readonly apiName?: string;
  /**
   * Beginning of the path on the gateway, before what the surface demands: `team-a` makes `team-a/openai/v1`.
   * @default - none
   */
  readonly pathPrefix?: string;
  /**
   * Operations that callers can use.
   * @default [ModelOperation.CHAT_COMPLETIONS], the only one that agents use
   */
  readonly operations?: ModelOperation[];
  /**
   * Tenant whose tokens are accepted.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly tenantId?: string;
  /**
   * Audience of the callers' tokens. Connections of projects ask for tokens with the same.
   * @default 'https://cognitiveservices.azure.com'
   */
  readonly audience?: string;
  /**
   * Audience of the token that the gateway itself presents to the accounts. All published policies use the default; the portal's
   * own gateway uses `https://ai.azure.com`, which some report to be refused. Take that one if accounts answer 401 to a gateway
   * that has its role.
   * @default 'https://cognitiveservices.azure.com'
   */
  readonly accountAudience?: string;
  /**
   * Host by which callers reach the gateway. Its certificate has to be of a public authority: agents trust no other.
   * @default - the gateway's own: `gatewayHost`, without an edge in between
   */
  readonly hostName?: string;
  /**
   * Private endpoints in the network of the gateway by which it reaches accounts, in addition to those that the gateway has.
   * @default - none
   */
  readonly foundryPrivateEndpoints?: IFoundryPrivateEndpoint[];
  /**
   * User-assigned identity of the service that calls the accounts.
   * @default - the system-assigned identity of the service
   */
  readonly identity?: FoundryIdentity;
  /**
   * Whether the tokens of a prompt are estimated before the model is called, so that a limit can refuse it earlier.
   * @default true
   */
  readonly estimatesPromptTokens?: boolean;
  /**
   * How it lists its models for those who ask.
   * @default - it does not: connections list them
   */
  readonly discovery?: ModelDiscovery;
  /**
   * What is logged and counted.
   * @default - counts of tokens without texts
   */
  readonly logging?: ModelGatewayLogging;
  /**
   * Content Safety, which checks prompts.
   * @default - the filters of the models alone
   */
  readonly contentSafety?: ContentSafetyOptions;
  /**
   * A cache for callers that do not stream.
   * @default - none
   */
  readonly semanticCache?: SemanticCacheOptions;
  /**
   * Policy statements of your own. They run only for callers that are allowed, before the gateway authenticates as itself.
   * Statements that end streaming or route elsewhere are refused.
   * @default - none
   */
  readonly statements?: OwnStatements;
}
