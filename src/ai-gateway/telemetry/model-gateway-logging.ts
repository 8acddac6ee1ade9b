import type { MetricDimension } from '../../policy/statements/llm/llm-emit-token-metric';
import type { GatewayApplicationInsights } from '../../ingress/gateway/gateway-application-insights';

/**
 * What a model gateway logs and counts. It never logs bodies through diagnostics: that ends streaming.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-howto-llm-logs
 */
export interface ModelGatewayLogging {
  /**
   * Whether each request is logged with its tokens and model, for Azure Monitor. The diagnostic setting of the service needs
   * category GatewayLlmLogs, which an `ApiManagementGateway` with a workspace has.
   * @default true
   */
  readonly logsTokenCounts?: boolean;
  /**
   * Whether prompts and answers are logged, too: what people write and what they get.
   * @default false
   */
  readonly logsTexts?: boolean;
  /**
   * Bytes of a text beyond which it is cut, 1 to 262144. Only with `logsTexts`.
   * @default 32768
   */
  readonly maxTextBytes?: number;
  /**
   * Application Insights for requests and the metrics of tokens, without keys: the identity of the gateway gets Monitoring
   * Metrics Publisher on the component. Custom metrics with dimensions have to be enabled in it.
   * @default - that of the gateway, if it has one, otherwise no metrics
   */
  readonly applicationInsights?: GatewayApplicationInsights;
  /**
   * Namespace of the metrics.
   * @default 'model-gateway'
   */
  readonly metricNamespace?: string;
  /**
   * Dimensions of the metrics in addition to project, agent, model and caller: at most one of your own, and those that the
   * service knows.
   * @default - none
   */
  readonly metricDimensions?: MetricDimension[];
}
