import * as fc from 'fast-check';
import { TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import type { ApplicationGatewayEdgeProps } from '../../../src';
import { newEdge } from '../../support/ingress';
import { OTHER_TENANT, TENANT, TOKEN } from '../../support/samples';
import { synthesize } from '../../support/synthesize';
import { blockedBy, customRules, type WafRequest } from '../../support/waf';

const PATH = '/agents/api/projects/proj/agents/Publishing%20Agent/endpoint/protocols/activityProtocol';
const FROM_TEAMS: WafRequest = {
  source: '52.113.1.2',
  method: 'POST',
  uri: `${PATH}?api-version=2025-05-15-preview`,
  headers: { 'x-ms-tenant-id': TENANT },
};
const GUID_WITH_LETTERS = 'abcdefab-1111-4111-8111-abcdefabcdef';

function rulesOf(changes: Partial<ApplicationGatewayEdgeProps> = {}) {
  const stack = synthesize((scope) => newEdge(scope, changes));
  return customRules(stack.only('azurerm_web_application_firewall_policy').config);
}

describe('rules of an edge with defaults', () => {
  const rules = rulesOf();

  test('only block, each with a priority of its own', () => {
    expect(rules.map((rule) => rule.action)).toEqual(rules.map(() => 'Block'));
    expect(new Set(rules.map((rule) => rule.priority)).size).toBe(7);
  });

  test('let a message of Teams through', () => {
    expect(blockedBy(rules, FROM_TEAMS)).toBeUndefined();
  });

  const REQUESTS: readonly { what: string; change: Partial<WafRequest>; blocked: string }[] = [
    { what: 'a source next to the first range', change: { source: '52.111.255.255' }, blocked: 'BlockOtherSources' },
    { what: 'a source between the ranges', change: { source: '52.116.0.0' }, blocked: 'BlockOtherSources' },
    { what: 'a source after the second range', change: { source: '52.124.0.0' }, blocked: 'BlockOtherSources' },
    { what: 'the first source of the first range', change: { source: '52.112.0.0' }, blocked: 'no rule' },
    { what: 'the last source of the second range', change: { source: '52.123.255.255' }, blocked: 'no rule' },
    { what: 'no tenant header', change: { headers: {} }, blocked: 'BlockMissingTenant' },
    { what: 'another header', change: { headers: { 'x-tenant-id': TENANT } }, blocked: 'BlockMissingTenant' },
    {
      what: 'another tenant',
      change: { headers: { 'x-ms-tenant-id': OTHER_TENANT } },
      blocked: 'BlockOtherTenants',
    },
    { what: 'an empty tenant', change: { headers: { 'x-ms-tenant-id': '' } }, blocked: 'BlockOtherTenants' },
    {
      what: 'a tenant that begins like the right one',
      change: { headers: { 'x-ms-tenant-id': `${TENANT}0` } },
      blocked: 'BlockOtherTenants',
    },
    { what: 'a tenant between blanks', change: { headers: { 'x-ms-tenant-id': ` ${TENANT} ` } }, blocked: 'no rule' },
    { what: 'a header in other case', change: { headers: { 'X-MS-Tenant-Id': TENANT } }, blocked: 'no rule' },
    { what: 'GET', change: { method: 'GET' }, blocked: 'BlockOtherMethods' },
    { what: 'PUT', change: { method: 'PUT' }, blocked: 'BlockOtherMethods' },
    { what: 'another path', change: { uri: '/status-0123456789abcdef' }, blocked: 'BlockOtherPaths' },
    { what: 'a path that only begins like the prefix', change: { uri: '/agents2/api' }, blocked: 'BlockOtherPaths' },
    { what: 'the prefix deeper in the path', change: { uri: '/x/agents/api' }, blocked: 'BlockOtherPaths' },
    { what: 'a path that leads upwards', change: { uri: '/agents/../other' }, blocked: 'BlockPathTricks' },
    { what: 'a path with an encoded slash', change: { uri: '/agents/a%2Fb' }, blocked: 'BlockPathTricks' },
    { what: 'a path with an empty segment', change: { uri: '/agents//other' }, blocked: 'BlockPathTricks' },
    { what: 'a path in other case', change: { uri: PATH.toUpperCase() }, blocked: 'no rule' },
  ];

  test.each(REQUESTS)('$what: blocked by $blocked', ({ change, blocked }) => {
    expect(blockedBy(rules, { ...FROM_TEAMS, ...change }) ?? 'no rule').toBe(blocked);
  });

  const octet = fc.nat(255);
  const near = fc.tuple(fc.constant(52), fc.integer({ min: 105, max: 130 }), octet, octet);
  const address = fc.oneof(near, fc.tuple(octet, octet, octet, octet));
  const ofTeams = ([first, second]: readonly number[]) =>
    first === 52 && [112, 113, 114, 115, 122, 123].includes(second ?? -1);

  test('block every source outside the two ranges of Teams', () => {
    fc.assert(
      fc.property(
        address.filter((octets) => !ofTeams(octets)),
        (octets) => {
          expect(blockedBy(rules, { ...FROM_TEAMS, source: octets.join('.') })).toBe('BlockOtherSources');
        },
      ),
    );
  });

  test('block no source inside the two ranges of Teams', () => {
    const second = fc.constantFrom(112, 113, 114, 115, 122, 123);
    fc.assert(
      fc.property(fc.tuple(fc.constant(52), second, octet, octet), (octets) => {
        expect(blockedBy(rules, { ...FROM_TEAMS, source: octets.join('.') })).toBeUndefined();
      }),
    );
  });
});

describe('rules of an edge with exact paths', () => {
  const rules = rulesOf({ allowedPaths: [PATH, '/agents/other'] });

  test.each([PATH, `${PATH}?api-version=v1`, `${PATH}?`, PATH.toLowerCase(), '/agents/other'])(
    'let %s through',
    (uri) => {
      expect(blockedBy(rules, { ...FROM_TEAMS, uri })).toBeUndefined();
    },
  );

  test.each([`${PATH}/more`, `${PATH}2`, `${PATH}/`, '/agents/', '/agents', `/x${PATH}`, `/x?${PATH}?`])(
    'block %s',
    (uri) => {
      expect(blockedBy(rules, { ...FROM_TEAMS, uri })).toBe('BlockOtherPaths');
    },
  );
});

describe('lists that are longer than one condition takes', () => {
  const tenantAt = (index: number) => `${(index + 10).toString(16).padStart(8, 'a')}-1111-4111-8111-111111111111`;
  const range = (count: number) => Array.from({ length: count }, (_, index) => index);
  const request = (tenant: string): WafRequest => ({ ...FROM_TEAMS, headers: { 'x-ms-tenant-id': tenant } });

  test.each([1, 10, 11, 20, 30])('%i tenants pass, and no other', (count) => {
    const rules = rulesOf({ tenantIds: range(count).map(tenantAt) });
    expect(range(count).map((index) => blockedBy(rules, request(tenantAt(index))))).toEqual(
      range(count).map(() => undefined),
    );
    expect(blockedBy(rules, request(tenantAt(count)))).toBe('BlockOtherTenants');
    const conditions = rules.find(({ name }) => name === 'BlockOtherTenants')?.match_conditions ?? [];
    expect(conditions).toHaveLength(Math.ceil(count / 10));
  });

  test('30 paths pass, with and without query, and no other', () => {
    const paths = range(30).map((index) => `/agents/a${index}`);
    const rules = rulesOf({ allowedPaths: paths });
    for (const uri of paths.flatMap((path) => [path, `${path}?api-version=v1`])) {
      expect({ uri, by: blockedBy(rules, { ...FROM_TEAMS, uri }) }).toEqual({ uri, by: undefined });
    }
    for (const uri of ['/agents/a30', '/agents/a2/more', '/agents/a']) {
      expect(blockedBy(rules, { ...FROM_TEAMS, uri })).toBe('BlockOtherPaths');
    }
  });

  test('no condition of a rule that compares text has more than 10 values', () => {
    const rules = rulesOf({
      tenantIds: range(25).map(tenantAt),
      allowedPaths: range(25).map((index) => `/agents/a${index}`),
    });
    const longest = rules
      .filter(({ name }) => name !== 'BlockOtherSources')
      .flatMap((rule) => rule.match_conditions.map(({ match_values = [] }) => match_values.length));
    expect(Math.max(...longest)).toBe(10);
  });
});

describe('rules of an edge with its own callers', () => {
  const rules = rulesOf({
    callerRanges: ['203.0.113.0/24'],
    tenantHeader: 'x-tenant-id',
    tenantIds: [TENANT, GUID_WITH_LETTERS.toUpperCase()],
  });
  const request = { ...FROM_TEAMS, source: '203.0.113.255', headers: { 'x-tenant-id': TENANT } };

  test('let in the ranges given, and no longer those of Teams', () => {
    expect(blockedBy(rules, request)).toBeUndefined();
    expect(blockedBy(rules, { ...request, source: '203.0.114.0' })).toBe('BlockOtherSources');
    expect(blockedBy(rules, { ...request, source: FROM_TEAMS.source })).toBe('BlockOtherSources');
  });

  test('read the tenant from the header given', () => {
    expect(blockedBy(rules, { ...request, headers: FROM_TEAMS.headers })).toBe('BlockMissingTenant');
  });

  test.each([GUID_WITH_LETTERS, GUID_WITH_LETTERS.toUpperCase()])('compare tenant %s without case', (tenant) => {
    expect(blockedBy(rules, { ...request, headers: { 'x-tenant-id': tenant } })).toBeUndefined();
  });
});

describe('rules of an edge whose values are known only after apply', () => {
  function valuesOf(name: string, changesIn: (scope: Construct) => Partial<ApplicationGatewayEdgeProps>) {
    const stack = synthesize((scope) => newEdge(scope, changesIn(scope)));
    const rules = customRules(stack.only('azurerm_web_application_firewall_policy').config);
    return rules.find((rule) => rule.name === name)?.match_conditions.map((condition) => condition.match_values);
  }
  const variable = (scope: Construct) => new TerraformVariable(scope, 'later', {});

  test('keep a list as a reference', () => {
    const ranges = (scope: Construct) => ({ callerRanges: variable(scope).listValue });
    const tenants = (scope: Construct) => ({ tenantIds: variable(scope).listValue });
    expect(valuesOf('BlockOtherSources', ranges)).toEqual(['${var.later}']);
    expect(valuesOf('BlockOtherTenants', tenants)).toEqual(['${split(",", lower(join(",", var.later)))}']);
  });

  test('put tenants and paths in lower case at apply', () => {
    const tenants = (scope: Construct) => ({ tenantIds: [TENANT, variable(scope).stringValue, TOKEN] });
    const paths = (scope: Construct) => ({ allowedPaths: ['/agents/A', variable(scope).stringValue] });
    expect(valuesOf('BlockOtherTenants', tenants)).toEqual([[TENANT, '${lower(var.later)}', '${lower(local.later)}']]);
    expect(valuesOf('BlockOtherPaths', paths)).toEqual([
      ['/agents/a', '${lower(var.later)}'],
      ['/agents/a?', '${lower(var.later)}?'],
    ]);
  });
});
