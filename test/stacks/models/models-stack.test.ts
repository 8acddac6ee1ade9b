import { exampleSettings, exampleText, synthesizeSettings } from '../../support/examples';
import { parseSettings } from '../../../stacks/settings/settings';
import { createApp } from '../../../stacks/app';
import { explain } from '../../../stacks/settings/explain';
import type { Settings } from '../../../stacks/settings/settings-schema';

const CONNECTION = 'Microsoft.CognitiveServices/accounts/projects/connections';
const mistakes = (example: string, change: (text: string) => string): string => {
  let parsed: Settings | undefined;
  try {
    parsed = parseSettings(change(exampleText(example)), 'env.yaml');
    createApp(parsed);
    return '';
  } catch (error) {
    return explain(error, parsed) ?? '';
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
  [
    'a quota without its period',
    'ai-gateway',
    (text) => text.replace('      quotaPeriod: monthly\n', ''),
    /^env\.yaml:\d+:7: models\.projects\.helpdesk\.quota '5000000' is given without quotaPeriod; add it, or remove this$/m,
  ],
  [
    'a period without its quota, of each agent',
    'ai-gateway',
    (text) => text.replace('eachAgent: { ', 'eachAgent: { quotaPeriod: daily, '),
    /helpdesk\.eachAgent\.quotaPeriod 'daily' is given without quota;/,
  ],
  [
    'an agent without any limit',
    'ai-gateway',
    (text) => text.replace('eachAgent: { tokensPerMinute: 10000 }', 'eachAgent: {}'),
    /helpdesk\.eachAgent has no limit; add tokensPerMinute, or remove it/,
  ],
  [
    'an empty list of models',
    'ai-gateway',
    (text) => text.replace(/ {2}list:[\s\S]*? {2}projects:/, '  list: {}\n  projects:'),
    /^env\.yaml:\d+:3: models\.list names no models; add at least one$/m,
  ],
  [
    'a model of Anthropic',
    'ai-gateway',
    (text) => text.replace("      version: '2025-04-14'\n", "      version: '2025-04-14'\n      format: Anthropic\n"),
    /models\.list\.gpt-4\.1\.format 'Anthropic' answers the Messages API only/,
  ],
  [
    'the Consumption tier',
    'ai-gateway-existing',
    (text) => text.replace('tier: premium-v2', 'tier: consumption'),
    /models\.gateway\.tier 'consumption' supports neither token limits nor streaming; use another tier/,
  ],
  [
    'an application under two names',
    'ai-gateway-existing',
    (text) => `${text}    other:\n      clientId: 66666666-6666-4666-8666-666666666666\n`,
    /models\.applications\.other\.clientId '6{8}-.*' is that of reports already; list each application once/,
  ],
  [
    'a host without a public certificate',
    'ai-gateway-existing',
    (text) => text.replace('  surface:', '  hostName: llm.contoso.internal\n  surface:'),
    /^env\.yaml:\d+:3: models\.hostName 'llm\.contoso\.internal' can have no certificate of a public authority/m,
  ],
  [
    'a project that cannot use chat completions',
    'ai-gateway-existing',
    (text) => text.replace('  surface:', '  operations: [embeddings]\n  surface:'),
    /^env\.yaml:\d+:3: models\.operations lacks 'chat-completions', the only one that agents use, and project 'claims' is allowed; add it/m,
  ],
  [
    'an account that the gateway has no private endpoint to',
    'ai-gateway-existing',
    (text) => text.replace(/ {6}privateEndpointId: .*\n/, ''),
    /^env\.yaml:\d+:7: models\.accounts\.central\.publicNetworkAccess is off, and the gateway has no private endpoint to Foundry account 'models-central'; give the id of one as privateEndpointId/m,
  ],
  [
    'a private account behind a gateway without a network',
    'ai-gateway-existing',
    (text) => text.replace('tier: premium-v2', 'tier: basic-v2').replace('network: private-endpoint', 'network: none'),
    /^env\.yaml:\d+:7: models\.accounts\.central\.publicNetworkAccess of account 'models-central' is off, and the gateway/m,
  ],
  [
    'a model of another provider on the surface of Azure OpenAI',
    'ai-gateway-existing',
    (text) => text.replace("      version: '2025-04-14'\n", '      format: Mistral AI\n'),
    /^env\.yaml:\d+:7: models\.list\.gpt-4\.1\.format 'Mistral AI' is not of OpenAI, as all models of surface azure-openai are/m,
  ],
  [
    'a model twice',
    'ai-gateway-existing',
    (text) =>
      text.replace('  connection: platform', '    GPT-4.1:\n      accounts: { central: {} }\n  connection: platform'),
    /^env\.yaml:\d+:5: models\.list\.GPT-4\.1 is gpt-4\.1 in another case; list each model once/m,
  ],
  [
    'an account under two names',
    'ai-gateway',
    (text) => text.replace('accounts/models-west-contoso', 'accounts/Models-East-contoso'),
    /^env\.yaml:\d+:7: models\.accounts\.west\.id '.*' is that of east already; list each account once$/m,
  ],
  [
    'accounts of one name in two resource groups',
    'ai-gateway',
    (text) =>
      text.replace(
        /(?<=\/)[^/]+(\/providers\/Microsoft\.CognitiveServices\/accounts\/)models-west-contoso/,
        'rg-other$1models-east-contoso',
      ),
    /^env\.yaml:\d+:5: models\.accounts\.west: account '.*' has the name of '.*east-contoso'/m,
  ],
  [
    'more accounts than a pool has',
    'ai-gateway',
    (text) =>
      text.replace(
        'accounts: { east: { priority: 1 }',
        `accounts: { ${Array.from({ length: 29 }, (__, index) => `a${index}: {}`).join(', ')}, east: { priority: 1 }`,
      ),
    /^env\.yaml:\d+:7: models\.list\.gpt-4\.1\.accounts names more than 30 accounts; remove some$/m,
  ],
  [
    'Content Safety of an account that is not listed',
    'ai-gateway',
    (text) => text.replace('models:\n  accounts', 'models:\n  contentSafety: { account: safety }\n  accounts'),
    /^env\.yaml:\d+:\d+: models\.contentSafety\.account 'safety' is not one of models\.accounts; give one of east, west$/m,
  ],
  [
    'Content Safety that checks nothing',
    'ai-gateway',
    (text) =>
      text.replace(
        'models:\n  accounts',
        'models:\n  contentSafety: { account: east, shieldPrompt: false, refusesFrom: {} }\n  accounts',
      ),
    /^env\.yaml:\d+:\d+: models\.contentSafety\.shieldPrompt 'false' leaves nothing to check; add refusesFrom or blocklists$/m,
  ],
  [
    'a severity that there is not',
    'ai-gateway',
    (text) =>
      text.replace(
        'models:\n  accounts',
        'models:\n  contentSafety: { account: east, refusesFrom: { hate: 8 } }\n  accounts',
      ),
    /^env\.yaml:\d+:\d+: models\.contentSafety\.refusesFrom\.hate '8' must be a whole number from 0 to 7/m,
  ],
  [
    'an audience for accounts that is none',
    'ai-gateway',
    (text) => text.replace('models:\n  accounts', 'models:\n  accountAudience: models\n  accounts'),
    /^env\.yaml:\d+:3: models\.accountAudience 'models' must be an https or api address/m,
  ],
  [
    'an operation twice',
    'ai-gateway-existing',
    (text) => text.replace('  surface:', '  operations: [embeddings, embeddings]\n  surface:'),
    /^env\.yaml:\d+:3: models\.operations lists the same more than once/m,
  ],
])('%s has its line in the settings', (_, example, change, expected) => {
  expect(mistakes(example, change)).toMatch(expected);
});

