import { Construct } from 'constructs';
import { sendLogs } from '../../../src/core/azure/diagnostics';
import { GATEWAY_ID, WORKSPACE_ID } from '../../support/samples';
import { synthesize } from '../../support/synthesize';

test('logs are sent to the workspace, category by category', () => {
  const stack = synthesize((scope) => {
    sendLogs(new Construct(scope, 'Gateway'), GATEWAY_ID, WORKSPACE_ID, ['GatewayLogs', 'WebSocketConnectionLogs']);
  });
  expect(stack.only('azurerm_monitor_diagnostic_setting')).toEqual({
    address: expect.stringContaining('.Gateway_Diagnostics_') as string,
    config: {
      name: 'to-workspace',
      target_resource_id: GATEWAY_ID,
      log_analytics_workspace_id: WORKSPACE_ID,
      enabled_log: [{ category: 'GatewayLogs' }, { category: 'WebSocketConnectionLogs' }],
    },
  });
});

test('nothing is made where there is no workspace', () => {
  const stack = synthesize((scope) => {
    sendLogs(scope, GATEWAY_ID, undefined, ['GatewayLogs']);
  });
  expect(stack.addresses).toEqual([]);
});
