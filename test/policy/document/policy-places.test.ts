import * as fs from 'node:fs';
import * as path from 'node:path';
import {
  ApiManagementPolicy,
  type ApiManagementPolicyProps,
  AuthenticationManagedIdentity,
  CacheStoreValue,
  CachingType,
  Choose,
  ForwardRequest,
  PolicyElement,
  ApiManagementService,
  PolicyFragment,
  PolicyTierFamily,
  RateLimitByKey,
  Retry,
  ReturnResponse,
  SendRequest,
  SetHeader,
  SetVariable,
} from '../../../src/policy';
import { POLICY_FACTS, type PolicySection } from '../../../src/policy/document/policy-tiers';
import { codesOf, problemsOf } from '../../support/errors';
import { GATEWAY_ID } from '../../support/samples';
import { newStack } from '../../support/synthesize';
import { STATEMENTS } from '../statements/statements';
import { readXml } from './xml-reader';

const SECTIONS: Readonly<Record<PolicySection, keyof ApiManagementPolicyProps>> = {
  inbound: 'inbound',
  backend: 'backend',
  outbound: 'outbound',
  'on-error': 'onError',
};
const { CLASSIC, V2, CONSUMPTION } = PolicyTierFamily;
const limit = () => new RateLimitByKey({ calls: 1, renewalPeriodSeconds: 1, counterKey: 'k' });
const document = (section: PolicySection, element: PolicyElement, tierFamily?: PolicyTierFamily) =>
  new ApiManagementPolicy({ [SECTIONS[section]]: [element], tierFamily });
const within: [string, (element: PolicyElement) => PolicyElement][] = [
  ['a branch', (element) => new Choose({ branches: [{ condition: 'true', statements: [element] }] })],
  ['otherwise', (element) => new Choose({ branches: [{ condition: 'true', statements: [] }], otherwise: [element] })],
  ['a retry', (element) => new Retry({ condition: 'true', count: 1, intervalSeconds: 1, statements: [element] })],
  [
    'raw XML',
    () => PolicyElement.raw('<wait><choose><when condition="true"><rate-limit-by-key/></when></choose></wait>'),
  ],
  [
    'a fragment',
    (element) => {
      const scope = newStack();
      const gateway = ApiManagementService.fromServiceId(scope, 'Service', GATEWAY_ID);
      return new PolicyFragment(scope, 'Fragment', { gateway, fragmentId: 'shared', statements: [element] }).include();
    },
  ],
];

describe('a statement in a section', () => {
  const rows = Object.entries(STATEMENTS)
    .filter(([name]) => name !== 'Retry')
    .flatMap(([name, { least }]) =>
      (Object.keys(SECTIONS) as PolicySection[]).map((section) => [name, section, least] as const),
    );

  test.each(rows)('%s in %s is taken where the service takes it', (_, section, least) => {
    const statement = least();
    const isTaken = POLICY_FACTS[statement.name]?.sections.includes(section);
    expect(codesOf(() => document(section, statement))).toEqual(isTaken === true ? [] : ['PolicyNotInSection']);
  });

  test.each<[string, PolicySection, PolicyElement, boolean]>([
    ['forward-request', 'backend', new ForwardRequest(), true],
    ['forward-request', 'inbound', new ForwardRequest(), false],
    ['rate-limit-by-key', 'inbound', limit(), true],
    ['rate-limit-by-key', 'outbound', limit(), false],
    ['set-header', 'on-error', new SetHeader({ name: 'x', values: ['a'] }), true],
    ['an unknown element', 'on-error', PolicyElement.raw('<emit-metric name="a"/>'), true],
  ])('%s in %s: as the pages of the service say', (_, section, statement, isTaken) => {
    expect(codesOf(() => document(section, statement))).toEqual(isTaken ? [] : ['PolicyNotInSection']);
  });

  test.each(within)('is found within %s', (_, wrap) => {
    const [problem] = problemsOf(() => document('on-error', wrap(limit())));
    expect(problem).toMatchObject({
      code: 'PolicyNotInSection',
      message: '<rate-limit-by-key> is in section on-error, in API Management policy',
      remedy: 'move it to inbound',
    });
    expect(codesOf(() => document('inbound', wrap(limit())))).toEqual([]);
  });

  test('is not looked for in what a statement holds of its own', () => {
    const identity = new AuthenticationManagedIdentity({ resource: 'https://ai.azure.com' });
    const request = new SendRequest({
      responseVariableName: 'a',
      url: 'https://a.contoso.com',
      authentication: identity,
    });
    const answer = new ReturnResponse({ headers: [new SetHeader({ name: 'x', values: ['a'] })] });
    expect(codesOf(() => new ApiManagementPolicy({ outbound: [request, answer] }))).toEqual([]);
  });
});

