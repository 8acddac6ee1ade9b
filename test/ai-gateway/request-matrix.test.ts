import { aiGateway } from '../../src';
import type { Request } from '../policy/bot-connector/run-expression';
import { APP_ID, OTHER_TENANT, TENANT } from '../support/samples';
import { EXHAUSTED, NOW, outcomeOf } from './policy-stand-in';
import { chat, token } from './requests';
import { account, accountId, modelGateway, OTHER_PRINCIPAL, policyOf, project } from './samples';

const { GatewayCaller, ModelDiscovery, ModelSurface } = aiGateway;
const { OPENAI_V1, AZURE_OPENAI, FOUNDRY_MODELS } = ModelSurface;
const BATCH = 'aaaaaaaa-0000-4000-8000-00000000000b';
const KEY = 'openai-v1--partner';
const FORGED = {
  'x-ms-foundry-project-id': '11111111-0000-4000-8000-000000000000',
  'openai-project': 'somebody-else',
  'x-ms-foundry-model-id': 'c/gpt-4.1',
};

/** A gateway with one caller of each kind. */
const policyFor = (surface: aiGateway.ModelSurface, discovery?: aiGateway.ModelDiscovery): string =>
  policyOf((scope) => {
    const gateway = modelGateway(scope, { surface, discovery, apiName: 'openai-v1' });
    gateway.allow(project(scope), { tokensPerMinute: 1000, models: ['gpt-4.1'], eachAgent: { tokensPerMinute: 100 } });
    gateway.allowCaller(GatewayCaller.managedIdentity('batch', BATCH), { tokensPerMinute: 5 });
    gateway.allowCaller(GatewayCaller.application('portal', APP_ID));
    gateway.allowCaller(GatewayCaller.subscriptionKey('partner'), { models: ['gpt-4-1'] });
  });

type Row = readonly [what: string, request: (model?: unknown) => Request, status: number];

const asked = (claims: Readonly<Record<string, unknown>>, signer?: string) => (model?: unknown) =>
  chat(token(claims, signer), model);
const withHeaders = (headers: Readonly<Record<string, string>>, bearer?: string) => (model?: unknown) =>
  chat(bearer, model, { headers });

const ROWS: Row[] = [
  ['an allowed project', asked({}), 200],
  ['an allowed project, audience with a slash', asked({ aud: 'https://cognitiveservices.azure.com/' }), 200],
  ['an allowed project, id in capitals', asked({ oid: 'AAAAAAAA-0000-4000-8000-000000000002' }), 200],
  ['an allowed project, newer issuer', asked({ iss: `https://login.microsoftonline.com/${TENANT}/v2.0` }), 200],
  ['another project', asked({ oid: OTHER_PRINCIPAL }), 403],
  ['another project that forges headers', withHeaders(FORGED, token({ oid: OTHER_PRINCIPAL })), 403],
  ['forged headers without a token', withHeaders(FORGED), 401],
  ['another tenant', asked({ iss: `https://sts.windows.net/${OTHER_TENANT}/` }, OTHER_TENANT), 401],
  ['another tenant that claims to be ours', asked({}, OTHER_TENANT), 401],
  ['another audience', asked({ aud: 'https://management.azure.com' }), 401],
  ['no audience', asked({ aud: undefined }), 401],
  ['an expired token', asked({ exp: NOW - 1 }), 401],
  ['no signature', asked({}, ''), 401],
  ['no token', (model) => chat(undefined, model), 401],
  ['garbage', (model) => chat('garbage', model), 401],
  ['no object id', asked({ oid: undefined }), 403],
  ['an unknown key where a token is wanted', withHeaders({ 'api-key': 'x' }), 401],
  ['a key of another API', (model) => chat(undefined, model, { subscriptionId: 'other' }), 401],
  ['a key of another API and a token', (model) => chat(token(), model, { subscriptionId: 'other' }), 200],
  ['an allowed identity', asked({ oid: BATCH }), 200],
  ['an allowed application', asked({ oid: OTHER_PRINCIPAL, appid: APP_ID }), 200],
  ['an allowed application, newer token', asked({ oid: OTHER_PRINCIPAL, azp: APP_ID }), 200],
  ['an allowed application for a user', asked({ oid: OTHER_PRINCIPAL, appid: APP_ID, scp: 'user_impersonation' }), 403],
  ['an allowed key, another model', (model) => chat(undefined, model, { subscriptionId: KEY }), 403],
];

