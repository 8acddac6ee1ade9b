import type { Construct } from 'constructs';
import {
  type DiscoveryEndpoints,
  type ModelApiOptions,
  ModelConnectionAuthentication,
  ModelGatewayConnection,
  type ModelGatewayConnectionProps,
  ModelSource,
} from '../../../src/ai-gateway';
import { FoundryAccount } from '../../../src';
import { FoundryModel } from '../../../src/foundry/model';
import { CLIENT_ID, SECRET, TYPES } from '../../foundry/connections/samples';
import { makeAccount, makeProject } from '../../foundry/estate-samples';
import { codesOf, problemsOf } from '../../support/errors';
import { ACCOUNT_ID, TOKEN } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';

const V1 = 'https://gateway.contoso.com/openai/v1';
const CLASSIC = 'https://gateway.contoso.com/openai';
const MODELS = [{ modelName: 'gpt-4.1' }];
const OAUTH = ModelConnectionAuthentication.oAuth2({
  clientId: CLIENT_ID,
  clientSecret: SECRET,
  tokenUrl: 'https://login.contoso.com/oauth2/token',
  scopes: ['https://models.contoso.com/.default'],
});
const KEY = ModelConnectionAuthentication.apiKey(SECRET);
const IDENTITY = ModelConnectionAuthentication.projectIdentity();
const DISCOVERY = { listPath: '/models', modelPath: '/models/{deploymentName}', answerFormat: 'OpenAI' };

const apim = (changes: Partial<ModelApiOptions> = {}) =>
  ModelSource.apiManagement({ targetUrl: V1, models: MODELS, ...changes });
const vendor = (changes: Partial<ModelApiOptions> = {}) =>
  ModelSource.otherGateway({ targetUrl: V1, models: MODELS, ...changes });

function connect(scope: Construct, changes: Partial<ModelGatewayConnectionProps> = {}): ModelGatewayConnection {
  const project = makeProject(scope, makeAccount(scope));
  return new ModelGatewayConnection(scope, 'Gateway', {
    project,
    connectionName: 'gateway',
    source: apim(),
    ...changes,
  });
}

const made = (changes: Partial<ModelGatewayConnectionProps>) =>
  synthesize((scope) => {
    connect(scope, changes);
  });
const found = (changes: Partial<ModelGatewayConnectionProps>) => made(changes).onlyAzapi(TYPES.project);
const codes = (changes: Partial<ModelGatewayConnectionProps>) => codesOf(() => connect(newStack(), changes));

