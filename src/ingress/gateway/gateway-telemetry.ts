import { Construct } from 'constructs';
import type { ITerraformDependable } from 'cdktf';
import { AzureRole } from '../../access/azure-role';
import { Principal } from '../../access/principal';
import { RoleAssignment } from '../../access/role-assignment';
import { oneAtATime } from '../../core/azure/serial-writes';
import { Resource } from '../../providers/azapi/resource';
import type { GatewayApplicationInsights } from './gateway-application-insights';

/** The service that sends telemetry, and its destination. */
export interface GatewayTelemetrySpec {
  readonly gatewayId: string;
  readonly principalId: string;
  readonly target: GatewayApplicationInsights;
  readonly dependsOn: ITerraformDependable[];
}

const DIAGNOSTIC_TYPE = 'Microsoft.ApiManagement/service/diagnostics@2024-05-01';

/** No message content is kept: no bodies, no header values. */
const WITHOUT_CONTENT = {
  body: { bytes: 0 },
  headers: [],
  dataMasking: { headers: [{ mode: 'Mask', value: 'Authorization' }] },
};

export const LOGGER_TYPE = 'Microsoft.ApiManagement/service/loggers@2024-05-01';

/** Where a logger is, and where it sends to. */
export interface ApplicationInsightsLoggerSpec {
  readonly gatewayId: string;
  readonly loggerName: string;
  readonly target: GatewayApplicationInsights;
  readonly dependsOn?: ITerraformDependable[];
}

/**
 * A logger that authenticates with the managed identity of the service. azurerm's supports only keys, hence azapi. The service
 * returns a reference instead of the connection string, which must not show up as drift: hence the write-only part, which is
 * sent again when its version, the text itself, changes.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-howto-app-insights
 */
export function createApplicationInsightsLogger(scope: Construct, spec: ApplicationInsightsLoggerSpec): Resource {
  const { gatewayId, loggerName, target, dependsOn } = spec;
  return new Resource(scope, 'Logger', {
    type: LOGGER_TYPE,
    parentId: gatewayId,
    name: loggerName,
    body: {
      properties: { loggerType: 'applicationInsights', resourceId: target.componentId, isBuffered: true },
    },
    sensitiveBody: {
      properties: {
        credentials: { connectionString: target.connectionString, identityClientId: 'SystemAssigned' },
      },
    },
    sensitiveBodyVersion: { 'properties.credentials': target.connectionString },
    responseExportValues: {},
    ...oneAtATime(LOGGER_TYPE, gatewayId),
    dependsOn,
  });
}

/** Share of the requests that a diagnostic keeps. */
export function samplingOf(target: GatewayApplicationInsights | undefined) {
  return { samplingType: 'fixed', percentage: target?.samplingPercentage ?? 100 };
}

/** Sends request telemetry to Application Insights, authenticated with the managed identity of the service. */
export class GatewayTelemetry extends Construct {
  /** Full id of the logger. */
  public readonly loggerId: string;

  public constructor(scope: Construct, id: string, spec: GatewayTelemetrySpec) {
    super(scope, id);
    const { target, gatewayId } = spec;
    const role = new RoleAssignment(this, 'Publish', {
      role: AzureRole.MONITORING_METRICS_PUBLISHER,
      principal: Principal.managedIdentity(spec.principalId, `${scope.node.path}/Identity`),
      scopeId: target.componentId,
      grantedBy: 'ApiManagementGateway',
      description: 'The gateway sends requests and their times',
    });
    const logger = createApplicationInsightsLogger(this, {
      gatewayId,
      loggerName: 'application-insights',
      target,
      dependsOn: [...spec.dependsOn, role.resource],
    });
    this.loggerId = logger.id;
    new Resource(this, 'Resource', {
      type: DIAGNOSTIC_TYPE,
      parentId: gatewayId,
      name: 'applicationinsights',
      body: {
        properties: {
          loggerId: logger.id,
          sampling: samplingOf(target),
          alwaysLog: 'allErrors',
          logClientIp: false,
          verbosity: 'error',
          httpCorrelationProtocol: 'W3C',
          frontend: { request: WITHOUT_CONTENT, response: WITHOUT_CONTENT },
          backend: { request: WITHOUT_CONTENT, response: WITHOUT_CONTENT },
        },
      },
      responseExportValues: {},
      ...oneAtATime(DIAGNOSTIC_TYPE, gatewayId),
    });
  }
}