const inPath = (surface: aiGateway.ModelSurface, request: Request, model: string): Request =>
  surface === AZURE_OPENAI ? { ...request, matched: { 'deployment-id': model } } : request;

describe.each([OPENAI_V1, AZURE_OPENAI, FOUNDRY_MODELS])('surface %s', (surface) => {
  const policy = policyFor(surface);
  const run = (request: Request, model = 'gpt-4.1') => outcomeOf(policy, inPath(surface, request, model));

  test.each(ROWS)('%s', (_, request, status) => {
    const outcome = run(request('gpt-4.1'));
    expect(outcome.status).toBe(status);
    expect(outcome.called.length).toBe(status === 200 ? 1 : 0);
  });

  test('a model that the caller may not use, one that does not exist, and none', () => {
    expect(run(chat(token(), 'gpt-4-1'), 'gpt-4-1').status).toBe(403);
    expect(run(chat(token(), 'gpt-5'), 'gpt-5').status).toBe(404);
    expect(run(chat(token(), ''), '').status).toBe(400);
    expect(run(chat(undefined, 'gpt-4-1', { subscriptionId: KEY }), 'gpt-4-1').status).toBe(200);
  });

  test('forged headers change neither caller nor what is counted', () => {
    const forged = run(chat(token(), 'gpt-4.1', { headers: { ...FORGED, 'x-ms-foundry-agent-id': 'other:1' } }));
    expect(forged.counted).toEqual(['openai-v1:agents/proj', 'openai-v1:agents/proj:other']);
    expect(run(chat(token({ oid: BATCH }), 'gpt-4.1', { headers: FORGED })).counted).toEqual(['openai-v1:batch']);
  });

  test('an agent is counted without its version, and a name that is none with all others', () => {
    const of = (agent: string) => run(chat(token(), 'gpt-4.1', { headers: { 'x-ms-foundry-agent-id': agent } }));
    expect(of('helper:3').counted[1]).toBe(of('helper:4').counted[1]);
    expect(of('a'.repeat(200)).counted[1]).toBe('openai-v1:agents/proj:unnamed');
    expect(of('').counted[1]).toBe('openai-v1:agents/proj:unnamed');
  });

  test('keys and tokens of callers go no further', () => {
    const outcome = run(chat(token()));
    expect(outcome.removed).toEqual(expect.arrayContaining(['api-key', 'subscription-key']));
    expect(outcome.audience).toBe('https://cognitiveservices.azure.com');
  });

  test('a streamed answer is passed on in parts as it comes', () => {
    expect(run(chat(token()))).toMatchObject({ status: 200, isStreamed: true });
  });
});

describe('a pool of two accounts', () => {
  const policy = policyFor(OPENAI_V1);
  const pool = outcomeOf(policy, chat(token())).called[0] ?? '';
  const single = outcomeOf(policy, chat(token({ oid: BATCH }), 'gpt-4-1')).called[0] ?? '';
  const statusOf = (answers: readonly number[]) => outcomeOf(policy, chat(token()), { [pool]: answers });

  test.each([
    ['429 from one account', [429], 200, 2],
    ['503 from one account', [503], 200, 2],
    ['429 from both', [429, 429, 200], 429, 2],
    ['401 from an account that does not know the gateway yet', [401], 200, 2],
    ['403 from an account that does not know the gateway any more', [403], 200, 2],
    ['401 from both', [401, 401, 200], 401, 2],
    ['a mistake of the caller', [400], 400, 1],
  ])('%s', (_, answers, status, calls) => {
    expect(statusOf(answers)).toMatchObject({ status, called: Array(calls).fill(pool) });
    expect(statusOf(answers).isStreamed).toBe(true);
  });

  test('while all breakers are open, the answer is 503 without the name of the pool, and none is asked again', () => {
    const outcome = outcomeOf(policy, chat(token()), { [pool]: [EXHAUSTED] });
    expect(outcome).toMatchObject({ status: 503, called: [pool] });
    expect(outcome.body).toContain('model_unavailable');
    expect(outcome.body).not.toContain(pool);
  });

  test('a 503 of an account that no other one makes up for is passed on as it is', () => {
    expect(statusOf([503, 503])).toMatchObject({ status: 503, body: undefined, called: [pool, pool] });
  });

  test('a model of one account is asked once', () => {
    const outcome = outcomeOf(policy, chat(token({ oid: BATCH }), 'gpt-4-1'), { [single]: [429] });
    expect(outcome).toMatchObject({ status: 429, called: [single] });
    expect(single).not.toBe(pool);
  });
});

