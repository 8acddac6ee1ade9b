import type { ApplicationGatewayEdgeProps, gateways } from '../../../src';
import { WafExclusion, WafRuleSet } from '../../../src/ingress/waf';
import { codesOf } from '../../support/errors';
import { answerOf, type EdgeRequest, gatewayAt, otherGateway } from '../../support/edge';
import { newEdge, output, outputOf, PUBLIC_HOST } from '../../support/ingress';
import { TENANT } from '../../support/samples';
import type { StackJson } from '../../support/stack-json';
import { newStack, synthesize } from '../../support/synthesize';
import { CALLERS, targetOf } from '../gateway/responses/samples';

const RANGE = '10.9.0.0/16';
const FIRST = 'apim-first.azure-api.net';
const PATH = '/responses/api/projects/proj/agents/Helper/endpoint/protocols/openai/responses';
const MESSAGES = '/agents/api/projects/proj/agents/Helper/endpoint/protocols/activityProtocol';
const WAF = 'azurerm_web_application_firewall_policy';
const EDGE = 'azurerm_application_gateway';

function edge(
  responses: gateways.EdgeResponses | undefined,
  changes: Partial<ApplicationGatewayEdgeProps> = {},
): StackJson {
  return synthesize((scope) => {
    newEdge(scope, { gateway: gatewayAt(scope, 'First'), responses, ...changes });
  });
}

const TO_AGENT: EdgeRequest = {
  source: '10.9.1.2',
  method: 'POST',
  host: PUBLIC_HOST,
  port: 443,
  uri: `${PATH}?api-version=v1`,
  headers: {},
};
const FROM_TEAMS: EdgeRequest = {
  ...TO_AGENT,
  source: '52.113.1.2',
  uri: `${MESSAGES}?api-version=v1`,
  headers: { 'x-ms-tenant-id': TENANT },
};

describe('Responses requests through an edge', () => {
  const stack = edge({ callerRanges: [RANGE] });

  test.each<[string, EdgeRequest, Partial<EdgeRequest>, string | undefined]>([
    ['of an application', TO_AGENT, {}, FIRST],
    ['in upper case', TO_AGENT, { uri: PATH.toUpperCase() }, FIRST],
    ['from elsewhere', TO_AGENT, { source: '52.113.1.2' }, 'refused by BlockOtherSources'],
    [
      'from elsewhere with the header of Teams',
      TO_AGENT,
      { source: '203.0.113.1', headers: FROM_TEAMS.headers },
      'refused by BlockOtherSources',
    ],
    ['by GET', TO_AGENT, { method: 'GET' }, 'refused by BlockOtherMethods'],
    ['with another parameter', TO_AGENT, { uri: `${PATH}?api-version=v1&x=1` }, 'refused by BlockOtherQueries'],
    ['that leave the path', TO_AGENT, { uri: `/responses/../agents/x` }, 'refused by BlockPathTricks'],
    ['to messages', TO_AGENT, { uri: MESSAGES }, 'refused by BlockOtherSources'],
  ])('%s', (_, request, changes, answer) => {
    expect(answerOf(stack, { ...request, ...changes })).toBe(answer);
  });

  test.each<[string, Partial<EdgeRequest>, string | undefined]>([
    ['pass as before', {}, FIRST],
    ['need their header', { headers: {} }, 'refused by BlockMissingTenant'],
    ['do not come from applications', { source: '10.9.1.2' }, 'refused by BlockOtherSources'],
  ])('leave messages as they are: %s', (_, changes, answer) => {
    expect(answerOf(stack, { ...FROM_TEAMS, ...changes })).toBe(answer);
  });

  test('are blocked by an edge that does not open their path', () => {
    const closed = edge(undefined);
    expect(answerOf(closed, { ...TO_AGENT, source: '52.113.1.2', headers: FROM_TEAMS.headers })).toBe(
      'refused by BlockOtherPaths',
    );
    expect(closed.only(EDGE).config.global).toBeUndefined();
    expect(closed.ofType(WAF)).toHaveLength(1);
  });

  test('can be limited to exact paths', () => {
    const exact = edge({ callerRanges: [RANGE], allowedPaths: [PATH] });
    expect(answerOf(exact, TO_AGENT)).toBe(FIRST);
    expect(answerOf(exact, { ...TO_AGENT, uri: PATH.replace('Helper', 'Other') })).toBe('refused by BlockOtherPaths');
  });

  test('are streamed: the edge holds no answer back and waits longer', () => {
    const { config } = stack.only(EDGE);
    expect(config.global).toEqual({ request_buffering_enabled: true, response_buffering_enabled: false });
    expect(JSON.stringify(config.backend_http_settings)).toContain('"request_timeout":240');
  });

  test('are not judged by their texts, but by all else', () => {
    const policy = stack.at(
      `${WAF}.${
        stack
          .ofType(WAF)
          .map(({ address }) => address.split('.')[1] ?? '')
          .find((name) => name.includes('Responses')) ?? ''
      }`,
    );
    const selectors = JSON.stringify(policy.config.managed_rules);
    for (const name of ['input', 'instructions', 'tools', 'metadata'])
      expect(selectors).toContain(`"selector":"${name}"`);
    for (const name of ['channelData', 'serviceUrl', 'model', 'stream'])
      expect(selectors).not.toContain(`"selector":"${name}"`);
    expect(JSON.stringify(policy.config.policy_settings)).toContain('"max_request_body_size_in_kb":1024');
    expect(JSON.stringify(policy.config.policy_settings)).toContain('"mode":"Prevention"');
  });

  test('share the pool of the gateway, and are told apart by path next to other gateways', () => {
    const several = synthesize((scope) => {
      newEdge(scope, {
        gateway: gatewayAt(scope, 'First'),
        responses: { callerRanges: [RANGE] },
        otherGateways: [otherGateway(scope, { key: 'sales', path: 'sales' })],
      });
    });
    const pools = several.only(EDGE).config.backend_address_pool as { name: string }[];
    expect(pools.map(({ name }) => name)).toEqual(['gateway', 'gateway-sales', 'nobody']);
    expect(answerOf(several, TO_AGENT)).toBe(FIRST);
  });

  test('have an address at the public host, which the route tells', () => {
    const told = synthesize((scope) => {
      const gateway = gatewayAt(scope, 'First');
      const options = { target: targetOf(scope, 'agent'), callers: CALLERS, tenantId: TENANT };
      const route = gateway.exposeResponses(scope, 'Route', options);
      newEdge(scope, { gateway, responses: { callerRanges: [RANGE] } });
      output(scope, 'public', route.publicEndpoint ?? 'none');
    });
    expect(outputOf(told, 'public')).toContain(
      `https://${PUBLIC_HOST}/responses/api/projects/proj/agents/Help%20desk/`,
    );
  });
});

