import type { gateways } from '../../../../src';
import { OTHER_TENANT, TENANT } from '../../../support/samples';
import { newStack, synthesize } from '../../../support/synthesize';
import { existingGateway } from '../../../support/ingress';
import { ApiManagementGateway } from '../../../../src';
import { GATEWAY_ID } from '../../../support/samples';
import { NOW, type Outcome, outcomeOf } from '../../../ai-gateway/policy-stand-in';
import { writeJwt } from '../../../policy/bot-connector/jwt';
import type { Request } from '../../../policy/bot-connector/run-expression';
import type { StackJson } from '../../../support/stack-json';
import {
  appToken,
  BACKEND,
  CALLERS,
  GATEWAY_OBJECT,
  JOB,
  JOB_OBJECT,
  type Kind,
  OWN_API,
  request,
  REQUEST_BODY,
  STRANGER,
  targetOf,
  userToken,
} from './samples';

const OPERATION = 'Microsoft.ApiManagement/service/apis/operations';
const POLICY = `${OPERATION}/policies`;
type Options = Partial<gateways.ExposeResponsesOptions>;

function exposed(options: Options = {}, kind: Kind = 'agent'): StackJson {
  return synthesize((scope) => {
    const gateway =
      options.exchange === undefined
        ? existingGateway(scope)
        : ApiManagementGateway.fromGatewayAttributes(scope, 'Gateway', {
            gatewayId: GATEWAY_ID,
            publicHostName: 'agents.contoso.com',
            identityPrincipalId: GATEWAY_OBJECT,
          });
    const target = targetOf(scope, kind);
    gateway.exposeResponses(scope, 'Route', { target, callers: CALLERS, tenantId: TENANT, ...options });
  });
}

const policyOf = (stack: StackJson) => String(stack.only(POLICY).config.body?.properties?.value);

type Row = readonly [what: string, request: Request, status: number];
const bearing = (authorization: string) => request(undefined, { headers: { authorization } });
const saying = (changes: Request) => request(appToken(), changes);
const LARGE = JSON.stringify({ input: 'x'.repeat(1_048_576) });

/** Requests that have the same answer for either kind of target. `version` is the allowed one. */
const rows = (version: string): Row[] => [
  ['an application by itself', request(appToken(), {}, version), 200],
  [
    'an application by itself, version 2',
    request(
      appToken({ appid: undefined, azp: JOB, iss: `https://login.microsoftonline.com/${TENANT}/v2.0` }),
      {},
      version,
    ),
    200,
  ],
  ['a backend on behalf of a person', request(userToken(), {}, version), 200],
  ['a caller that does not stream', request(appToken(), { body: '{"input":"hi"}' }, version), 200],
  ['a charset', request(appToken(), { headers: { 'content-type': 'application/json; charset=utf-8' } }, version), 200],
  ['another application', request(appToken({ appid: STRANGER }), {}, version), 401],
  ['another application as if the allowed one', request(appToken({ azp: STRANGER }), {}, version), 401],
  ['no application in the token', request(appToken({ appid: undefined }), {}, version), 401],
  ['the job on behalf of a person', request(appToken({ scp: 'user_impersonation' }), {}, version), 403],
  ['the backend by itself', request(userToken({ scp: undefined }), {}, version), 403],
  ['another tenant', request(appToken({ iss: `https://sts.windows.net/${OTHER_TENANT}/` }), {}, version), 401],
  [
    'a key of another tenant',
    request(appToken({ iss: `https://sts.windows.net/${OTHER_TENANT}/` }, {}, OTHER_TENANT), {}, version),
    401,
  ],
  ['the audience of Azure management', request(appToken({ aud: 'https://management.azure.com' }), {}, version), 401],
  [
    'the audience of Cognitive Services',
    request(appToken({ aud: 'https://cognitiveservices.azure.com' }), {}, version),
    401,
  ],
  ['a look-alike audience', request(appToken({ aud: 'https://ai.azure.com.evil.example' }), {}, version), 401],
  ['no audience', request(appToken({ aud: undefined }), {}, version), 401],
  ['an expired token', request(appToken({ exp: NOW - 1 }), {}, version), 401],
  ['no token', request(undefined, {}, version), 401],
  ['no signature', request(appToken({}, {}, ''), {}, version), 401],
  ['algorithm none', request(appToken({}, { alg: 'none' }, ''), {}, version), 401],
  [
    'a token as a query parameter',
    { ...request(undefined, {}, version), query: { 'api-version': version, access_token: appToken() } },
    400,
  ],
  ['another version of the API', request(appToken(), {}, '2020-01-01'), 400],
  ['the version twice', request(appToken(), {}, `${version},${version}`), 400],
  ['no version', request(appToken(), { query: {} }), 400],
  ['another parameter', request(appToken(), { query: { 'api-version': version, 'api-key': 'x' } }), 400],
  ['no body', request(appToken(), { body: undefined }, version), 400],
  ['a blank body', request(appToken(), { body: ' ' }, version), 400],
  ['a large body', request(appToken(), { body: LARGE }, version), 413],
  ['a large declared body', request(appToken(), { headers: { 'content-length': '1048577' } }, version), 413],
  ['a length that is no number', request(appToken(), { headers: { 'content-length': 'many' } }, version), 200],
  ['text', request(appToken(), { headers: { 'content-type': 'text/plain' } }, version), 415],
  ['a compressed body', request(appToken(), { headers: { 'content-encoding': 'gzip' } }, version), 415],
  [
    'forged headers',
    request(
      appToken(),
      {
        headers: {
          'x-ms-client-principal-id': 'admin',
          'x-ms-tenant-id': OTHER_TENANT,
          'api-key': 'k',
          'x-forwarded-host': 'evil.example',
        },
      },
      version,
    ),
    200,
  ],
  [
    'forged headers without a token',
    request(
      undefined,
      { headers: { 'x-ms-client-principal-id': 'admin', 'api-key': 'k', 'ocp-apim-subscription-key': 'k' } },
      version,
    ),
    401,
  ],
];

