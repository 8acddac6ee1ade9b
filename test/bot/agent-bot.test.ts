import { Construct } from 'constructs';
import {
  AgentApplication,
  AgentBot,
  type AgentBotProps,
  ApplicationAuthorization,
  BotAppIdentity,
  BotSku,
  FoundryAgent,
  type IActivityTarget,
} from '../../src';
import { codesOf, problemsOf } from '../support/errors';
import {
  agentEndpoint,
  BLUEPRINT,
  awaited,
  awaiting,
  existingGateway,
  output,
  outputOf,
  ref,
  warned,
} from '../support/ingress';
import { APP_ID, APPLICATION_ID, BOT_GROUP_ID, project, TENANT, WORKSPACE_ID } from '../support/samples';
import type { StackJson } from '../support/stack-json';
import { newStack, synthesize } from '../support/synthesize';

const BOT = 'Microsoft.BotService/botServices';
const CHANNEL = `${BOT}/channels`;

const props = (target: IActivityTarget): AgentBotProps => ({
  target,
  tenantId: TENANT,
  resourceGroupId: BOT_GROUP_ID,
});

/** A bot before an agent with both identities. */
function botWith(changes: Partial<AgentBotProps> = {}): StackJson {
  return synthesize((scope) => {
    const target = agentEndpoint(scope, undefined, undefined, BLUEPRINT);
    new AgentBot(scope, 'Bot', { ...props(target), ...changes });
  });
}

const propertiesOf = (stack: StackJson) => stack.onlyAzapi(BOT).config.body?.properties;

describe('a bot with defaults', () => {
  const stack = synthesize((scope) => {
    const bot = new AgentBot(scope, 'Bot', props(agentEndpoint(scope)));
    awaiting(scope, bot.dependables);
    output(scope, 'endpoint', bot.messagingEndpoint);
    output(scope, 'app', bot.appId);
  });
  const bot = stack.onlyAzapi(BOT);
  const channel = stack.onlyAzapi(CHANNEL);
  const endpoint =
    'https://acc.services.ai.azure.com/api/projects/proj/agents/Publishing%20Agent/endpoint/protocols/' +
    'activityProtocol?api-version=2025-05-15-preview';

  test('is a free single-tenant bot with the identity of the agent, no keys and no public network', () => {
    const { replace_triggers_refs: _, replace_triggers_external_values: __, ...config } = bot.config;
    expect(config).toEqual({
      type: 'Microsoft.BotService/botServices@2022-09-15',
      name: 'test-bot',
      parent_id: BOT_GROUP_ID,
      location: 'global',
      body: {
        kind: 'azurebot',
        sku: { name: 'F0' },
        properties: {
          displayName: 'Publishing Agent',
          endpoint,
          msaAppType: 'SingleTenant',
          msaAppTenantId: TENANT,
          msaAppId: APP_ID,
          disableLocalAuth: true,
          publicNetworkAccess: 'Disabled',
        },
      },
      response_export_values: {},
    });
  });

  test('is in Teams', () => {
    expect(channel.config).toEqual({
      type: 'Microsoft.BotService/botServices/channels@2022-09-15',
      name: 'MsTeamsChannel',
      parent_id: ref(bot, 'id'),
      location: 'global',
      body: {
        properties: {
          channelName: 'MsTeamsChannel',
          properties: {
            isEnabled: true,
            enableCalling: false,
            acceptedTerms: true,
            deploymentEnvironment: 'CommercialDeployment',
          },
        },
      },
      locks: [ref(bot, 'id')],
      retry: { error_message_regex: ['RequestConflict', 'AnotherOperationInProgress'] },
      response_export_values: {},
    });
  });

  test('tells its endpoint, its app id and what to wait for', () => {
    expect(outputOf(stack, 'endpoint')).toBe(endpoint);
    expect(outputOf(stack, 'app')).toBe(APP_ID);
    expect(awaited(stack)).toEqual([bot.address, channel.address]);
  });

  test('keeps no logs where there is no workspace', () => {
    expect(stack.ofType('azurerm_monitor_diagnostic_setting')).toEqual([]);
  });
});

describe('a bot with choices of its own', () => {
  const stack = botWith({
    botName: 'help_desk.1',
    displayName: 'Help desk',
    description: 'Answers questions',
    sku: BotSku.S1,
    publicNetworkAccess: true,
    appIdentity: BotAppIdentity.BLUEPRINT,
    endpoint: 'https://bots.contoso.com/helper?api-version=v1',
    workspaceId: WORKSPACE_ID,
    tags: { team: 'agents' },
  });
  const { config } = stack.onlyAzapi(BOT);

  test('takes all of them', () => {
    expect(config).toMatchObject({ name: 'help_desk.1', tags: { team: 'agents' } });
    expect(config.body).toEqual({
      kind: 'azurebot',
      sku: { name: 'S1' },
      properties: {
        displayName: 'Help desk',
        description: 'Answers questions',
        endpoint: 'https://bots.contoso.com/helper?api-version=v1',
        msaAppType: 'SingleTenant',
        msaAppTenantId: TENANT,
        msaAppId: BLUEPRINT,
        disableLocalAuth: true,
        publicNetworkAccess: 'Enabled',
      },
    });
  });

  test('sends the log of requests to the workspace', () => {
    expect(stack.only('azurerm_monitor_diagnostic_setting').config).toEqual({
      name: 'to-workspace',
      target_resource_id: ref(stack.onlyAzapi(BOT), 'id'),
      log_analytics_workspace_id: WORKSPACE_ID,
      enabled_log: [{ category: 'BotRequest' }],
    });
  });
});

