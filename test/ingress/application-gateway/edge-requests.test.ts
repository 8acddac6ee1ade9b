import * as fc from 'fast-check';
import { answerOf, type EdgeRequest, gatewayAt, otherGateway, type PathReading } from '../../support/edge';
import { CERTIFICATE, newEdge, PUBLIC_HOST } from '../../support/ingress';
import { OTHER_TENANT, TENANT, WORKSPACE_ID } from '../../support/samples';
import { synthesize } from '../../support/synthesize';

const PARTNERS = 'partners.contoso.com';
const THIRD_TENANT = '55555555-5555-4555-8555-555555555555';
const [FIRST, SALES, PARTNER] = ['apim-first', 'apim-other0', 'apim-other1'].map((name) => `${name}.azure-api.net`);
const MESSAGES = 'api/projects/proj/agents/Helper/endpoint/protocols/activityProtocol';
const PARTNER_PATH = '/bots/messages';

/** Two gateways share a host and are told apart by path; the third has a host, callers and exact paths of its own. */
const several = synthesize((scope) =>
  newEdge(scope, {
    gateway: gatewayAt(scope, 'First'),
    workspaceId: WORKSPACE_ID,
    otherGateways: [
      otherGateway(scope, { key: 'sales', path: 'sales', tenantIds: [OTHER_TENANT] }, 0),
      otherGateway(
        scope,
        {
          key: 'partners',
          host: PARTNERS,
          path: 'bots',
          certificateSecretId: CERTIFICATE.replace(/agents/, 'partners'),
          tenantIds: [THIRD_TENANT],
          tenantHeader: 'x-tenant-id',
          callerRanges: ['203.0.113.0/24'],
          allowedPaths: [PARTNER_PATH],
        },
        1,
      ),
    ],
  }),
);

const TO_FIRST: EdgeRequest = {
  source: '52.113.1.2',
  method: 'POST',
  host: PUBLIC_HOST,
  port: 443,
  uri: `/agents/${MESSAGES}?api-version=v1`,
  headers: { 'x-ms-tenant-id': TENANT },
};
const TO_SALES = { ...TO_FIRST, uri: `/sales/${MESSAGES}`, headers: { 'x-ms-tenant-id': OTHER_TENANT } };
const TO_PARTNERS = {
  ...TO_FIRST,
  host: PARTNERS,
  source: '203.0.113.9',
  uri: PARTNER_PATH,
  headers: { 'x-tenant-id': THIRD_TENANT },
};