const MALFORMED: Row[] = [
  ['an empty header', bearing(''), 401],
  ['a scheme without token', bearing('Bearer '), 401],
  ['another scheme', bearing(`Basic ${appToken()}`), 401],
  ['a token without scheme', bearing(appToken()), 401],
  ['two tokens', bearing(`Bearer ${appToken()}, Bearer ${appToken()}`), 401],
  ['garbage', bearing('Bearer garbage'), 401],
  ['garbage in three parts', bearing('Bearer a.b.c'), 401],
  ['parts that are no objects', bearing(`Bearer ${writeJwt([], [], TENANT)}`), 401],
];

describe.each<[Kind, string]>([
  ['agent', 'v1'],
  ['application', '2025-11-15-preview'],
])('requests to the Responses endpoint of an %s through a gateway', (kind, version) => {
  const policy = policyOf(exposed({}, kind));

  test.each(rows(version))('%s', (_, given, status) => {
    expect(outcomeOf(policy, given).status).toBe(status);
  });
});

describe('requests in the default mode', () => {
  const policy = policyOf(exposed());
  const outcome = (given: Request): Outcome => outcomeOf(policy, given);

  test.each(MALFORMED)('%s', (_, given, status) => {
    expect(outcome(given).status).toBe(status);
  });

  test('go to the project with the token of the caller, and without other credentials', () => {
    const { called, audience, removed, isStreamed } = outcome(request(appToken()));
    expect(called).toEqual(['https://acc.services.ai.azure.com']);
    expect(audience).toBeUndefined();
    expect(removed).toEqual(['api-key', 'Ocp-Apim-Subscription-Key', 'x-api-key']);
    expect(removed).not.toContain('Authorization');
    expect(isStreamed).toBe(true);
  });

  test('are only of one method and path', () => {
    const { config } = exposed().only(OPERATION);
    expect(config.body?.properties).toMatchObject({
      method: 'POST',
      urlTemplate: '/api/projects/proj/agents/Help%20desk/endpoint/protocols/openai/responses',
    });
  });

  test('have a body of any text, which the gateway does not judge', () => {
    expect(REQUEST_BODY).toContain('SELECT');
    expect(outcome(saying({ body: '{"input": not json' })).status).toBe(200);
  });

  test('are never answered 500', () => {
    const all = [...rows('v1'), ...MALFORMED].map(([, given]) => outcome(given).status);
    expect(all).not.toContain(500);
  });
});

