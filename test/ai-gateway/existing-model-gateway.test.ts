import { aiGateway } from '../../src';
import { SECRET, TYPES } from '../foundry/connections/samples';
import { codesOf } from '../support/errors';
import { GATEWAY_ID, TOKEN } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';
import { project } from './samples';

const { ModelConnectionAuthentication, ModelGateway, ModelGatewayConnection, ModelSource, ModelSurface } = aiGateway;
const PROPS: aiGateway.ModelGatewayAttributes = {
  apiId: `${GATEWAY_ID}/apis/openai-v1`,
  targetUrl: 'https://models.contoso.com/openai/v1',
  models: [{ modelName: 'gpt-4.1' }, { modelName: 'gpt-4.1-mini' }],
};
type Changes = Partial<aiGateway.ModelGatewayAttributes>;
const existing = (changes: Changes = {}, scope = newStack()) =>
  ModelGateway.fromModelGatewayAttributes(scope, 'Models', { ...PROPS, ...changes });

const connected = (changes: Changes = {}, authentication?: aiGateway.ModelConnectionAuthentication) =>
  synthesize((scope) => {
    const gateway = ModelGateway.fromModelGatewayAttributes(scope, 'Models', { ...PROPS, ...changes });
    const connection = new ModelGatewayConnection(scope, 'Connection', {
      project: project(scope),
      connectionName: 'gateway',
      source: ModelSource.modelGateway(gateway),
      authentication,
    });
    new ModelGatewayConnection(scope, 'OfAccount', {
      account: project(scope, 'other').account,
      connectionName: 'gateway',
      source: ModelSource.modelGateway(gateway),
      authentication,
    });
    connection.model('gpt-4.1');
  });

describe('a model gateway of another stack or team', () => {
  test('tells what its id, its address and its surface hold', () => {
    expect(existing()).toMatchObject({
      gatewayId: GATEWAY_ID,
      apiName: 'openai-v1',
      surface: ModelSurface.OPENAI_V1,
      deploymentInPath: false,
      inferenceApiVersion: undefined,
      audience: 'https://cognitiveservices.azure.com',
      needsKey: false,
      dependables: [],
    });
    const classic = { surface: ModelSurface.AZURE_OPENAI, targetUrl: 'https://models.contoso.com/openai' };
    expect(existing(classic)).toMatchObject({ deploymentInPath: true, inferenceApiVersion: '2024-10-21' });
  });

  test('is what a connection leads to, with the identity of the project and all of its models', () => {
    const stack = connected();
    expect(stack.azapi('Microsoft.ApiManagement/service/apis')).toEqual([]);
    const { properties } = stack.onlyAzapi(TYPES.project).config.body as { properties: Record<string, unknown> };
    expect(properties).toMatchObject({
      category: 'ApiManagement',
      authType: 'ProjectManagedIdentity',
      target: PROPS.targetUrl,
      audience: 'https://cognitiveservices.azure.com',
    });
    expect(JSON.stringify(properties.metadata)).toMatch(/gpt-4\.1-mini/);
  });

  test('takes a key where all of its callers have keys, and no identity', () => {
    expect(() => connected({ needsKey: true })).toThrow(/GatewayNeedsKey/);
    const stack = connected({ needsKey: true }, ModelConnectionAuthentication.apiKey(SECRET));
    expect(stack.onlyAzapi(TYPES.project).config.body?.properties).toMatchObject({ authType: 'ApiKey' });
  });

  test.each<[string, Changes]>([
    ['InvalidResourceId', { apiId: GATEWAY_ID }],
    ['InvalidGatewayTarget', { targetUrl: 'https://models.contoso.com' }],
    ['InvalidGatewayTarget', { targetUrl: 'http://models.contoso.com/openai/v1' }],
    ['ConnectedModelsEmpty', { models: [] }],
    ['InvalidConnectedModel', { models: [{ modelName: 'a/b' }] }],
    ['InvalidTokenAudience', { audience: 'models' }],
  ])('%s', (code, changes) => {
    expect(codesOf(() => existing(changes))).toEqual([code]);
  });

  test('may have an id and an address that are known later', () => {
    const gateway = existing({ apiId: TOKEN, targetUrl: TOKEN });
    expect(gateway.targetUrl).toBe(TOKEN);
    expect(gateway.apiName).not.toBe('');
  });
});