describe('requests through an edge with three gateways', () => {
  const rows: readonly [string, EdgeRequest, Partial<EdgeRequest>, string | undefined][] = [
    ['a message for the first', TO_FIRST, {}, FIRST],
    ['a message for the second', TO_SALES, {}, SALES],
    ['a message for the third', TO_PARTNERS, {}, PARTNER],
    ['a path with query', TO_PARTNERS, { uri: `${PARTNER_PATH}?api-version=v1` }, PARTNER],
    ['a path in upper case', TO_SALES, { uri: `/SALES/${MESSAGES}` }, SALES],
    ['a host in upper case', TO_FIRST, { host: PUBLIC_HOST.toUpperCase() }, FIRST],
    ['another source', TO_FIRST, { source: '203.0.113.9' }, 'refused by BlockOtherSources'],
    ['another source at the second', TO_SALES, { source: '203.0.113.9' }, 'refused by BlockOtherSources'],
    [
      'Teams at the third, which has callers of its own',
      TO_PARTNERS,
      { source: '52.113.1.2' },
      'refused by BlockOtherSources',
    ],
    ['another tenant', TO_FIRST, { headers: { 'x-ms-tenant-id': THIRD_TENANT } }, 'refused by BlockOtherTenants'],
    ["the second's tenant at the first", TO_FIRST, { headers: TO_SALES.headers }, 'refused by BlockOtherTenants'],
    ["the first's tenant at the second", TO_SALES, { headers: TO_FIRST.headers }, 'refused by BlockOtherTenants'],
    ['no tenant', TO_SALES, { headers: {} }, 'refused by BlockMissingTenant'],
    ['an empty tenant', TO_SALES, { headers: { 'x-ms-tenant-id': '' } }, 'refused by BlockOtherTenants'],
    [
      "the edge's header at the third",
      TO_PARTNERS,
      { headers: { 'x-ms-tenant-id': THIRD_TENANT } },
      'refused by BlockMissingTenant',
    ],
    ['GET', TO_SALES, { method: 'GET' }, 'refused by BlockOtherMethods'],
    ['DELETE', TO_FIRST, { method: 'DELETE' }, 'refused by BlockOtherMethods'],
    ['a path of no gateway', TO_FIRST, { uri: '/status-0123456789abcdef' }, 'refused by BlockOtherPaths'],
    ['the root', TO_FIRST, { uri: '/' }, 'refused by BlockOtherPaths'],
    ['a path that begins like one', TO_SALES, { uri: '/sales2/x' }, 'refused by BlockOtherTenants'],
    [
      'a path that begins like one, with the tenant of the first',
      TO_FIRST,
      { uri: '/sales2/x' },
      'refused by BlockOtherPaths',
    ],
    ['more than the exact path', TO_PARTNERS, { uri: `${PARTNER_PATH}/more` }, 'refused by BlockOtherPaths'],
    ["the first's path at the host of the third", TO_PARTNERS, { uri: TO_FIRST.uri }, 'refused by BlockOtherPaths'],
    ["the third's path at the host of the first", TO_FIRST, { uri: PARTNER_PATH }, 'refused by BlockOtherPaths'],
    ['an unknown host', TO_FIRST, { host: 'other.contoso.com' }, 'no listener'],
    ['port 80', TO_FIRST, { port: 80 }, 'no listener'],
    ['port 80 of the third', TO_PARTNERS, { port: 80 }, 'no listener'],
  ];

  test.each(rows)('%s', (_, request, change, answer) => {
    expect(answerOf(several, { ...request, ...change })).toBe(answer);
  });
});

