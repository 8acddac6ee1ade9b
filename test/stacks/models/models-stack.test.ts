import { exampleSettings, exampleText, synthesizeSettings } from '../../support/examples';
import { parseSettings } from '../../../stacks/settings/settings';
import { createApp } from '../../../stacks/app';
import { explain } from '../../../stacks/settings/explain';

const CONNECTION = 'Microsoft.CognitiveServices/accounts/projects/connections';

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