describe('bodies', () => {
  const policy = policyFor(OPENAI_V1);
  const body = (text: string | undefined) => outcomeOf(policy, chat(token(), '', { body: text })).status;

  test.each([
    ['none', undefined],
    ['no JSON', 'hello'],
    ['a list', '[]'],
    ['a number', '1'],
    ['an empty text', ''],
    ['cut off', '{"model":"gpt-4.1"'],
    ['a model that is no text', '{"model":1}'],
    ['null for a model', '{"model":null}'],
    ['an object for a model', '{"model":{"name":"gpt-4.1"}}'],
    ['two models', '{"model":"gpt-4-1","model":"gpt-4.1"}'],
    ['two models, one escaped', '{"mod\\u0065l":"gpt-4-1","model":"gpt-4.1"}'],
    ['a model in capitals beside it', '{"Model":"gpt-4-1","model":"gpt-4.1"}'],
    ['comments', '{/*"model":"gpt-4-1",*/"model":"gpt-4.1"}'],
    ['single quotes', "{'model':'gpt-4.1'}"],
  ])('%s is answered 400', (_, text) => {
    expect(body(text)).toBe(400);
  });

  test('what tools and their schemas hold is no second model', () => {
    const tools = [{ type: 'function', function: { parameters: { $schema: 'x', properties: { model: {} } } } }];
    expect(body(JSON.stringify({ model: 'gpt-4.1', tools, messages: [{ content: '"model": "x"' }] }))).toBe(200);
  });
});

describe('discovery', () => {
  const list = { operationId: 'list-models', body: undefined };
  const one = (name: string) => ({ operationId: 'get-model', matched: { deploymentName: name } });

  test.each([OPENAI_V1, AZURE_OPENAI, FOUNDRY_MODELS])('%s: a caller sees what it may use', (surface) => {
    const policy = policyFor(surface, ModelDiscovery.fixedAnswer());
    const ask = (request: Request, claims = {}) => outcomeOf(policy, chat(token(claims), '', request));
    expect(outcomeOf(policy, chat(undefined, '', list))).toMatchObject({ status: 401, called: [] });
    expect(outcomeOf(policy, chat(undefined, '', one('gpt-4.1')))).toMatchObject({ status: 401, called: [] });
    expect(ask(list, { oid: OTHER_PRINCIPAL }).status).toBe(403);
    const names = (text = '') => [...text.matchAll(/"(?:id|name)":"([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(names(ask(list).body))).toEqual(new Set(['gpt-4.1']));
    expect(new Set(names(ask(list, { oid: BATCH }).body))).toEqual(new Set(['gpt-4.1', 'gpt-4-1']));
    expect(ask(one('gpt-4.1')).status).toBe(200);
    expect(ask(one('gpt-4-1')).status).toBe(404);
    expect(ask(one('gpt-5')).status).toBe(404);
    expect(ask(list).called).toEqual([]);
  });

  test('by Azure Resource Manager, with the token of the gateway and after the same checks', () => {
    const policy = policyOf((scope) => {
      const discovery = ModelDiscovery.resourceManager(account(scope, 'east'));
      modelGateway(scope, { discovery }).allow(project(scope));
    });
    expect(outcomeOf(policy, chat(undefined, '', list))).toMatchObject({ status: 401, called: [] });
    expect(outcomeOf(policy, chat(token({ oid: OTHER_PRINCIPAL }), '', list))).toMatchObject({
      status: 403,
      called: [],
    });
    expect(outcomeOf(policy, chat(token(), '', list))).toMatchObject({
      status: 200,
      audience: 'https://management.azure.com/',
      path: '/deployments?api-version=2024-10-01',
      called: [`https://management.azure.com${accountId('east')}`],
    });
    expect(outcomeOf(policy, chat(token())).audience).toBe('https://cognitiveservices.azure.com');
  });
});
