import { AgentBot, type AgentBotProps } from '../../src';
import { agentEndpoint } from '../support/ingress';
import { APP_ID, BOT_GROUP_ID, IDENTITY_ID, OTHER_TENANT, TENANT } from '../support/samples';
import type { StackJson } from '../support/stack-json';
import { synthesize } from '../support/synthesize';

function botWith(changes: Partial<AgentBotProps> = {}): StackJson {
  return synthesize((scope) => {
    const props = { target: agentEndpoint(scope), tenantId: TENANT, resourceGroupId: BOT_GROUP_ID };
    new AgentBot(scope, 'Bot', { ...props, botName: 'helpdesk', ...changes });
  });
}

describe('what Bot Service never changes of a bot', () => {
  const stack = botWith();
  const bot = stack.onlyAzapi('Microsoft.BotService/botServices');
  const made = stack.only('terraform_data');

  test('replaces it where it changes: app id, type, tenant and identity, known to the plan or not', () => {
    expect(bot.config.replace_triggers_refs).toEqual([
      'properties.msaAppId',
      'properties.msaAppType',
      'properties.msaAppTenantId',
      'properties.msaAppMSIResourceId',
    ]);
    expect(bot.config.replace_triggers_external_values).toEqual({
      msaAppId: APP_ID,
      msaAppType: 'SingleTenant',
      msaAppTenantId: TENANT,
      msaAppMSIResourceId: '',
    });
  });

  test('the old bot goes first: two of one name cannot be', () => {
    expect(bot.config.lifecycle).toBeUndefined();
  });

  test('is remembered as it was made, until somebody takes it again', () => {
    expect(made.config).toEqual({
      input: { msaAppId: APP_ID, msaAppType: 'SingleTenant', msaAppTenantId: TENANT, msaAppMSIResourceId: '' },
      triggers_replace: { botName: 'helpdesk' },
      depends_on: [bot.address],
      lifecycle: { ignore_changes: ['input'] },
    });
  });

  test('warns of the outage in the plan that changes it, and names the way without one', () => {
    const { check } = stack.shape as { check: Record<string, { assert: Record<string, string>[] }> };
    const [assertion] = Object.values(check)[0]?.assert ?? [];
    expect(assertion?.condition).toContain(
      `${made.address}.input.msaAppId == try(${bot.address}.body.properties.msaAppId, "")`,
    );
    expect(assertion?.error_message).toMatch(
      /^Bot helpdesk was made as .* nobody reaches it in Teams until .* second one under another name/,
    );
    expect(assertion?.error_message).toContain(`-replace=${made.address}`);
  });

  test('of a bot with a user-assigned identity is that identity', () => {
    const own = botWith({ userAssignedIdentityId: IDENTITY_ID, userAssignedIdentityClientId: OTHER_TENANT });
    expect(own.only('terraform_data').config.input).toEqual({
      msaAppId: OTHER_TENANT,
      msaAppType: 'UserAssignedMSI',
      msaAppTenantId: TENANT,
      msaAppMSIResourceId: IDENTITY_ID,
    });
  });

  test('a GUID in capitals replaces nothing', () => {
    const bots = [TENANT, TENANT.toUpperCase()].map((tenantId) =>
      botWith({ tenantId }).onlyAzapi('Microsoft.BotService/botServices'),
    );
    expect(bots[1]?.config).toEqual(bots[0]?.config);
  });
});
