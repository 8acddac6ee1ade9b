import {
  ActivityChannel,
  AgentBot,
  type AgentBotProps,
  ApiManagementGateway,
  type BotSite,
  type IAgentBot,
  ImportBlock,
  TeamsEnvironment,
} from '../../src';
import { codesOf, problemsOf } from '../support/errors';
import { agentEndpoint, awaited, awaiting, proveRules, ref, tokenList, warned } from '../support/ingress';
import { APP_ID, BOT_GROUP_ID, GATEWAY_ID, IDENTITY_ID, OTHER_TENANT, TENANT, TOKEN } from '../support/samples';
import type { StackJson } from '../support/stack-json';
import { newStack, synthesize } from '../support/synthesize';

const BOT = 'Microsoft.BotService/botServices';
const CHANNEL = `${BOT}/channels`;
const BOT_ID = `${BOT_GROUP_ID}/providers/${BOT}/helpdesk`;
const SITE: BotSite = { siteName: 'intranet', trustedOrigins: ['https://intranet.contoso.com'] };

function botWith(changes: Partial<AgentBotProps>, use: (bot: AgentBot) => void = () => undefined): StackJson {
  return synthesize((scope) => {
    const target = agentEndpoint(scope);
    use(new AgentBot(scope, 'Bot', { target, tenantId: TENANT, resourceGroupId: BOT_GROUP_ID, ...changes }));
  });
}

const existing = (scope = newStack()): IAgentBot => AgentBot.fromBotAttributes(scope, 'Bot', { botId: BOT_ID });

function channelOf(stack: StackJson, name: string, terraformType?: string) {
  const [found, ...others] = stack.azapi(CHANNEL, terraformType).filter(({ config }) => config.name === name);
  if (found === undefined || others.length > 0) throw new Error(`expected one ${name}`);
  return found;
}

const siteBody = (trustedOrigins: unknown, isBlockUserUploadEnabled: boolean) => ({
  siteName: 'intranet',
  isEnabled: true,
  isV1Enabled: false,
  isV3Enabled: true,
  isSecureSiteEnabled: true,
  trustedOrigins,
  isBlockUserUploadEnabled,
  isEndpointParametersEnabled: false,
  isDetailedLoggingEnabled: false,
});

