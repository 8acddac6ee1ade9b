import { AgentBot } from '../../src';
import { agentEndpoint } from '../support/ingress';
import { BOT_GROUP_ID, TENANT, TOKEN } from '../support/samples';
import { newStack } from '../support/synthesize';

test.each([
  ['BotRequest', 0],
  ['Foo', 1],
  [TOKEN, 0],
])('a log category that Bot Service is not known for warns: %s', (category, count) => {
  const scope = newStack();
  const bot = new AgentBot(scope, 'Bot', {
    target: agentEndpoint(scope),
    tenantId: TENANT,
    resourceGroupId: BOT_GROUP_ID,
    logCategories: [category],
  });
  const warned = bot.node.metadata.filter(({ data }) => String(data).startsWith('[UnknownLogCategory]'));
  expect(warned).toHaveLength(count);
});
