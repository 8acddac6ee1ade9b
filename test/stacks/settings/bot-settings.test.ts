import { exampleSettings, synthesizeSettings } from '../../support/examples';
import { IDENTITY_ID } from '../../support/samples';
import type { StackJson } from '../../support/stack-json';
import type { BotSettings, Settings } from '../../../stacks/settings/settings-schema';

const BOT = 'Microsoft.BotService/botServices';
const CHANNEL = `${BOT}/channels`;

function withBot(changes: Partial<BotSettings>, name = 'teams-private', others: Partial<Settings> = {}): StackJson {
  const { agents = {}, ...settings } = exampleSettings(name);
  const changed = Object.entries(agents).map(([key, agent]) => {
    return [key, agent.bot === undefined ? agent : { ...agent, bot: { ...agent.bot, ...changes } }];
  });
  const given = { ...settings, ...others, agents: Object.fromEntries(changed) as typeof agents };
  const stack = synthesizeSettings(given).get(`${settings.environment}-agents`);
  if (stack === undefined) throw new Error('no stack of agents');
  return stack;
}

const sites = { sites: [{ siteName: 'intranet', trustedOrigins: ['https://intranet.contoso.com'] }] };

test('the options of a bot reach it', () => {
  const stack = withBot({
    iconUrl: 'https://contoso.com/icon.png',
    streaming: true,
    customerManagedKeyUrl: 'https://kv.vault.azure.net/keys/bots',
    logCategories: ['BotRequest', 'Another'],
    teams: { callingWebhook: 'https://contoso.com/calls', environment: 'gcc-moderate' },
  });
  expect(stack.onlyAzapi(BOT).config.body?.properties).toMatchObject({
    iconUrl: 'https://contoso.com/icon.png',
    isStreamingSupported: true,
    isCmekEnabled: true,
    cmekKeyVaultUrl: 'https://kv.vault.azure.net/keys/bots',
  });
  expect(stack.onlyAzapi(CHANNEL).config.body?.properties?.properties).toEqual({
    isEnabled: true,
    enableCalling: true,
    callingWebhook: 'https://contoso.com/calls',
    acceptedTerms: true,
    deploymentEnvironment: 'GCCModerateDeployment',
  });
  expect(stack.only('azurerm_monitor_diagnostic_setting').config.enabled_log).toEqual([
    { category: 'BotRequest' },
    { category: 'Another' },
  ]);
});

test('channels and lock are made where they are asked for', () => {
  const stack = withBot(
    { channels: { microsoft365: true, directLine: sites, webChat: sites }, lock: true, publicNetworkAccess: true },
    'agent-endpoint-managed',
  );
  expect(stack.azapi(CHANNEL).map(({ config }) => config.name)).toEqual(
    ['DirectLineChannel', 'M365Extensions', 'MsTeamsChannel'].sort(),
  );
  expect(stack.onlyAzapi(CHANNEL, 'azapi_update_resource').config.name).toBe('WebChatChannel');
  const { depends_on } = stack.only('azurerm_management_lock').config;
  // The bot, four channels and the setting of its logs, which a lock would keep from going.
  expect(depends_on).toHaveLength(6);
  expect(depends_on).toContain(stack.only('azurerm_monitor_diagnostic_setting').address);
});

test('a gateway lets in the messages of the channels that the bot is in', () => {
  const policy = (changes: Partial<BotSettings>) =>
    String(
      withBot(changes).only('Microsoft.ApiManagement/service/apis/operations/policies').config.body?.properties?.value,
    );
  expect(policy({ channels: { microsoft365: true } })).toContain('&quot;msteams&quot;, &quot;m365extensions&quot;');
  expect(policy({})).not.toContain('m365extensions');
});

test.each<Partial<BotSettings>>([{}, { lock: false, channels: { microsoft365: false } }, { channels: {} }])(
  'without being asked for there is Teams only: %j',
  (changes) => {
    const stack = withBot(changes);
    expect(stack.azapi(CHANNEL).map(({ config }) => config.name)).toEqual(['MsTeamsChannel']);
    expect(stack.azapi(CHANNEL, 'azapi_update_resource')).toEqual([]);
    expect(stack.ofType('azurerm_management_lock')).toEqual([]);
  },
);

describe('a user-assigned identity', () => {
  const userAssignedIdentity = { id: IDENTITY_ID, clientId: 'c0ffee00-1111-4111-8111-111111111111' };

  test('becomes the identity of a bot without a gateway', () => {
    expect(withBot({ userAssignedIdentity }, 'topology-managed').onlyAzapi(BOT).config.body?.properties).toMatchObject({
      msaAppType: 'UserAssignedMSI',
      msaAppId: 'c0ffee00-1111-4111-8111-111111111111',
      msaAppMSIResourceId: IDENTITY_ID,
    });
  });

  test('is refused behind one', () => {
    expect(() => withBot({ userAssignedIdentity })).toThrow(/^AppIdentityAmbiguous: /);
  });
});

describe('the registration of Bot Service', () => {
  const isRegistration = ({ address }: { readonly address: string }) => address.includes('BotService');
  test('is made before the bots on request', () => {
    const agents = synthesizeSettings({ ...exampleSettings('teams-private'), registerBotService: true }).get(
      'prod-agents',
    );
    const [registration] = agents?.ofType('azapi_resource_action').filter(isRegistration) ?? [];
    expect(registration?.config).toMatchObject({ action: 'providers/Microsoft.BotService/register' });
    expect(agents?.onlyAzapi(BOT).config.depends_on).toContain(registration?.address);
  });

  test('is left to azurerm otherwise', () => {
    for (const stack of synthesizeSettings(exampleSettings('teams-private')).values()) {
      expect(stack.ofType('azapi_resource_action').filter(isRegistration)).toEqual([]);
    }
  });
});
