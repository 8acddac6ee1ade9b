import type { Resolved } from '../../core/terraform/present';
import type { ModelGatewayLogging } from './model-gateway-logging';

/** What a model gateway logs, with all defaults resolved. */
export type LoggingPlan = Resolved<
  ModelGatewayLogging,
  'logsTexts' | 'logsTokenCounts' | 'maxTextBytes' | 'metricDimensions' | 'metricNamespace'
>;

/** Resolves the defaults. */
export function planLogging(logging: ModelGatewayLogging): LoggingPlan {
  return {
    ...logging,
    logsTexts: logging.logsTexts ?? false,
    logsTokenCounts: logging.logsTokenCounts ?? true,
    maxTextBytes: logging.maxTextBytes ?? 32_768,
    metricDimensions: logging.metricDimensions ?? [],
    metricNamespace: logging.metricNamespace ?? 'model-gateway',
  };
}
