import { oneAtATime } from '../../../src/core/azure/serial-writes';

const OWNER = '/subscriptions/s/resourceGroups/g/providers/Microsoft.X/y/z';

test.each([
  ['Microsoft.CognitiveServices/accounts/projects/applications@2026-05-01', 'RequestConflict'],
  ['microsoft.cognitiveservices/accounts/connections', 'RequestConflict'],
  ['Microsoft.Foundry/agents@v1', 'RequestConflict'],
  ['Microsoft.BotService/botServices/channels@2022-09-15', 'RequestConflict'],
  ['Microsoft.ApiManagement/service/apis/operations@2024-05-01', 'PessimisticConcurrencyConflict'],
  ['Microsoft.Network/virtualNetworks/subnets@2025-07-01', 'AnotherOperationInProgress'],
])('%s is written one at a time, and again after %s', (type, answer) => {
  const { locks, retry } = oneAtATime(type, OWNER);
  expect(locks).toEqual([OWNER]);
  expect(retry.errorMessageRegex).toContain(answer);
});

test('a type that nobody has looked up is a defect', () => {
  expect(() => oneAtATime('Microsoft.BotService/botServices@2022-09-15', OWNER)).toThrow('SERIAL_WRITES');
});
