import { AgentBot, BotServiceRegistration } from '../../src';
import { agentEndpoint } from '../support/ingress';
import { BOT_GROUP_ID, TENANT } from '../support/samples';
import { synthesize } from '../support/synthesize';

test('Bot Service is registered before a bot that depends on it', () => {
  const stack = synthesize((scope) => {
    const registration = new BotServiceRegistration(scope, 'BotService');
    new AgentBot(scope, 'Bot', {
      target: agentEndpoint(scope),
      tenantId: TENANT,
      resourceGroupId: BOT_GROUP_ID,
      dependables: registration.dependables,
    });
  });
  const registration = stack.only('azurerm_resource_provider_registration');
  expect(registration.config).toEqual({ name: 'Microsoft.BotService' });
  expect(stack.onlyAzapi('Microsoft.BotService/botServices').config.depends_on).toEqual([registration.address]);
});

test('a bot registers nothing by itself', () => {
  const stack = synthesize((scope) => {
    const target = agentEndpoint(scope);
    new AgentBot(scope, 'Bot', { target, tenantId: TENANT, resourceGroupId: BOT_GROUP_ID });
  });
  expect(stack.ofType('azurerm_resource_provider_registration')).toEqual([]);
});
