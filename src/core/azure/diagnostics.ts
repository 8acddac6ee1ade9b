import { MonitorDiagnosticSetting } from '@cdktf/provider-azurerm/lib/monitor-diagnostic-setting';
import type { Construct } from 'constructs';

/**
 * Sends logs of a resource to a Log Analytics workspace, if any. `tables` chooses for resources that can write to
 * resource-specific tables or to the shared one. Returns what was created.
 */
export function sendLogs(
  scope: Construct,
  targetId: string,
  workspaceId: string | undefined,
  categories: readonly string[],
  tables?: 'Dedicated',
): MonitorDiagnosticSetting[] {
  if (workspaceId === undefined) return [];
  const made = new MonitorDiagnosticSetting(scope, 'Diagnostics', {
    name: 'to-workspace',
    targetResourceId: targetId,
    logAnalyticsWorkspaceId: workspaceId,
    logAnalyticsDestinationType: tables,
    enabledLog: categories.map((category) => ({ category })),
  });
  return [made];
}
