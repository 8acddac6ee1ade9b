import type { OwnStatements } from '../../policy/document/own-statements';
import type { PolicyTierFamily } from '../../policy/document/policy-tier-family';
import type { MetricDimension } from '../../policy/statements/llm/llm-emit-token-metric';
import type { IGatewayBackend } from '../../ingress/gateway/routes/gateway-backend-interface';
import type { AllowedCaller } from '../callers/caller-validation';
import type { ModelDiscovery } from '../discovery/model-discovery';
import type { PlannedModel } from '../list/model-plan';
import type { SurfaceFacts } from '../list/surface-facts';
import type { ContentSafetyOptions } from './content-safety-options';
import type { SemanticCacheOptions } from './semantic-cache-options';

/** What the policy of a model gateway is made of. */
export interface PolicySpec {
  readonly apiName: string;
  readonly facts: SurfaceFacts;
  readonly tenantId: string;
  readonly audience: string;
  /** Audience of the gateway's own token for the accounts. */
  readonly accountAudience: string;
  /** Client id of the identity that calls the backends; the system-assigned one if left out. */
  readonly clientId?: string;
  readonly models: readonly PlannedModel[];
  readonly callers: readonly AllowedCaller[];
  readonly backendOf: (modelName: string) => IGatewayBackend;
  /** Id of the subscription of a caller with a key. */
  readonly subscriptionOf: (label: string) => string;
  readonly discovery?: ModelDiscovery;
  readonly estimatesPrompts: boolean;
  /** Namespace of the metrics; none are sent if left out. */
  readonly metrics?: { readonly namespace: string; readonly dimensions: readonly MetricDimension[] };
  readonly contentSafety?: ContentSafetyOptions & { readonly backend: IGatewayBackend };
  readonly semanticCache?: SemanticCacheOptions & { readonly backend: IGatewayBackend };
  readonly own: OwnStatements;
  readonly tierFamily?: PolicyTierFamily;
}
