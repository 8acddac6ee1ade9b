import { exampleSettings, exampleText, synthesizeSettings } from '../../support/examples';
import { parseSettings } from '../../../stacks/settings/settings';
import { createApp } from '../../../stacks/app';

const CONNECTION = 'Microsoft.CognitiveServices/accounts/projects/connections';
const mistakes = (example: string, change: (text: string) => string): string => {
  try {
    parseSettings(change(exampleText(example)), 'env.yaml');
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('ai-gateway', () => {
  const stacks = synthesizeSettings(exampleSettings('ai-gateway'));
  const models = stacks.get('ai-models');

  test('is deployed after the ingress, and the agents after it', () => {
    const app = createApp(exampleSettings('ai-gateway'));
    const [ingress, made, agents] = ['ai-ingress', 'ai-models', 'ai-agents'].map((id) =>
      app.node.findChild(id),
    ) as unknown as {
      dependsOn: (other: unknown) => boolean;
    }[];
    expect(made?.dependsOn(ingress)).toBe(true);
    expect(agents?.dependsOn(made)).toBe(true);
  });

  test('connects the project by its identity, with the models of the list', () => {
    const { config } = models?.onlyAzapi(CONNECTION) ?? {};
    expect(config?.body?.properties).toMatchObject({
      category: 'ApiManagement',
      authType: 'ProjectManagedIdentity',
      target: 'https://gateway.contoso.com/openai/v1',
      metadata: { models: expect.stringContaining('"gpt-4.1-mini"') as string },
    });
  });

  test('limits project and agent, and knows the project by its identity', () => {
    const text = models?.text ?? '';
    for (const part of ['20000', '10000', '5000000', '44444444-4444-4444-8444-444444444444'])
      expect(text).toContain(part);
  });

  test('gives the agent the model of the connection', () => {
    const agent = stacks.get('ai-agents')?.only('azapi_data_plane_resource');
    expect(agent?.config.body?.definition).toMatchObject({ model: 'gateway/gpt-4.1' });
  });
});

test('a vendor gets a secret from a variable, which is not in the file', () => {
  const stack = synthesizeSettings(exampleSettings('ai-gateway-vendor')).get('ai-vendor-models');
  expect(stack?.onlyAzapi(CONNECTION).config.sensitive_body).toEqual({
    properties: { credentials: { clientSecret: '${var.litellm_secret}' } },
  });
});

test.each<[string, string, (text: string) => string, RegExp]>([
  [
    'an account that is not listed',
    'ai-gateway',
    (text) => text.replace('accounts: { east: { priority: 1 }', 'accounts: { north: { priority: 1 }'),
    /^env\.yaml:\d+:\d+: models\.list\.gpt-4\.1\.accounts\.north is not one of models\.accounts; give one of east, west/m,
  ],
  [
    'a project that does not exist',
    'ai-gateway',
    (text) => text.replace('    helpdesk:\n      tokensPerMinute', '    sales:\n      tokensPerMinute'),
    /models\.projects\.sales is not a project of foundry; give one of helpdesk/,
  ],
  [
    'a model that the connection does not have',
    'ai-gateway',
    (text) => text.replace('gateway/gpt-4.1\n', 'gateway/gpt-5\n'),
    /prompt\.model 'gateway\/gpt-5' is not one of connection gateway; give one of gateway\/gpt-4\.1/,
  ],
  [
    'nobody who may call',
    'ai-gateway-existing',
    (text) => text.replace(/ {2}projects:[\s\S]*/, ''),
    /models lets nobody call the gateway/,
  ],
  [
    'no gateway',
    'ai-gateway-existing',
    (text) => text.replace(/ {2}gateway:[\s\S]*? {2}surface/, '  surface'),
    /models\.gateway is missing; add it, or ingress/,
  ],
  [
    'a bound of a model that is not listed',
    'ai-gateway',
    (text) => text.replace('      tokensPerMinute: 20000', '      models: [gpt-5]\n      tokensPerMinute: 20000'),
    /models\.projects\.helpdesk\.models\.0 'gpt-5' is not one of models\.list/,
  ],
  [
    'a secret in the file',
    'ai-gateway-vendor',
    (text) => text.replace('{ variable: litellm_secret }', 'hunter2'),
    /clientSecret/,
  ],
  [
    'two ways to sign in',
    'ai-gateway-vendor',
    (text) => text.replace('      oAuth2:', '      key: { value: { variable: a_key } }\n      oAuth2:'),
    /needs exactly one of oAuth2 and key/,
  ],
])('%s has its line in the settings', (_, example, change, expected) => {
  expect(mistakes(example, change)).toMatch(expected);
});
