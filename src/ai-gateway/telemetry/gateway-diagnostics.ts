import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { AzureRole } from '../../access/azure-role';
import { grantRole } from '../../access/grant-role';
import { oneAtATime } from '../../core/azure/serial-writes';
import { withinStack } from '../../core/terraform/within-stack';
import type { GatewayApplicationInsights } from '../../ingress/gateway/gateway-application-insights';
import { createApplicationInsightsLogger, LOGGER_TYPE, samplingOf } from '../../ingress/gateway/gateway-telemetry';
import type { IGatewayService } from '../../ingress/gateway/routes/gateway-service';
import { Resource } from '../../providers/azapi/resource';
import { ResourceAction } from '../../providers/azapi/resource-action';
import type { LoggingPlan } from './logging-plan';

/** Whose requests are logged. */
export interface GatewayDiagnosticsSpec {
  readonly gateway: IGatewayService;
  readonly apiId: string;
  readonly apiName: string;
  readonly logging: LoggingPlan;
}

/** The newest that azapi 2.12 has `largeLanguageModel` in (read 2026-11-28); the stable one lacks it. */
const LLM_DIAGNOSTIC_TYPE = 'Microsoft.ApiManagement/service/apis/diagnostics@2025-09-01-preview';
const DIAGNOSTIC_TYPE = 'Microsoft.ApiManagement/service/apis/diagnostics@2024-05-01';

/** What Foundry says about a request, without secrets. */
const TELLING_HEADERS = [
  'x-ms-foundry-agent-id',
  'x-ms-foundry-model-id',
  'x-ms-foundry-project-id',
  'openai-project',
  'x-ms-client-request-id',
];
const MASKED = { headers: ['Authorization', 'api-key'].map((value) => ({ mode: 'Mask', value })) };
const part = (headers: readonly string[]) => ({ body: { bytes: 0 }, headers, dataMasking: MASKED });
const WITHOUT_BODIES = {
  frontend: { request: part(TELLING_HEADERS), response: part([]) },
  backend: { request: part([]), response: part([]) },
};

/** The diagnostics of the API: each has one owner, and those of the service stay as they are. */
export class GatewayDiagnostics extends Construct {
  /** Whether tokens are counted as metrics. */
  public readonly hasMetrics: boolean;

  public constructor(
    scope: Construct,
    id: string,
    private readonly spec: GatewayDiagnosticsSpec,
  ) {
    super(scope, id);
    const { gateway, logging } = spec;
    if (logging.logsTokenCounts) this.logTokens();
    const loggerId =
      logging.applicationInsights === undefined
        ? gateway.telemetryLoggerId
        : this.createLogger(logging.applicationInsights);
    this.hasMetrics = loggerId !== undefined;
    if (loggerId !== undefined) this.sendMetrics(loggerId);
  }

  private logTokens(): void {
    const { gateway, apiId, logging } = this.spec;
    const loggerId = `${gateway.gatewayId}/loggers/azuremonitor`;
    // Services may have this logger already, which a resource would not take over.
    const logger = new ResourceAction(this, 'AzureMonitor', {
      type: LOGGER_TYPE,
      resourceId: loggerId,
      method: 'PUT',
      body: { properties: { loggerType: 'azureMonitor', isBuffered: false } },
      responseExportValues: {},
      ...oneAtATime(LOGGER_TYPE, gateway.gatewayId),
      dependsOn: withinStack(this, gateway.dependables),
    });
    const texts = { messages: 'all', maxSizeInBytes: logging.maxTextBytes };
    new Resource(this, 'Tokens', {
      type: LLM_DIAGNOSTIC_TYPE,
      parentId: apiId,
      name: 'azuremonitor',
      body: {
        properties: {
          loggerId,
          sampling: { samplingType: 'fixed', percentage: 100 },
          alwaysLog: 'allErrors',
          logClientIp: false,
          verbosity: 'information',
          ...WITHOUT_BODIES,
          largeLanguageModel: {
            logs: 'enabled',
            ...(logging.logsTexts ? { requests: texts, responses: texts } : {}),
          },
        },
      },
      responseExportValues: {},
      ...oneAtATime(LLM_DIAGNOSTIC_TYPE, gateway.gatewayId),
      dependsOn: [logger],
    });
  }

  private createLogger(target: GatewayApplicationInsights): string {
    const { gateway, apiName } = this.spec;
    const role = grantRole(this, {
      verb: 'Publish',
      role: AzureRole.MONITORING_METRICS_PUBLISHER,
      principal: gateway.managedIdentity,
      scopeId: target.componentId,
      grantedBy: 'ModelGateway',
      description: 'The model gateway sends requests and counts of tokens',
      hasDerivedName: true,
    });
    const after: ITerraformDependable[] = [...gateway.dependables, ...role.dependables];
    const logger = createApplicationInsightsLogger(this, {
      gatewayId: gateway.gatewayId,
      loggerName: `${apiName}-application-insights`,
      target,
      dependsOn: withinStack(this, after),
    });
    return logger.id;
  }

  private sendMetrics(loggerId: string): void {
    const { gateway, apiId, logging } = this.spec;
    new Resource(this, 'Metrics', {
      type: DIAGNOSTIC_TYPE,
      parentId: apiId,
      name: 'applicationinsights',
      body: {
        properties: {
          loggerId,
          metrics: true,
          sampling: samplingOf(logging.applicationInsights),
          alwaysLog: 'allErrors',
          logClientIp: false,
          verbosity: 'information',
          httpCorrelationProtocol: 'W3C',
          ...WITHOUT_BODIES,
        },
      },
      responseExportValues: {},
      // Replaced, so that a logger that is not used any more is deleted after the diagnostic that refers to it.
      replaceTriggersRefs: ['properties.loggerId'],
      ...oneAtATime(DIAGNOSTIC_TYPE, gateway.gatewayId),
    });
  }
}