describe('agents of several projects', () => {
  const TWO = `environment: llm
subscriptionId: 00000000-0000-4000-8000-000000000001
tenantId: 11111111-1111-4111-8111-111111111111
location: swedencentral
foundry:
  account: { resourceGroup: rg-agents, name: agents-contoso }
  network: { mode: public }
  projects: { sales: {}, support: {} }
models:
  gateway:
    id: /subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg/providers/Microsoft.ApiManagement/service/apim
    tier: standard-v2
    network: integration
    identityPrincipalId: 55555555-5555-4555-8555-555555555555
  accounts:
    north:
      id: /subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/north
      publicNetworkAccess: true
  list:
    gpt-4.1: { accounts: { north: {} } }
    mistral-large: { format: Mistral AI, accounts: { north: {} } }
  projects:
    support: { models: [gpt-4.1] }
  otherGateways:
    litellm:
      url: https://llm.contoso.com/v1
      project: sales
      models: [llama]
      key: { value: { variable: litellm_key } }
`;
  const withAgent = (project: string, model: string) =>
    `${TWO}agents:\n  helper: { project: ${project}, foundryAgent: { prompt: { model: ${model}, instructions: x } } }\n`;
  const said = (project: string, model: string): string => {
    try {
      parseSettings(withAgent(project, model), 'env.yaml');
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  test.each([
    ['support', 'gateway/gpt-4.1', ''],
    ['sales', 'litellm/llama', ''],
    ['support', 'elsewhere/gpt-4.1', ''],
    ['support', 'gateway/mistral-large', 'may not be used by project support; add mistral-large to models.projects'],
    ['sales', 'gateway/gpt-4.1', 'is of connection gateway, which project sales lacks; add sales to models.projects'],
    ['support', 'litellm/llama', 'is of connection litellm, which project support lacks; use it in agents of sales'],
    [
      'support',
      'gateway/gpt-5',
      'is not one of connection gateway; give one of gateway/gpt-4.1, gateway/mistral-large',
    ],
  ])('an agent of %s with %s: %s', (project, model, expected) => {
    expect(said(project, model)).toContain(expected === '' ? '' : `prompt.model '${model}' ${expected}`);
    if (expected === '') expect(said(project, model)).toBe('');
  });

  test('a model of another provider gets the role for it, also without a version', () => {
    const stack = synthesizeSettings(parseSettings(TWO, 'env.yaml')).get('llm-models');
    const roles = stack?.ofType('azurerm_role_assignment').map(({ config }) => String(config.role_definition_id));
    // Cognitive Services User.
    expect(roles).toEqual([expect.stringContaining('a97b65f3-24c7-4388-baec-2e87135dc908')]);
  });
});

test('an account behind the gateway of the ingress is reached by a private endpoint that exists', () => {
  const shut = (more: string) =>
    exampleText('ai-gateway').replace(
      'models-east-contoso\n      publicNetworkAccess: true',
      `models-east-contoso\n      publicNetworkAccess: false${more}`,
    );
  const synthesized = (text: string) => {
    const settings = parseSettings(text, 'env.yaml');
    try {
      createApp(settings);
      return '';
    } catch (error) {
      return explain(error, settings);
    }
  };
  expect(synthesized(shut(''))).toMatch(
    /no private endpoint to Foundry account 'models-east-contoso'.* give the id of one as privateEndpointId of the account/,
  );
  const endpoint =
    '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg/providers/Microsoft.Network/privateEndpoints/pe-east';
  expect(synthesized(shut(`\n      privateEndpointId: ${endpoint}`))).toBe('');
});

test('applications may be given embeddings', () => {
  const text = exampleText('ai-gateway').replace(
    'models:\n  accounts',
    'models:\n  operations: [chat-completions, embeddings]\n  accounts',
  );
  const stack = synthesizeSettings(parseSettings(text, 'env.yaml')).get('ai-models');
  const paths = stack
    ?.azapi('Microsoft.ApiManagement/service/apis/operations')
    .map(({ config }) => config.body?.properties?.urlTemplate);
  expect(paths?.sort()).toEqual(['/chat/completions', '/embeddings']);
});

test('discovery, Content Safety, estimates and the audience of accounts are settings', () => {
  const policyWith = (more: string) => {
    const text = exampleText('ai-gateway').replace('models:\n  accounts', `models:\n${more}  accounts`);
    const stack = synthesizeSettings(parseSettings(text, 'env.yaml')).get('ai-models');
    return {
      policy: String(stack?.onlyAzapi('Microsoft.ApiManagement/service/apis/policies').config.body?.properties?.value),
      operations: stack?.azapi('Microsoft.ApiManagement/service/apis/operations').map(({ config }) => config.name),
    };
  };
  const given = policyWith(
    '  discovery: fixed-answer\n  estimatesPromptTokens: false\n  accountAudience: https://ai.azure.com\n' +
      '  contentSafety: { account: east, refusesFrom: { hate: 4, self-harm: 0 }, blocklists: [words] }\n',
  );
  for (const part of [
    'resource="https://ai.azure.com"',
    'estimate-prompt-tokens="false"',
    'shield-prompt="true"',
    '<category name="Hate" threshold="4"',
    '<category name="SelfHarm" threshold="0"',
    '<id>words</id>',
  ])
    expect(given.policy).toContain(part);
  expect(given.operations?.sort()).toEqual(['chat-completions', 'get-model', 'list-models']);
  const off = policyWith('  discovery: off\n');
  expect(off.operations).toEqual(['chat-completions']);
  expect(off.policy).toContain('estimate-prompt-tokens="true"');
  expect(off.policy).not.toContain('llm-content-safety');
});