describe('what is sent', () => {
  test('API Management sees the identity of the project, and lists its models as text', () => {
    const { config } = found({});
    expect(config.body?.properties).toEqual({
      category: 'ApiManagement',
      authType: 'ProjectManagedIdentity',
      target: V1,
      audience: 'https://cognitiveservices.azure.com',
      credentials: {},
      metadata: {
        deploymentInPath: 'false',
        models: '[{"name":"gpt-4.1","properties":{"model":{"name":"gpt-4.1","version":"","format":"OpenAI"}}}]',
        customHeaders: '{"x-ms-foundry-models":"byom"}',
      },
    });
    expect(config.sensitive_body).toBeUndefined();
    // No schema has this authentication.
    expect(config).toMatchObject({ type: `${TYPES.project}@2025-06-01`, schema_validation_enabled: false });
  });

  test('Azure OpenAI with dated versions names the model in the path', () => {
    const model = FoundryModel.of({
      format: 'OpenAI',
      modelName: 'gpt-4.1',
      version: '2025-04-14',
      publisher: 'Microsoft',
    });
    const source = apim({
      targetUrl: CLASSIC,
      deploymentInPath: true,
      inferenceApiVersion: '2024-10-21',
      models: [{ modelName: 'chat', model }],
    });
    expect(found({ source }).config.body?.properties?.metadata).toMatchObject({
      deploymentInPath: 'true',
      inferenceAPIVersion: '2024-10-21',
      models:
        '[{"name":"chat","properties":{"model":{"name":"gpt-4.1","version":"2025-04-14","format":"OpenAI","publisher":"Microsoft"}}}]',
    });
  });

  test('a key is sent and neither stored nor shown', () => {
    const stack = made({ authentication: KEY });
    const { config } = stack.onlyAzapi(TYPES.project);
    expect(config.sensitive_body).toEqual({ properties: { credentials: { key: SECRET } } });
    expect(JSON.stringify(config.body)).not.toContain(SECRET);
    expect(config.response_export_values).toEqual({});
    expect(config.body?.properties).toMatchObject({
      authType: 'ApiKey',
      metadata: { authConfig: '{"type":"api_key","name":"api-key","format":"{api_key}"}' },
    });
    expect(config.body?.properties).not.toHaveProperty('audience');
    // The schema has keys.
    expect(config.schema_validation_enabled).toBeUndefined();
    expect(stack.warnings.filter((text) => text.includes('ConnectionByKey'))).toHaveLength(1);
  });

  test('a vendor takes a key in its own header', () => {
    const authentication = ModelConnectionAuthentication.apiKey(SECRET, { header: 'Authorization', scheme: 'Bearer' });
    expect(found({ source: vendor(), authentication }).config.body?.properties).toMatchObject({
      category: 'ModelGateway',
      metadata: { authConfig: '{"type":"api_key","name":"Authorization","format":"Bearer {api_key}"}' },
    });
  });

  test('a vendor takes OAuth 2, whose secret is not in the body', () => {
    const { config } = found({ source: vendor(), authentication: OAUTH });
    expect(config.body?.properties).toMatchObject({
      category: 'ModelGateway',
      authType: 'OAuth2',
      tokenUrl: 'https://login.contoso.com/oauth2/token',
      scopes: ['https://models.contoso.com/.default'],
      credentials: { clientId: CLIENT_ID },
    });
    expect(config.sensitive_body).toEqual({ properties: { credentials: { clientSecret: SECRET } } });
    expect(JSON.stringify(config.body)).not.toContain(SECRET);
    expect(config.schema_validation_enabled).toBe(false);
  });

  test('models of another account are reached at its OpenAI endpoint', () => {
    const stack = synthesize((scope) => {
      const account = FoundryAccount.fromAccountAttributes(scope, 'Other', { accountId: ACCOUNT_ID });
      connect(scope, { source: ModelSource.otherAccount({ account, models: MODELS }), authentication: OAUTH });
    });
    expect(stack.onlyAzapi(TYPES.project).config.body?.properties).toMatchObject({
      category: 'ModelGateway',
      target: 'https://acc.openai.azure.com/openai/v1',
    });
  });

  test('an account shares it with all its projects', () => {
    const stack = synthesize((scope) => {
      const account = makeAccount(scope);
      new ModelGatewayConnection(scope, 'Gateway', { account, connectionName: 'gateway', source: apim() });
    });
    expect(stack.onlyAzapi(TYPES.account).config.body?.properties).toMatchObject({ isSharedToAll: true });
  });

  test('discovery takes the place of the models, and is warned of', () => {
    const stack = made({ source: apim({ models: undefined, discovery: DISCOVERY }) });
    const { config } = stack.onlyAzapi(TYPES.project);
    expect(config.body?.properties?.metadata).toEqual({
      deploymentInPath: 'false',
      modelDiscovery:
        '{"listModelsEndpoint":"/models","getModelEndpoint":"/models/{deploymentName}","deploymentProvider":"OpenAI"}',
      customHeaders: '{"x-ms-foundry-models":"byom"}',
    });
    expect(stack.warnings.filter((text) => text.includes('DiscoveryNotProven'))).toHaveLength(1);
  });

  test('discovery may ask in a version', () => {
    const source = apim({ models: undefined, discovery: { ...DISCOVERY, apiVersion: '2024-10-01' } });
    expect(found({ source }).config.body?.properties?.metadata).toMatchObject({ deploymentAPIVersion: '2024-10-01' });
  });

  test('each value of the metadata is a text', () => {
    for (const source of [apim(), apim({ models: undefined, discovery: DISCOVERY })]) {
      const metadata = found({ source, customHeaders: { 'x-team': 'claims' } }).config.body?.properties?.metadata;
      for (const value of Object.values(metadata as object)) expect(typeof value).toBe('string');
    }
  });

  test('connections of one account are written one after the other, after what holds them', () => {
    const stack = made({});
    const { config } = stack.onlyAzapi(TYPES.project);
    const [project] = stack.azapi('Microsoft.CognitiveServices/accounts/projects');
    const [account] = stack.azapi('Microsoft.CognitiveServices/accounts');
    expect(config.depends_on).toContain(project?.address);
    expect(config.locks).toEqual([`\${${account?.address ?? ''}.id}`]);
    expect(JSON.stringify(config.retry)).toContain('InternalServerError');
  });
});

describe('the model that an agent is given', () => {
  test('is called after the connection, and stands after it', () => {
    const connection = connect(newStack());
    expect(connection.modelName('gpt-4.1')).toBe('gateway/gpt-4.1');
    expect(connection.model('gpt-4.1')).toEqual({
      agentModelName: 'gateway/gpt-4.1',
      isBehindGateway: true,
      dependables: connection.dependables,
    });
  });

  test('is one of the connection', () => {
    const connection = connect(newStack());
    expect(problemsOf(() => connection.model('gpt-41'))).toEqual([
      expect.objectContaining({
        code: 'UnknownConnectionModel',
        message: "the connection has no model 'gpt-41', in test/Gateway",
        remedy: "give 'gpt-4.1', if you meant that",
      }),
    ]);
  });

  test('is any where models are discovered, or the name is known later', () => {
    const discovered = connect(newStack(), { source: apim({ models: undefined, discovery: DISCOVERY }) });
    expect(discovered.modelName('o3')).toBe('gateway/o3');
    expect(connect(newStack()).modelName(TOKEN)).toBe(`gateway/${TOKEN}`);
  });
});

