import { aiGateway, type FoundryAccount, gateways } from '../../src';
import { FoundryNetwork } from '../../src/foundry/network';
import { GROUP_ID, makeAccount, makeProject } from '../foundry/estate-samples';
import { readXml } from '../policy/document/xml-reader';
import { newGateway } from '../support/ingress';
import { GATEWAY_ID, TOKEN } from '../support/samples';
import { synthesize } from '../support/synthesize';
import { account, accountId, modelGateway, policyOf, project } from './samples';

const POLICY = 'Microsoft.ApiManagement/service/apis/policies';
const BACKENDS = 'Microsoft.ApiManagement/service/backends';
interface Properties {
  readonly circuitBreaker?: {
    readonly rules: { readonly failureCondition: { readonly statusCodeRanges: { min: number; max: number }[] } }[];
  };
}

test('a gateway has an API with its policy, and operations that wait for it', () => {
  const stack = synthesize((scope) => {
    modelGateway(scope).allow(project(scope), { tokensPerMinute: 1000, models: ['gpt-4.1'] });
  });
  const policy = stack.only(POLICY);
  const text = (policy.config as { body: { properties: { value: string } } }).body.properties.value;
  expect(readXml(text).children.map(({ name }) => name)).toEqual(['inbound', 'backend', 'outbound', 'on-error']);
  const operation = stack.only('Microsoft.ApiManagement/service/apis/operations');
  expect(operation.config).toMatchObject({ name: 'chat-completions', depends_on: [policy.address] });
});

describe('the right of the gateway on an account', () => {
  const stack = synthesize((scope) => {
    const contentSafety = { account: account(scope, 'safety') };
    const semanticCache = {
      cacheId: `${GATEWAY_ID}/caches/default`,
      embeddingsAccount: account(scope, 'embeddings'),
      embeddingsDeployment: 'embed',
      scoreThreshold: 0.1,
    };
    modelGateway(scope, { contentSafety, semanticCache }).allow(project(scope));
  });
  const rightOn = (name: string) => {
    const found = stack.ofType('azurerm_role_assignment').filter(({ config }) => config.scope === accountId(name));
    expect(found).toHaveLength(1);
    return found[0]?.address;
  };

  test.each([
    ['openai-v1--east--gpt-4-1', 'east'],
    ['openai-v1--content-safety', 'safety'],
    ['openai-v1--embeddings', 'embeddings'],
  ])('is there before backend %s, and is taken away after it', (backendName, name) => {
    const [backend] = stack.azapi(BACKENDS).filter(({ config }) => config.name === backendName);
    expect(backend?.config.depends_on).toContain(rightOn(name));
  });
});

test('Content Safety is called at the host that both kinds of accounts have', () => {
  const stack = synthesize((scope) => {
    modelGateway(scope, { contentSafety: { account: account(scope, 'safety') } }).allow(project(scope));
  });
  const [backend] = stack.azapi(BACKENDS).filter(({ config }) => config.name === 'openai-v1--content-safety');
  expect(backend?.config.body?.properties?.url).toBe('https://safety.cognitiveservices.azure.com');
});

test.each([
  [undefined, 'https://cognitiveservices.azure.com'],
  ['https://ai.azure.com', 'https://ai.azure.com'],
])(
  'accountAudience %s is whom the token for the accounts is meant for, and not that of callers',
  (accountAudience, said) => {
    const text = policyOf((scope) => {
      modelGateway(scope, { accountAudience }).allow(project(scope));
    });
    expect(text).toContain(`<authentication-managed-identity resource="${said}"`);
    expect(text).toContain('<audience>https://cognitiveservices.azure.com</audience>');
  },
);

test('an account that refuses the gateway is left alone where another one serves the model', () => {
  const stack = synthesize((scope) => {
    modelGateway(scope).allow(project(scope));
  });
  const statuses = stack.azapi(BACKENDS).map(({ config }) => {
    const [rule] = (config.body as { properties: Properties }).properties.circuitBreaker?.rules ?? [];
    return [config.name, rule?.failureCondition.statusCodeRanges.map(({ min, max }) => `${min}-${max}`)];
  });
  const pooled = ['401-401', '403-403', '429-429', '500-599'];
  expect(Object.fromEntries(statuses)).toEqual({
    [name(/east--gpt-4-1-/)]: pooled,
    [name(/west--gpt-4-1-/)]: pooled,
    'openai-v1--east--gpt-4-1': ['429-429', '500-599'],
    [name(/^openai-v1--gpt-4-1-/)]: undefined,
  });
  function name(pattern: RegExp): string {
    return String(stack.azapi(BACKENDS).find((one) => pattern.test(String(one.config.name)))?.config.name);
  }
});

test('a gateway, accounts and a project that are created in the same stack', () => {
  const stack = synthesize((scope) => {
    const [east, west, agents] = ['east', 'west', 'agents'].map((accountName) =>
      makeAccount(scope, { accountName, network: FoundryNetwork.publicAccess() }, accountName),
    ) as [FoundryAccount, FoundryAccount, FoundryAccount];
    const gateway = newGateway(scope, { network: gateways.GatewayNetwork.none(), publicHostName: undefined });
    const deployments = [{ account: east }, { account: west }];
    const made = modelGateway(scope, { gateway, models: [{ modelName: 'gpt-4.1', deployments }] });
    const holder = makeProject(scope, agents);
    made.allow(holder);
    expect(made.modelsOf(holder)).toEqual(['gpt-4.1']);
  });
  expect(stack.azapi('Microsoft.ApiManagement/service/backends')).toHaveLength(3);
});

test('metrics that go to another logger are replaced, so that a logger is deleted after what refers to it', () => {
  const applicationInsights = {
    componentId: `${GROUP_ID}/providers/Microsoft.Insights/components/insights`,
    connectionString: TOKEN,
  };
  const stack = synthesize((scope) => {
    modelGateway(scope, { logging: { applicationInsights } }).allow(project(scope));
  });
  const [metrics] = stack
    .azapi('Microsoft.ApiManagement/service/apis/diagnostics')
    .filter(({ config }) => config.name === 'applicationinsights');
  expect(metrics?.config).toMatchObject({ replace_triggers_refs: ['properties.loggerId'] });
});

describe('responses are stored in one account', () => {
  const { CHAT_COMPLETIONS, RESPONSES } = aiGateway.ModelOperation;
  const warnings = (operations: aiGateway.ModelOperation[], ...accounts: string[]) =>
    synthesize((scope) => {
      const deployments = accounts.map((name) => ({ account: account(scope, name) }));
      modelGateway(scope, { operations, models: [{ modelName: 'gpt-4.1', deployments }] }).allow(project(scope));
    }).warnings.filter((text) => text.includes('[ResponsesInOneAccount]'));

  test('of which a pool finds them in one only', () => {
    expect(warnings([CHAT_COMPLETIONS, RESPONSES], 'east', 'west')).toEqual([
      expect.stringMatching(/several accounts serve 'gpt-4\.1': a request with previous_response_id fails/),
    ]);
  });

  test('which is all where one account serves the model, or nobody asks for responses', () => {
    expect(warnings([CHAT_COMPLETIONS, RESPONSES], 'east')).toEqual([]);
    expect(warnings([CHAT_COMPLETIONS], 'east', 'west')).toEqual([]);
  });
});
