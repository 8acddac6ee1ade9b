import * as fs from 'node:fs';
import * as path from 'node:path';
import { GATEWAY_SYMPTOMS } from '../../../cli/verify/model-probes/gateway-symptoms';
import { exampleSettings, synthesizeSettings } from '../../support/examples';
import { simulatedAzure } from '../../support/simulated';
import type { Answer } from '../simulated-azure';
import { rowsOf, PROJECT, FOUNDRY, verify } from './world';

const CHAT = 'https://gateway.contoso.com/openai/v1/chat/completions';
const ALLOWED = 'FOUNDRY_AGENTS_GATEWAY_TOKEN';
const REFUSED = 'FOUNDRY_AGENTS_GATEWAY_TOKEN_NOT_ALLOWED';
const given = { environment: { [ALLOWED]: 'allowed', [REFUSED]: 'refused' } };
const RESPONSES = /\/api\/projects\/helpdesk\/openai\/v1\/responses$/;
const GATEWAY = /^https:\/\/gateway\.contoso\.com\/openai\/v1\/chat\/completions$/;
const OUTPUTS = {
  'prod-models': {
    model_connections: {
      'helpdesk/gateway': { project_endpoint: PROJECT, model: 'gateway/gpt-4.1', chat_url: CHAT, has_limit: true },
    },
  },
};
const STREAM = { 'content-type': 'text/event-stream' };

/** A stream of the Responses API, as Foundry sends it. */
function stream(...events: { type: string; [name: string]: unknown }[]): Answer {
  const body = events.map((one) => `event: ${one.type}\ndata: ${JSON.stringify(one)}\n\n`).join('');
  return { status: 200, headers: { ...STREAM, ...FOUNDRY }, body };
}
const TURN = [
  { type: 'response.created', response: { status: 'in_progress' } },
  { type: 'response.output_text.delta', delta: 'ready' },
];
const COMPLETED = stream(...TURN, { type: 'response.completed', response: { status: 'completed' } });
const CHUNKS = 'data: {"choices":[{"delta":{"content":"ready"}}]}\n\ndata: [DONE]\n\n';
const own = (status: number, code: string): Answer => ({ status, body: { error: { code, message: 'because' } } });

const azure = simulatedAzure((services) => {
  services.on('POST', RESPONSES, () => COMPLETED);
  services.on('POST', GATEWAY, ({ headers }) => {
    if (headers.authorization === 'Bearer refused') return own(403, 'caller_not_allowed');
    if (headers.authorization !== 'Bearer allowed') return own(401, 'unauthorized');
    return { status: 200, headers: { ...STREAM, 'x-gateway-remaining-tokens': '19000' }, body: CHUNKS };
  });
});

test('a connection that works has five rows that are ok', async () => {
  const { code, rows } = await rowsOf(azure, OUTPUTS, [], given);
  expect(Object.values(rows).map(({ name, verdict, reason }) => [name, verdict, reason])).toEqual([
    ['turn through the connection', 'ok', 'gateway/gpt-4.1 answers, streamed in 3 events'],
    ['headers of the limit', 'ok', 'x-gateway-remaining-tokens: 19000'],
    ['model gateway without a token', 'ok', 'refused with 401'],
    ['forged headers change nothing', 'ok', 'with headers of another project and agent: refused with 403'],
    ['caller who is not allowed', 'ok', 'refused with 403'],
  ]);
  expect(code).toBe(0);
});

test('the turn is streamed, through the connection, as the signed-in identity, and stores nothing', async () => {
  await verify(azure, OUTPUTS, [], given);
  const turn = azure.received.find(({ url }) => url.endsWith('/openai/v1/responses'));
  expect(turn?.body).toMatchObject({ model: 'gateway/gpt-4.1', stream: true, store: false });
  expect(turn?.headers.authorization).toMatch(/^Bearer /);
});

