import { MonitorDiagnosticSetting } from '@cdktf/provider-azurerm/lib/monitor-diagnostic-setting';
import type { Construct } from 'constructs';

/**
 * Sends logs of a resource to a Log Analytics workspace. Nothing is made where there is no workspace. Where a resource can
 * write to tables of its own and to the shared one, `tables` says which. Gives what was made.
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