describe('contradictions', () => {
  const target = (targetUrl: string) => ({ source: apim({ targetUrl }) });
  const named = (...names: string[]) => ({ source: apim({ models: names.map((modelName) => ({ modelName })) }) });
  const discovery = (changes: Partial<DiscoveryEndpoints>) => ({
    source: apim({ models: undefined, discovery: { ...DISCOVERY, ...changes } }),
  });

  test.each<[string, Partial<ModelGatewayConnectionProps>]>([
    ...[
      'http://g.contoso.com/openai/v1',
      'https://g.contoso.com',
      'https://g.contoso.com/',
      `${V1}/`,
      `${V1}?a=b`,
      '',
    ].map((url): [string, Partial<ModelGatewayConnectionProps>] => ['InvalidGatewayTarget', target(url)]),
    ['ModelsOrDiscovery', { source: apim({ models: undefined }) }],
    ['ModelsOrDiscovery', { source: apim({ discovery: DISCOVERY }) }],
    ['ConnectedModelsEmpty', { source: apim({ models: [] }) }],
    ['ConnectedModelsEmpty', named('gpt-4.1', 'GPT-4.1')],
    ...['', 'gateway/gpt-4.1', 'gpt 4', '-a', 'x'.repeat(129)].map(
      (name): [string, Partial<ModelGatewayConnectionProps>] => ['InvalidConnectedModel', named(name)],
    ),
    ['InvalidDiscovery', discovery({ listPath: 'models' })],
    ['InvalidDiscovery', discovery({ modelPath: '/models' })],
    ['InvalidDiscovery', discovery({ answerFormat: 'Anthropic' })],
    ['InvalidDiscovery', discovery({ apiVersion: 'new' })],
    ['ApiVersionContradiction', { source: apim({ targetUrl: CLASSIC, deploymentInPath: true }) }],
    ['ApiVersionContradiction', { source: apim({ inferenceApiVersion: '2024-10-21' }) }],
    ['ApiVersionContradiction', { source: apim({ deploymentInPath: true, inferenceApiVersion: '2024-10-21' }) }],
    ['ApiVersionContradiction', { source: apim({ targetUrl: CLASSIC, inferenceApiVersion: 'new' }) }],
    ['AuthenticationNotInCategory', { authentication: OAUTH }],
    ['AuthenticationNotInCategory', { source: vendor(), authentication: IDENTITY }],
    ['AuthenticationNotInCategory', { source: vendor() }],
    ...['Authorization', 'api-key', 'Ocp-Apim-Subscription-Key', 'x-client-secret', 'x-ms-foundry-project-id'].map(
      (header): [string, Partial<ModelGatewayConnectionProps>] => [
        'ReservedConnectionHeader',
        { customHeaders: { [header]: 'x' } },
      ],
    ),
    ['InvalidConnectionKey', { customHeaders: { 'x team': 'x' } }],
    ['InvalidConnectionKey', { authentication: ModelConnectionAuthentication.apiKey(SECRET, { scheme: 'a b' }) }],
    ['SecretInPlainText', { authentication: ModelConnectionAuthentication.apiKey('abc') }],
    ['InvalidConnectionAudience', { authentication: ModelConnectionAuthentication.projectIdentity('here') }],
    ['InvalidConnectionName', { connectionName: 'a/b' }],
  ])('%s: %#', (code, changes) => {
    expect(codes(changes)).toEqual([code]);
  });

  test('all of them are told at once', () => {
    const source = ModelSource.otherGateway({ targetUrl: 'https://g.contoso.com', models: [] });
    expect(codes({ source, connectionName: '-' })).toEqual([
      'InvalidConnectionName',
      'InvalidGatewayTarget',
      'ConnectedModelsEmpty',
      'AuthenticationNotInCategory',
    ]);
  });

  test.each<Partial<ModelGatewayConnectionProps>>([
    { source: apim({ targetUrl: TOKEN }) },
    { source: apim({ targetUrl: 'https://g.contoso.com:8443/team-a/llm' }) },
    { source: vendor({ models: [{ modelName: 'llama3:70b' }] }), authentication: KEY },
    { source: apim({ targetUrl: 'https://g.contoso.com/models', inferenceApiVersion: '2024-05-01-preview' }) },
  ])('none in %#', (changes) => {
    expect(codes(changes)).toEqual([]);
  });
});