describe('a backend section', () => {
  const retry = new Retry({ condition: 'true', count: 1, intervalSeconds: 1, statements: [new ForwardRequest()] });
  const backend = (...elements: PolicyElement[]) =>
    readXml(new ApiManagementPolicy({ backend: elements }).render()).children[1]?.children.map(({ name }) => name);

  test('has <base /> unless it passes the request on itself', () => {
    expect(backend(new ForwardRequest())).toEqual(['forward-request']);
    expect(backend(retry)).toEqual(['retry']);
    expect(backend(new SetVariable({ name: 'n', value: 'v' }))).toEqual(['base', 'set-variable']);
    expect(backend()).toEqual(['base']);
  });

  test.each([new ForwardRequest(), retry])('is refused with both (%#)', (element) => {
    expect(codesOf(() => backend(PolicyElement.base(), element))).toEqual(['ForwardedTwice']);
    expect(codesOf(() => backend(PolicyElement.base()))).toEqual([]);
  });
});

describe('a statement in a tier', () => {
  test.each<[string, PolicyTierFamily[]]>([
    ['QuotaByKey', [V2, CONSUMPTION]],
    ['RateLimitByKey', [CONSUMPTION]],
    ['LlmTokenLimit', [CONSUMPTION]],
    ['CacheStoreValue', [CONSUMPTION]],
    ['CacheLookupValue', [CONSUMPTION]],
    ['ValidateJwt', []],
    ['LlmEmitTokenMetric', []],
  ])('%s is refused in %j alone', (name, missing) => {
    const statement = STATEMENTS[name]?.least() ?? PolicyElement.base();
    const refused = (family?: PolicyTierFamily) => codesOf(() => document('inbound', statement, family));
    for (const family of [CLASSIC, V2, CONSUMPTION]) {
      expect([family, refused(family)]).toEqual([family, missing.includes(family) ? ['PolicyNotInTier'] : []]);
    }
    expect(refused()).toEqual([]);
  });

  test.each(within)('is found within %s', (_, wrap) => {
    const [problem] = problemsOf(() => document('inbound', wrap(limit()), CONSUMPTION));
    expect(problem).toMatchObject({
      code: 'PolicyNotInTier',
      message: '<rate-limit-by-key> in section inbound is not in the Consumption tier, in API Management policy',
      remedy: 'limit calls at the edge, or take another tier',
    });
    expect(codesOf(() => document('inbound', wrap(limit()), V2))).toEqual([]);
  });

  test('is taken with the external cache where it names it', () => {
    const store = (cachingType?: CachingType) =>
      new CacheStoreValue({ durationSeconds: 1, key: 'k', value: 'v', cachingType });
    const refused = (type?: CachingType) => codesOf(() => document('inbound', store(type), CONSUMPTION));
    expect(refused(CachingType.EXTERNAL)).toEqual([]);
    expect(refused(CachingType.PREFER_EXTERNAL)).toEqual(['PolicyNotInTier']);
    expect(refused(CachingType.INTERNAL)).toEqual(['PolicyNotInTier']);
  });
});

test('docs/policies.md has one row for each builder, with tiers and sections as they are checked', () => {
  const page = fs.readFileSync(path.join(__dirname, '..', '..', '..', 'docs', 'policies.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` \| `([\w-]+)` \|(.*)\|$/gm)].map(([, builder, element, rest = '']) => [
    builder,
    element,
    ...rest.split('|').map((cell) => cell.trim()),
  ]);
  const expected = Object.entries(STATEMENTS).map(([builder, { least }]) => {
    const { name } = least();
    const { sections, missing, withExternalCache } = POLICY_FACTS[name] ?? { sections: [] };
    const lacking = withExternalCache === true ? 'external cache' : 'no';
    const tiers = [CLASSIC, V2, CONSUMPTION].map((family) => (missing?.[family] === undefined ? 'yes' : lacking));
    return [builder, name, ...tiers, sections.length === 4 ? 'every' : sections.join(', ')];
  });
  expect(rows).toEqual(expected);
});
