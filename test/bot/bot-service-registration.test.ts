import { AgentBot, BotServiceRegistration } from '../../src';
import { codesOf } from '../support/errors';
import { agentEndpoint } from '../support/ingress';
import { BOT_GROUP_ID, SUBSCRIPTION, TENANT, TOKEN } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';

test('Bot Service is registered before a bot that depends on it', () => {
  const stack = synthesize((scope) => {
    const registration = new BotServiceRegistration(scope, 'BotService', { subscriptionId: SUBSCRIPTION });
    new AgentBot(scope, 'Bot', {
      target: agentEndpoint(scope),
      tenantId: TENANT,
      resourceGroupId: BOT_GROUP_ID,
      dependables: registration.dependables,
    });
  });
  const registration = stack.only('azapi_resource_action');
  expect(registration.config).toEqual({
    type: 'Microsoft.Resources/subscriptions@2021-04-01',
    resource_id: `/subscriptions/${SUBSCRIPTION}`,
    action: 'providers/Microsoft.BotService/register',
    method: 'POST',
    response_export_values: { state: 'registrationState' },
  });
  expect(stack.onlyAzapi('Microsoft.BotService/botServices').config.depends_on).toEqual([registration.address]);
});

test('a bot registers nothing by itself', () => {
  const stack = synthesize((scope) => {
    const target = agentEndpoint(scope);
    new AgentBot(scope, 'Bot', { target, tenantId: TENANT, resourceGroupId: BOT_GROUP_ID });
  });
  expect(stack.ofType('azapi_resource_action')).toEqual([]);
});

test.each([
  ['production', ['InvalidSubscriptionId']],
  [SUBSCRIPTION, []],
  [TOKEN, []],
])('subscription %s: %j', (subscriptionId, codes) => {
  expect(codesOf(() => new BotServiceRegistration(newStack(), 'BotService', { subscriptionId }))).toEqual(codes);
});