test.each([
  [undefined, APP_ID],
  [BotAppIdentity.INSTANCE, APP_ID],
  [BotAppIdentity.BLUEPRINT, BLUEPRINT],
])('a bot with identity %s has app id %s', (appIdentity, appId) => {
  expect(propertiesOf(botWith({ appIdentity }))?.msaAppId).toBe(appId);
});

test('a bot behind a route takes endpoint and identity from it', () => {
  const stack = synthesize((scope) => {
    const target = FoundryAgent.fromFoundryAgentAttributes(scope, 'Agent', {
      project: project(scope),
      agentName: 'helper',
      blueprintClientId: BLUEPRINT,
    });
    const route = existingGateway(scope).expose(scope, 'Route', {
      target,
      tenantIds: [TENANT],
      appIdentity: BotAppIdentity.BLUEPRINT,
    });
    new AgentBot(scope, 'Bot', { ...props(target), route });
    output(scope, 'endpoint', route.messagingEndpoint);
  });
  expect(propertiesOf(stack)).toMatchObject({ msaAppId: BLUEPRINT, endpoint: outputOf(stack, 'endpoint') });
  expect(outputOf(stack, 'endpoint')).toMatch(/^https:\/\/agents\.contoso\.com\/agents\/api\/projects\/proj\/agents\//);
});

describe('a bot before an application made here', () => {
  const stack = synthesize((scope) => {
    const target = new AgentApplication(scope, 'Application', {
      project: project(scope),
      applicationName: 'niceapp',
      agents: ['helper'],
      authorization: ApplicationAuthorization.ROLE_BASED,
    });
    new AgentBot(scope, 'Bot', props(target));
  });
  const bot = stack.onlyAzapi(BOT);
  const application = stack.onlyAzapi('Microsoft.CognitiveServices/accounts/projects/applications');
  const [kept] = stack.ofType('terraform_data').filter(({ address }) => address.includes('Kept'));
  if (kept === undefined) throw new Error('nothing is kept');

  test('has its kept client id and its own endpoint', () => {
    expect(bot.config.body?.properties).toMatchObject({
      displayName: 'niceapp',
      msaAppId: ref(kept, 'output.clientId'),
      endpoint:
        'https://acc.services.ai.azure.com/api/projects/proj/applications/niceapp/protocols/activityprotocol' +
        '?api-version=2025-05-15-preview',
    });
  });

  test('is made after it, and its Teams channel after the bot', () => {
    expect(bot.config.depends_on).toEqual([application.address, kept.address]);
    expect(stack.follows(stack.onlyAzapi(CHANNEL), bot)).toBe(true);
    expect(stack.follows(application, bot)).toBe(false);
  });
});

describe('the name of a bot', () => {
  test('is derived from the construct path', () => {
    const stack = synthesize((scope) => {
      const teams = new Construct(scope, 'Teams');
      new AgentBot(teams, 'Help_Desk', props(agentEndpoint(scope)));
    });
    expect(stack.onlyAzapi(BOT).config.name).toBe('test-teams-help-desk');
  });

  test.each([
    [59, []],
    [60, ['NoBotName']],
  ])('is asked for where the path leaves none: id of %d characters: %j', (length, codes) => {
    const scope = newStack();
    const target = agentEndpoint(scope);
    const problems = problemsOf(() => new AgentBot(scope, 'b'.repeat(length), props(target)));
    expect(problems.map((problem) => problem.code)).toEqual(codes);
    expect(problems.map((problem) => problem.remedy)).toEqual(codes.map(() => 'give botName'));
    expect(codesOf(() => new AgentBot(scope, 'c'.repeat(length), { ...props(target), botName: 'bot' }))).toEqual([]);
  });
});

describe('the warning OlderTeamsModel', () => {
  test('is given for an application', () => {
    const stack = synthesize((scope) => {
      const attributes = { applicationId: APPLICATION_ID, identityClientId: APP_ID };
      const target = AgentApplication.fromApplicationAttributes(scope, 'Application', attributes);
      new AgentBot(scope, 'Bot', props(target));
    });
    expect(warned(stack, 'OlderTeamsModel')).toEqual(['test/Bot']);
    expect(stack.warnings.join()).toContain("application 'niceapp'");
  });

  test('is not given for an agent endpoint', () => {
    expect(warned(botWith(), 'OlderTeamsModel')).toEqual([]);
  });
});