describe('what an edge refuses about Responses requests', () => {
  test.each<[string[], gateways.EdgeResponses, Partial<ApplicationGatewayEdgeProps>?]>([
    [['NoCallers'], {}],
    [['NoCallers'], { callerRanges: [] }],
    [['InvalidCallerRange'], { callerRanges: ['10.9.0.0'] }],
    [['CallerRangesTooWide'], { callerRanges: ['0.0.0.0/0'] }],
    [
      ['RemoteAddressBehindFirewall'],
      { callerRanges: [RANGE] },
      { sourceRewritten: true, firewallRanges: ['10.0.0.0/26'] },
    ],
    [['NoPaths'], { callerRanges: [RANGE], allowedPaths: [] }],
    [['PathOutsideGateway'], { callerRanges: [RANGE], allowedPaths: ['/agents/x'] }],
    [['InvalidWafBodyLimit'], { callerRanges: [RANGE], maxBodyKilobytes: 2001 }],
    [
      ['RuleSetTooOld', 'InvalidWafBodyLimit'],
      { callerRanges: [RANGE], maxBodyKilobytes: 129 },
      { defaultRuleSet: WafRuleSet.OWASP_3_1 },
    ],
  ])('%s', (codes, responses, changes = {}) => {
    const stack = newStack();
    expect(codesOf(() => newEdge(stack, { gateway: gatewayAt(stack, 'First'), responses, ...changes }))).toEqual(codes);
  });

  test('another gateway with the key of these requests', () => {
    const stack = newStack();
    const otherGateways = [otherGateway(stack, { key: 'responses', path: 'sales' })];
    const gateway = gatewayAt(stack, 'First');
    expect(codesOf(() => newEdge(stack, { gateway, responses: { callerRanges: [RANGE] }, otherGateways }))).toEqual([
      'DuplicateGatewayKey',
    ]);
  });

  test('another gateway at their path', () => {
    const stack = newStack();
    const otherGateways = [otherGateway(stack, { key: 'sales', path: 'responses' })];
    const gateway = gatewayAt(stack, 'First');
    expect(codesOf(() => newEdge(stack, { gateway, responses: { callerRanges: [RANGE] }, otherGateways }))).toEqual([
      'PathsOverlap',
    ]);
  });

  test('nothing behind a firewall that checks sources', () => {
    const stack = edge({}, { sourceRewritten: true, firewallRanges: ['10.0.0.0/26'] });
    expect(answerOf(stack, { ...TO_AGENT, source: '10.0.0.4' })).toBe(FIRST);
  });
});

test('exclusions for Responses requests have the form of the rule set', () => {
  const forms = [WafRuleSet.DRS_2_1, WafRuleSet.OWASP_3_1].map(
    (set) => new Set(WafExclusion.responses(set).map(({ variable }) => variable)),
  );
  expect(forms.map((form) => [...form])).toEqual([['RequestArgValues'], ['RequestArgNames']]);
});