describe.each<PathReading>(['as written', 'resolved'])('a path that means another one, %s', (reading) => {
  const tricks = [
    '/agents/../sales/x',
    '/agents/%2e%2e/sales/x',
    '/agents/%2E%2e/sales/x',
    '/agents/.%2e/sales/x',
    '/agents/x/..%2f..%2fsales/x',
    '/agents/..\\sales/x',
    '/agents/%5c..%5csales/x',
    '/agents//sales/x',
    '//agents/x',
    '/sales/../agents/x',
    '/sales/%2e%2e/agents/x',
    '/agents/%252e%252e/sales/x',
    '/agents/%2fsales',
  ];

  test.each(tricks)('%s reaches no gateway, whosever tenant calls', (uri) => {
    for (const { headers } of [TO_FIRST, TO_SALES]) {
      expect(answerOf(several, { ...TO_FIRST, headers, uri }, reading)).toMatch(/^refused by /);
    }
  });

  test('each tenant reaches its own gateway at most, whatever the path', () => {
    const part = fc.constantFrom(
      'agents',
      'sales',
      'Sales',
      '..',
      '.',
      '%2e%2e',
      '',
      '%2F',
      '\\',
      'x',
      '%5C..',
      ';',
      '%00',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.boolean(), (parts, isFirst) => {
        const request = { ...(isFirst ? TO_FIRST : TO_SALES), uri: `/${parts.join('/')}` };
        const answer = answerOf(several, request, reading);
        expect([isFirst ? FIRST : SALES, expect.stringMatching(/^refused by /)]).toContainEqual(answer);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the query of a request', () => {
  const edge = synthesize((scope) =>
    newEdge(scope, {
      gateway: gatewayAt(scope, 'First'),
      allowedPaths: ['/agents/x'],
      allowedQueryParameters: ['api-version', 'Code.1'],
      otherGateways: [
        otherGateway(scope, { key: 'partners', host: PARTNERS, path: 'bots', allowedQueryParameters: [] }),
      ],
    }),
  );
  const ask = (query: string, host = PUBLIC_HOST) =>
    answerOf(edge, { ...TO_FIRST, host, uri: `${host === PUBLIC_HOST ? '/agents/x' : '/bots/x'}${query}` });

  test.each([
    '',
    '?',
    '?api-version=v1',
    '?API-Version=2025-05-15-PREVIEW',
    '?code.1=a_b~c',
    '?api-version=v1&code.1=2',
    '?code.1=&api-version=',
  ])('%s passes', (query) => {
    expect(ask(query)).toBe(FIRST);
  });

  test.each([
    '?text=x',
    '?api-version=v1&text=x',
    '?text=x&api-version=v1',
    '?api-version=v1&api-version=v1&api-version=v1',
    '?api-version=v1;text=x',
    '?api-version=v1%26text=x',
    '?%74ext=x',
    '?codex1=2',
    '?api-version',
    '?api-version=v1&',
    '?&api-version=v1',
    '?api-version=v1?text=x',
    '?serviceUrl=https:x',
    '?channelData.team=x',
    '?api-version=a b',
    '?x-api-version=v1',
  ])('%s is refused', (query) => {
    expect(ask(query)).toBe('refused by BlockOtherQueries');
  });

  test('may be none at all, for one gateway of several', () => {
    expect(ask('', PARTNERS)).toBe('apim-other0.azure-api.net');
    expect(ask('?api-version=v1', PARTNERS)).toBe('refused by BlockOtherQueries');
  });
});

describe('requests through an edge with port 80', () => {
  const edge = synthesize((scope) =>
    newEdge(scope, {
      gateway: gatewayAt(scope, 'First'),
      redirectHttp: true,
      otherGateways: [otherGateway(scope, { key: 'partners', host: PARTNERS })],
    }),
  );

  test.each([PUBLIC_HOST, PARTNERS])('are redirected for %s, whoever calls, and reach no gateway', (host) => {
    expect(answerOf(edge, { ...TO_FIRST, host, source: '203.0.113.9', headers: {}, port: 80 })).toBe('redirect');
  });

  test('are held against the rules on port 443', () => {
    expect(answerOf(edge, TO_FIRST)).toBe(FIRST);
    expect(answerOf(edge, { ...TO_FIRST, source: '203.0.113.9' })).toBe('refused by BlockOtherSources');
  });
});

describe('requests through an edge behind a firewall that rewrites sources', () => {
  const edge = synthesize((scope) => newEdge(scope, { gateway: gatewayAt(scope, 'First'), sourceRewritten: true }));

  test.each(['10.20.9.4', '52.113.1.2', '203.0.113.9'])('pass from %s, for the edge cannot tell', (source) => {
    expect(answerOf(edge, { ...TO_FIRST, source })).toBe(FIRST);
  });

  test('are held against tenant, method and path all the same', () => {
    expect(answerOf(edge, { ...TO_FIRST, headers: {} })).toBe('refused by BlockMissingTenant');
    expect(answerOf(edge, { ...TO_FIRST, headers: TO_SALES.headers })).toBe('refused by BlockOtherTenants');
    expect(answerOf(edge, { ...TO_FIRST, method: 'GET' })).toBe('refused by BlockOtherMethods');
    expect(answerOf(edge, { ...TO_FIRST, uri: '/x' })).toBe('refused by BlockOtherPaths');
  });
});

test.each([
  [['198.51.100.0/25'], '198.51.100.127', '198.51.100.128'],
  [['203.0.113.7/32'], '203.0.113.7', '203.0.113.8'],
  [['10.0.0.0/8', '192.168.4.0/22'], '192.168.7.255', '192.168.8.0'],
  [['0.0.0.0/1'], '127.255.255.255', '128.0.0.0'],
])('of ranges %j the last address %s passes and the next one %s does not', (callerRanges, last, next) => {
  const edge = synthesize((scope) =>
    newEdge(scope, { gateway: gatewayAt(scope, 'First'), callerRanges, allowWideCallerRanges: true }),
  );
  expect(answerOf(edge, { ...TO_FIRST, source: last })).toBe(FIRST);
  expect(answerOf(edge, { ...TO_FIRST, source: next })).toBe('refused by BlockOtherSources');
});