describe('the options of a bot', () => {
  const key = `https://kv.vault.azure.net/keys/bots/${'0a'.repeat(16)}`;
  const stack = botWith({
    iconUrl: 'https://contoso.com/icon.png',
    streaming: true,
    customerManagedKeyUrl: key,
    userAssignedIdentityId: IDENTITY_ID,
    userAssignedIdentityClientId: 'c0ffee00-1111-4111-8111-111111111111',
    teams: { callingWebhook: 'https://contoso.com/calls', environment: TeamsEnvironment.GCC_MODERATE },
  });

  test('stand in its body', () => {
    expect(stack.onlyAzapi(BOT).config.body?.properties).toEqual({
      displayName: 'Publishing Agent',
      iconUrl: 'https://contoso.com/icon.png',
      endpoint: expect.stringMatching(/^https:\/\/acc\.services\.ai\.azure\.com\//) as string,
      msaAppType: 'UserAssignedMSI',
      msaAppTenantId: TENANT,
      msaAppId: 'c0ffee00-1111-4111-8111-111111111111',
      msaAppMSIResourceId: IDENTITY_ID,
      disableLocalAuth: true,
      publicNetworkAccess: 'Disabled',
      isStreamingSupported: true,
      isCmekEnabled: true,
      cmekKeyVaultUrl: key,
    });
  });

  test('stand in the body of its Teams channel', () => {
    expect(stack.onlyAzapi(CHANNEL).config.body).toEqual({
      properties: {
        channelName: 'MsTeamsChannel',
        properties: {
          isEnabled: true,
          enableCalling: true,
          callingWebhook: 'https://contoso.com/calls',
          acceptedTerms: true,
          deploymentEnvironment: 'GCCModerateDeployment',
        },
      },
    });
  });

  test('logs of other categories go to the workspace', () => {
    const workspaceId = `${BOT_GROUP_ID}/providers/Microsoft.OperationalInsights/workspaces/log`;
    const logs = botWith({ workspaceId, logCategories: ['BotRequest', 'Another'] });
    expect(logs.only('azurerm_monitor_diagnostic_setting').config.enabled_log).toEqual([
      { category: 'BotRequest' },
      { category: 'Another' },
    ]);
  });

  test('what has to stand before it does', () => {
    const stack = synthesize((scope) => {
      const first = new AgentBot(scope, 'First', bodyOf(scope, 'FirstAgent'));
      new AgentBot(scope, 'Second', {
        ...bodyOf(scope, 'SecondAgent'),
        userAssignedIdentityId: IDENTITY_ID,
        userAssignedIdentityClientId: OTHER_TENANT,
        dependables: first.dependables,
      });
    });
    const ofFirst = [...stack.azapi(BOT), ...stack.azapi(CHANNEL)]
      .map(({ address }) => address)
      .filter((address) => address.startsWith('azapi_resource.First_'));
    expect(ofFirst).toHaveLength(2);
    const [second] = stack.azapi(BOT).filter(({ address }) => address.startsWith('azapi_resource.Second_'));
    expect(second?.config.depends_on).toEqual(ofFirst);
  });
});

const bodyOf = (scope: Parameters<typeof agentEndpoint>[0], id: string): AgentBotProps => ({
  target: agentEndpoint(scope, 'helper', id),
  tenantId: TENANT,
  resourceGroupId: BOT_GROUP_ID,
});

describe('channels of a bot', () => {
  const stack = botWith({ publicNetworkAccess: true }, (bot) => {
    bot.addMicrosoft365Channel();
    bot.addDirectLineChannel({ sites: [SITE] });
    bot.addWebChatChannel({ sites: [{ ...SITE, trustedOrigins: tokenList(), userUploads: true }] });
    awaiting(bot, bot.dependables);
  });
  const bot = stack.onlyAzapi(BOT);
  const teams = channelOf(stack, 'MsTeamsChannel');
  const microsoft365 = channelOf(stack, 'M365Extensions');
  const directLine = channelOf(stack, 'DirectLineChannel');
  const webChat = channelOf(stack, 'WebChatChannel', 'azapi_update_resource');
  const type = 'Microsoft.BotService/botServices/channels@2022-09-15';
  /** By a lock on the bot: a chain would carry what replaces one channel to the next. */
  const ONE_AT_A_TIME = {
    locks: [ref(bot, 'id')],
    retry: { error_message_regex: ['RequestConflict', 'AnotherOperationInProgress'] },
  };

  test('Microsoft 365 has a name only', () => {
    expect(microsoft365.config).toEqual({
      type,
      name: 'M365Extensions',
      parent_id: ref(bot, 'id'),
      location: 'global',
      body: { properties: { channelName: 'M365Extensions' } },
      response_export_values: {},
      ...ONE_AT_A_TIME,
    });
  });

  test('Direct Line has secure sites of version 3', () => {
    expect(directLine.config).toEqual({
      type,
      name: 'DirectLineChannel',
      parent_id: ref(bot, 'id'),
      location: 'global',
      body: {
        properties: {
          channelName: 'DirectLineChannel',
          properties: { sites: [siteBody(['https://intranet.contoso.com'], true)] },
        },
      },
      response_export_values: {},
      ...ONE_AT_A_TIME,
    });
  });

  test('Web Chat is that which Bot Service has made', () => {
    expect(webChat.config).toEqual({
      type,
      name: 'WebChatChannel',
      parent_id: ref(bot, 'id'),
      body: {
        properties: { channelName: 'WebChatChannel', properties: { sites: [siteBody(TOKEN, false)] } },
      },
      response_export_values: {},
      ...ONE_AT_A_TIME,
    });
  });

  test('nothing of an answer comes into the state, for it may hold keys', () => {
    const made = [bot, teams, microsoft365, directLine, webChat];
    expect(made.map(({ config }) => config.response_export_values)).toEqual([{}, {}, {}, {}, {}]);
  });

  test('can be depended on', () => {
    expect(awaited(stack)).toEqual([bot, teams, microsoft365, directLine, webChat].map(({ address }) => address));
  });
});

describe('the warning SitesWithoutNetwork', () => {
  const add = (bot: IAgentBot) => bot.addDirectLineChannel({ sites: [SITE] });

  test('is given where the bot is closed to the public network', () => {
    expect(warned(botWith({}, add), 'SitesWithoutNetwork')).toEqual(['test/Bot']);
  });

  test('is not given where it is open, or where nobody knows', () => {
    expect(warned(botWith({ publicNetworkAccess: true }, add), 'SitesWithoutNetwork')).toEqual([]);
    expect(
      warned(
        synthesize((scope) => void add(existing(scope))),
        'SitesWithoutNetwork',
      ),
    ).toEqual([]);
  });
});

describe('a bot that exists', () => {
  test('gets channels and a lock, and is not managed itself', () => {
    const stack = synthesize((scope) => {
      const bot = existing(scope);
      bot.addTeamsChannel();
      bot.lockDeletion();
    });
    expect(stack.azapi(BOT)).toEqual([]);
    expect(stack.onlyAzapi(CHANNEL).config).toMatchObject({ name: 'MsTeamsChannel', parent_id: BOT_ID });
    expect(stack.only('azurerm_management_lock').config).toMatchObject({ scope: BOT_ID, lock_level: 'CanNotDelete' });
  });

  test('tells what was given of it, and asks for the rest', () => {
    const attributes = { botId: BOT_ID, appId: APP_ID, messagingEndpoint: 'https://agents.contoso.com/x' };
    const bot = AgentBot.fromBotAttributes(newStack(), 'Bot', attributes);
    expect([bot.botId, bot.appId, bot.messagingEndpoint]).toEqual(Object.values(attributes));
    expect(codesOf(() => existing().appId)).toEqual(['AttributeNotSupplied']);
    expect(codesOf(() => existing().messagingEndpoint)).toEqual(['AttributeNotSupplied']);
  });

  test.each([
    [BOT_ID, []],
    [TOKEN, []],
    [GATEWAY_ID, ['InvalidResourceId']],
    ['helpdesk', ['InvalidResourceId']],
  ])('has the id of a bot: %s', (botId, codes) => {
    expect(codesOf(() => AgentBot.fromBotAttributes(newStack(), 'Bot', { botId }))).toEqual(codes);
  });

  test('can be taken over into the address of one made here', () => {
    const stack = botWith({}, (bot) => {
      new ImportBlock(bot, 'Import', { resource: bot.resource, importId: `${BOT_ID}?api-version=2022-09-15` });
      new ImportBlock(bot, 'ImportTeams', {
        resource: bot.teamsChannel,
        importId: `${BOT_ID}/channels/MsTeamsChannel?api-version=2022-09-15`,
      });
    });
    expect((stack.shape as { import?: unknown }).import).toEqual([
      { id: `${BOT_ID}?api-version=2022-09-15`, to: stack.onlyAzapi(BOT).address },
      { id: `${BOT_ID}/channels/MsTeamsChannel?api-version=2022-09-15`, to: stack.onlyAzapi(CHANNEL).address },
    ]);
  });
});

describe('a lock', () => {
  test('goes before bot and channels, whichever was asked for first', () => {
    const stack = botWith({}, (bot) => {
      bot.lockDeletion();
      bot.addMicrosoft365Channel();
    });
    expect(stack.only('azurerm_management_lock').config).toEqual({
      name: 'no-deletion',
      scope: ref(stack.onlyAzapi(BOT), 'id'),
      lock_level: 'CanNotDelete',
      notes: 'People reach the agent in Teams through this bot.',
      depends_on: [
        stack.onlyAzapi(BOT).address,
        channelOf(stack, 'MsTeamsChannel').address,
        channelOf(stack, 'M365Extensions').address,
      ],
    });
  });

  test('is made once', () => {
    const bot = existing();
    bot.lockDeletion();
    expect(codesOf(() => bot.lockDeletion())).toEqual(['DuplicateLock']);
  });
});

test.each([
  ['MsTeamsChannel', (bot: IAgentBot) => bot.addTeamsChannel()],
  ['M365Extensions', (bot: IAgentBot) => bot.addMicrosoft365Channel()],
  ['DirectLineChannel', (bot: IAgentBot) => bot.addDirectLineChannel({ sites: [SITE] })],
  ['WebChatChannel', (bot: IAgentBot) => bot.addWebChatChannel({ sites: [SITE] })],
])('%s is added once', (name, add) => {
  const bot = existing();
  add(bot);
  const problems = problemsOf(() => add(bot));
  expect(problems.map(({ code }) => code)).toEqual(['DuplicateChannel']);
  expect(problems[0]?.message).toContain(name);
});

describe.each(['addDirectLineChannel', 'addWebChatChannel'] as const)('%s', (method) => {
  const site = (changes: Partial<BotSite>) => ({ sites: [{ ...SITE, ...changes }] });
  proveRules<{ sites: BotSite[] }>(
    [
      { code: 'NoSite', bad: [{ sites: [] }], good: [{ sites: [SITE] }], later: [site({ siteName: TOKEN })] },
      {
        code: 'DuplicateSite',
        bad: [{ sites: [SITE, SITE] }],
        good: [{ sites: [SITE, { ...SITE, siteName: 'other' }] }],
        later: [
          {
            sites: [
              { ...SITE, siteName: TOKEN },
              { ...SITE, siteName: TOKEN },
            ],
          },
        ],
      },
      {
        code: 'InvalidSiteName',
        called: 'siteName',
        bad: ['', 'my site', 's'.repeat(64)].map((siteName) => site({ siteName })),
        good: ['a', 'My_site-1', 's'.repeat(63)].map((siteName) => site({ siteName })),
        later: [site({ siteName: TOKEN })],
      },
      {
        code: 'NoTrustedOrigin',
        called: 'trustedOrigins',
        bad: [site({ trustedOrigins: [] })],
        good: [{ sites: [SITE] }],
        later: [site({ trustedOrigins: tokenList() })],
      },
      {
        code: 'InvalidTrustedOrigin',
        called: 'trustedOrigins',
        bad: ['', '*', 'http://contoso.com', 'https://contoso.com/', 'https://*.contoso.com'].map((origin) =>
          site({ trustedOrigins: [origin] }),
        ),
        good: ['https://contoso.com', 'https://www.contoso.com:8443'].map((origin) =>
          site({ trustedOrigins: [origin] }),
        ),
        later: [site({ trustedOrigins: [TOKEN] })],
      },
    ],
    (options) => existing()[method](options),
    'test/Bot',
  );

  test('wants to know its list of sites', () => {
    const sites = tokenList() as unknown as BotSite[];
    expect(codesOf(() => existing()[method]({ sites }))).toEqual(['ListKnownLater']);
  });
});

describe('behind a gateway', () => {
  const GATEWAY = { gatewayId: GATEWAY_ID, publicHostName: 'agent.contoso.com' };
  const behind = (channels: ActivityChannel[] | undefined, use: (bot: AgentBot) => void) => () =>
    synthesize((scope) => {
      const target = agentEndpoint(scope);
      const gateway = ApiManagementGateway.fromGatewayAttributes(scope, 'Gateway', GATEWAY);
      const route = gateway.expose(scope, 'Route', { target, tenantIds: [TENANT], channels });
      use(new AgentBot(scope, 'Bot', { target, route, tenantId: TENANT, resourceGroupId: BOT_GROUP_ID }));
    });
  const { TEAMS, MICROSOFT_365 } = ActivityChannel;

  test.each<[string, ActivityChannel[] | undefined, (bot: AgentBot) => void, string[]]>([
    ['Teams', undefined, () => undefined, []],
    ['Teams alone', [MICROSOFT_365], () => undefined, ['ChannelNotLetIn']],
    ['Microsoft 365', undefined, (bot) => bot.addMicrosoft365Channel(), ['ChannelNotLetIn']],
    ['Microsoft 365 that is let in', [TEAMS, MICROSOFT_365], (bot) => bot.addMicrosoft365Channel(), []],
    ['Direct Line', [TEAMS, MICROSOFT_365], (bot) => bot.addDirectLineChannel({ sites: [SITE] }), ['ChannelNotLetIn']],
    ['Web Chat', undefined, (bot) => bot.addWebChatChannel({ sites: [SITE] }), ['ChannelNotLetIn']],
  ])('%s is a channel only as far as its messages are let in', (_, channels, use, codes) => {
    expect(codesOf(behind(channels, use))).toEqual(codes);
  });

  test('the error names the channel and what to do', () => {
    expect(problemsOf(behind(undefined, (bot) => bot.addWebChatChannel({ sites: [SITE] })))).toEqual([
      {
        code: 'ChannelNotLetIn',
        message: 'the gateway refuses the messages of channel WebChatChannel, which name no tenant, in test/Bot',
        remedy: 'use this channel on a bot that has no route through a gateway',
      },
    ]);
  });
});