test('no token of the signed-in identity goes to the gateway', async () => {
  await verify(azure, OUTPUTS);
  const asked = azure.received.filter(({ url }) => GATEWAY.test(url));
  expect(asked.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
});

test('forged headers are sent without a token, and with one that is refused', async () => {
  await verify(azure, OUTPUTS, [], given);
  const sent = azure.received.filter(({ headers }) => headers['x-ms-foundry-project-id'] !== undefined);
  expect(sent.map(({ headers }) => headers.authorization)).toEqual([undefined, 'Bearer refused']);
});

test('without tokens and with --no-call, what is not asked is not checked', async () => {
  const { rows } = await rowsOf(azure, OUTPUTS, ['--no-call']);
  expect(rows['turn through the connection']?.reason).toBe('left out by --no-call');
  expect(rows['headers of the limit']?.reason).toBe('left out by --no-call');
  expect(rows['caller who is not allowed']?.reason).toContain(REFUSED);
  expect(azure.received.some(({ url }) => url.endsWith('/openai/v1/responses'))).toBe(false);
});

const failing = (code: string, message = ''): Answer =>
  stream(...TURN, { type: 'response.failed', response: { status: 'failed', error: { code, message } } });
const foundry = (status: number, code: string, message = 'because'): Answer => ({
  status,
  headers: FOUNDRY,
  body: { error: { code, message } },
});

test.each<[string, Answer, string, RegExp]>([
  [
    'a connection that is not found',
    foundry(400, 'bad', "connection 'gateway' was not found"),
    'failed',
    /Connection not found/,
  ],
  [
    'an error of the engine',
    foundry(400, 'invalid_engine_error', 'failed to resolve model info'),
    'failed',
    /Model not resolved/,
  ],
  [
    'NotFound upstream',
    failing('x', 'upstream gateway returned NotFound'),
    'failed',
    /Upstream gateway answered NotFound/,
  ],
  [
    'three attempts in vain',
    failing('server_error'),
    'failed',
    /response\.failed; it says "server_error": see "Server error/,
  ],
  ['an error before the stream', foundry(500, 'server_error'), 'failed', /Server error after several attempts/],
  ['a deployment that is not found', foundry(404, 'DeploymentNotFound'), 'failed', /"Deployment not found"/],
  [
    'discovery',
    failing('x', 'Failed to parse deployment response as AzureOpenAI'),
    'failed',
    /Discovery cannot be parsed/,
  ],
  [
    'a key that is missing',
    foundry(401, '401', 'Access denied due to missing subscription key'),
    'failed',
    /Subscription key/,
  ],
  ['a caller who is not allowed', failing('caller_not_allowed'), 'failed', /"Caller not allowed"/],
  ['a limit', foundry(429, 'too_many', 'slow'), 'failed', /"Limit reached"/],
  ['a tool', foundry(400, 'x', 'not supported with BYO model: memory'), 'failed', /Tool not supported/],
  [
    'an error event',
    stream({ type: 'error', code: 'server_error', message: 'x' }),
    'failed',
    /ends with error; it says "server_error: x"/,
  ],
  ['a stream that breaks off', stream(...TURN), 'failed', /breaks off after 2 events/],
  ['no stream', { status: 200, headers: FOUNDRY, body: { status: 'completed' } }, 'failed', /without a stream/],
  ['an identity without a role', foundry(403, 'PermissionDenied'), 'not-checked', /no role on the project/],
  [
    'an identity without a role, in other words',
    foundry(401, 'PermissionDenied', 'The principal lacks the required data action to perform POST'),
    'not-checked',
    /no role on the project \(401\)/,
  ],
  [
    'a prompt that is refused before the model',
    foundry(403, '403', 'Request failed content safety check.'),
    'failed',
    /"Every prompt is refused"/,
  ],
  [
    'a version that the API does not have',
    foundry(400, 'BadRequest', 'API version not supported'),
    'failed',
    /"API version not supported"/,
  ],
  [
    'a prompt whose tokens cannot be estimated',
    foundry(400, '400', 'gateway: Unable to parse and estimate tokens from incoming request.'),
    'failed',
    /"Tokens cannot be estimated"/,
  ],
  ['no account that answers', failing('model_unavailable'), 'failed', /"No account answers"/],
  ['a token that the gateway rejects', foundry(401, 'unauthorized', 'gateway: 401'), 'failed', /"Token rejected"/],
  ['another tenant', foundry(401, 'Unauthorized', 'audience'), 'not-checked', /token of this identity is rejected/],
  [
    'another network',
    foundry(403, '403', 'Public access is disabled. Please configure private endpoint.'),
    'not-checked',
    /inside the private network/,
  ],
])('a turn that ends with %s', async (_, answer, verdict, reason) => {
  azure.on('POST', RESPONSES, () => answer);
  const { rows } = await rowsOf(azure, OUTPUTS, [], given);
  expect(rows['turn through the connection']).toMatchObject({
    verdict,
    reason: expect.stringMatching(reason) as string,
  });
});

const REFUSALS = ['model gateway without a token', 'forged headers change nothing', 'caller who is not allowed'];

test.each<[string, Answer, string, RegExp]>([
  [
    'answers everybody',
    { status: 200, headers: STREAM, body: CHUNKS },
    'failed',
    /is answered \(200\): check the policy/,
  ],
  ['passes everybody on', foundry(401, '401'), 'failed', /passed it on, and the account answered 401/],
  [
    'demands a key',
    { status: 401, body: { statusCode: 401, message: 'Access denied due to missing subscription key.' } },
    'failed',
    /"Subscription key is missing"/,
  ],
  [
    'fails',
    { status: 500, body: { statusCode: 500, message: 'Internal server error' } },
    'failed',
    /answered 500 where 40[13]/,
  ],
  ['is a proxy', { status: 407, body: 'no' }, 'not-checked', /does not show by whom/],
])('a gateway that %s', async (_, answer, verdict, reason) => {
  azure.on('POST', GATEWAY, () => answer);
  const { rows } = await rowsOf(azure, OUTPUTS, [], given);
  for (const name of REFUSALS) {
    expect(rows[name]).toMatchObject({ verdict, reason: expect.stringMatching(reason) as string });
  }
});

test('headers that open the gateway are seen', async () => {
  azure.on('POST', GATEWAY, ({ headers }) =>
    headers['x-ms-foundry-project-id'] === undefined
      ? own(
          headers.authorization === undefined ? 401 : 403,
          headers.authorization === undefined ? 'unauthorized' : 'caller_not_allowed',
        )
      : { status: 200, headers: STREAM, body: CHUNKS },
  );
  const { code, rows } = await rowsOf(azure, OUTPUTS, [], given);
  expect(rows['forged headers change nothing']?.verdict).toBe('failed');
  expect(rows['caller who is not allowed']?.verdict).toBe('ok');
  expect(code).toBe(1);
});

test('a token that has expired proves nothing', async () => {
  azure.on('POST', GATEWAY, () => own(401, 'unauthorized'));
  const { rows } = await rowsOf(azure, OUTPUTS, [], given);
  expect(rows['caller who is not allowed']).toMatchObject({
    verdict: 'not-checked',
    reason: expect.stringMatching(/is not valid here \(401\): see "Token rejected"/) as string,
  });
});

test.each<[string, Answer, string, RegExp]>([
  ['has no header', { status: 200, headers: STREAM, body: CHUNKS }, 'failed', /has no header of a limit/],
  [
    'is 429 with what is left',
    {
      status: 429,
      headers: { 'x-gateway-remaining-tokens': '0' },
      body: { statusCode: 429, message: 'Token limit is exceeded.' },
    },
    'ok',
    /remaining-tokens: 0/,
  ],
  ['is 429 of an account', foundry(429, '429', 'rate'), 'not-checked', /by an account: see "Limit reached"/],
  ['is a refusal', own(403, 'caller_not_allowed'), 'not-checked', /is refused \(403\): see "Caller not allowed"/],
  ['is that of no account', own(503, 'model_unavailable'), 'failed', /see "No account answers"/],
])('an answer to an allowed caller that %s', async (_, answer, verdict, reason) => {
  azure.on('POST', GATEWAY, () => answer);
  const { rows } = await rowsOf(azure, OUTPUTS, [], given);
  expect(rows['headers of the limit']).toMatchObject({ verdict, reason: expect.stringMatching(reason) as string });
});

test('a gateway of another vendor has the turn alone', async () => {
  const outputs = { m: { model_connections: { 'helpdesk/llm': { project_endpoint: PROJECT, model: 'llm/x' } } } };
  expect(Object.keys((await rowsOf(azure, outputs)).rows)).toEqual(['turn through the connection']);
});

test.each([
  [{ x: { project_endpoint: 'http://x', model: 'a/b' } }],
  [{ x: { project_endpoint: PROJECT, model: 'gpt' } }],
  [{ x: { project_endpoint: PROJECT, model: 'a/b', chat_url: 'http://plain' } }],
  ['text'],
])('an output that was edited is refused: %j', async (model_connections) => {
  const { code, err } = await verify(azure, { m: { model_connections } });
  expect(code).toBe(1);
  expect(err).toMatch(/InvalidOutput: .*model_connections/);
});

test.each([
  ['ai-gateway', 'ai-models', { chat_url: CHAT, model: 'gateway/gpt-4.1', has_limit: true }],
  [
    'ai-gateway-existing',
    'ai-shared-models',
    {
      chat_url: 'https://llm.contoso.com/claims/openai/deployments/gpt-4.1/chat/completions?api-version=2024-10-21',
      model: 'platform/gpt-4.1',
    },
  ],
  ['ai-gateway-vendor', 'ai-vendor-models', { model: 'litellm/gpt-4.1' }],
])('the stack of %s gives out what the rows need', (example, id, expected) => {
  const shape = synthesizeSettings(exampleSettings(example)).get(id)?.shape as {
    output: { model_connections: { value: Record<string, unknown> } };
  };
  expect(Object.values(shape.output.model_connections.value)).toEqual([expect.objectContaining(expected)]);
});

test('each symptom that a row names is a heading of the page, and a row names each one that it can see', () => {
  const page = fs.readFileSync(path.join(__dirname, '..', '..', '..', 'docs', 'ai-gateway-symptoms.md'), 'utf8');
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
  // What is seen when something is created or planned, and a host that does not answer, are in no answer of a service.
  const elsewhere = [
    'Connection body refused',
    'Connection created at another attempt',
    'Connection refused by an Azure policy',
    'Policy refused near a URL',
    'authType refused by the plan',
    'Provider data of a model missing',
    'Host cannot be reached',
    'The portal shows no models, or an error',
  ];
  expect(headings.filter((one) => !elsewhere.includes(one)).sort()).toEqual(
    [...new Set(GATEWAY_SYMPTOMS.map(({ heading }) => heading))].sort(),
  );
});