describe('requests in exchanged mode', () => {
  const exchange = { apiClientId: OWN_API.toUpperCase(), scopes: ['Agents.Chat'], appRoles: ['Agents.Invoke'] };
  const policy = policyOf(exposed({ exchange }));
  const issuer = (tenant: string) => `https://login.microsoftonline.com/${tenant}/v2.0`;
  const own = (claims: object, changes: Request = {}, signer = TENANT, apiVersion = 'v1') =>
    request(
      appToken({ iss: issuer(TENANT), aud: OWN_API, appid: undefined, azp: JOB, ...claims }, {}, signer),
      changes,
      apiVersion,
    );
  const job = (changes: Request = {}, claims: object = {}, apiVersion = 'v1') =>
    own({ roles: ['Agents.Invoke'], ...claims }, changes, TENANT, apiVersion);
  const person = (claims: object) => own({ azp: BACKEND, scp: 'Agents.Chat profile', ...claims });
  const ROWS: Row[] = [
    ['an application with the role', own({ roles: ['Other', 'Agents.Invoke'] }), 200],
    ['a person with the scope', person({}), 200],
    ['an application without roles', own({}), 403],
    ['an application with another role', own({ roles: ['Agents.InvokeNot'] }), 403],
    ['an application with a scope as role', own({ roles: ['Agents.Chat'] }), 403],
    ['a person with another scope', person({ scp: 'Agents.Chatter' }), 403],
    ['a token for Foundry', request(appToken()), 401],
    ['the audience as a URI', own({ aud: `api://${OWN_API}`, roles: ['Agents.Invoke'] }), 401],
    ['another application', own({ azp: STRANGER, roles: ['Agents.Invoke'] }), 401],
    ['no application in the token', job({}, { azp: undefined }), 401],
    ['the job on behalf of a person', job({}, { scp: 'Agents.Chat' }), 403],
    ['the backend by itself', job({}, { azp: BACKEND }), 403],
    [
      'a token of version 1, whose audience is the URI',
      job({}, { iss: `https://sts.windows.net/${TENANT}/`, aud: `api://${OWN_API}`, azp: undefined, appid: JOB }),
      401,
    ],
    ['another tenant', job({}, { iss: issuer(OTHER_TENANT), tid: OTHER_TENANT }), 401],
    ['a key of another tenant', own({ iss: issuer(OTHER_TENANT), roles: ['Agents.Invoke'] }, {}, OTHER_TENANT), 401],
    ['an expired token', job({}, { exp: NOW - 1 }), 401],
    ['no signature', own({ roles: ['Agents.Invoke'] }, {}, ''), 401],
    ['no token', request(undefined), 401],
    ['a key in place of the token', request(undefined, { headers: { 'api-key': 'k' } }), 401],
    ['a key beside the token', job({ headers: { 'api-key': 'k' } }), 200],
    ['another version of the API', job({}, {}, '2025-11-15-preview'), 400],
    ['no version', job({ query: {} }), 400],
    ['a key as a query parameter', job({ query: { 'api-version': 'v1', 'subscription-key': 'k' } }), 400],
    ['no body', job({ body: undefined }), 400],
    ['a large body', job({ body: LARGE }), 413],
    ['text', job({ headers: { 'content-type': 'text/plain' } }), 415],
    ...MALFORMED,
  ];

  test.each(ROWS)('%s', (_, given, status) => {
    expect(outcomeOf(policy, given).status).toBe(status);
  });

  test('are never answered 500', () => {
    expect(ROWS.map(([, given]) => outcomeOf(policy, given).status)).not.toContain(500);
  });

  test('lose the keys that they bring', () => {
    expect(outcomeOf(policy, job({ headers: { 'api-key': 'k' } })).removed).toEqual([
      'api-key',
      'Ocp-Apim-Subscription-Key',
      'x-api-key',
    ]);
  });

  test('go to the project as the gateway', () => {
    const { audience, called, isStreamed } = outcomeOf(policy, person({}));
    expect(audience).toBe('https://ai.azure.com');
    expect(called).toEqual(['https://acc.services.ai.azure.com']);
    expect(isStreamed).toBe(true);
  });

  test('do not become requests of the gateway where they are refused', () => {
    expect(outcomeOf(policy, person({ scp: 'profile' })).audience).toBeUndefined();
  });
});

describe('the rate limit of a Responses route', () => {
  const policy = policyOf(exposed({ rateLimit: { calls: 1, renewalSeconds: 60 } }));
  const keysOf = (given: Request) => outcomeOf(policy, given).counted;

  test('counts applications and people apart, and an application as one in either version of its token', () => {
    expect(policy).toContain('<rate-limit-by-key calls="1" renewal-period="60"');
    const [one, same, backend, other] = [
      request(appToken()),
      request(appToken({ appid: undefined, azp: JOB, iss: `https://login.microsoftonline.com/${TENANT}/v2.0` })),
      request(userToken()),
      request(userToken({ oid: JOB_OBJECT })),
    ].map(keysOf);
    expect(same).toEqual(one);
    expect(new Set([one, backend, other].flat()).size).toBe(3);
  });

  test('answers 429 beyond it, and counts nobody who is refused before', () => {
    expect(outcomeOf(policy, request(appToken()), {}, { 'rate-limit-by-key': 429 }).status).toBe(429);
    for (const refused of [request(undefined), request(appToken(), { body: '' }), request(appToken(), {}, 'v2')])
      expect(keysOf(refused)).toEqual([]);
  });
});

test('an app without a place needs the tenant', () => {
  const stack = newStack();
  expect(() =>
    existingGateway(stack).exposeResponses(stack, 'R', { target: targetOf(stack, 'agent'), callers: CALLERS }),
  ).toThrow(/tenantId/);
});
