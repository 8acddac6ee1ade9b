import { type ApplicationGatewayEdgeProps } from '../../../src';
import { WafExclusion, WafExclusionVariable, WafOperator, WafRuleSet, WafVariable } from '../../../src/ingress/waf';
import { UNJUDGED_MEMBERS } from '../../../src/ingress/callers/teams-messages';
import { codesOf, problemsOf } from '../../support/errors';
import { gatewayAt } from '../../support/edge';
import { newEdge, tokenList } from '../../support/ingress';
import { newStack, synthesize } from '../../support/synthesize';

const codes = (changes: Partial<ApplicationGatewayEdgeProps>) => codesOf(() => newEdge(newStack(), changes));
const ranges = (count: number) =>
  Array.from({ length: count }, (_, index) => `20.${Math.floor(index / 256)}.${index % 256}.0/24`);
const OLD = { defaultRuleSet: WafRuleSet.OWASP_3_1, leaveLogsUnscrubbed: true };
const texts = (count: number) => Array.from({ length: count }, (_, index) => `text${index}`);
const withCondition = (operator: WafOperator, values: string[]): Partial<ApplicationGatewayEdgeProps> => ({
  customRules: [
    {
      name: 'Mine',
      priority: 61,
      conditions: [
        {
          variable: [WafOperator.IP_MATCH, WafOperator.GEO_MATCH].includes(operator)
            ? WafVariable.REMOTE_ADDR
            : WafVariable.REQUEST_URI,
          operator,
          values,
        },
      ],
    },
  ],
});

test.each<[string, Partial<ApplicationGatewayEdgeProps>, boolean]>([
  ['600 ranges', { callerRanges: ranges(600) }, true],
  ['601 ranges', { callerRanges: ranges(601) }, false],
  ['540 ranges on the old engine', { ...OLD, callerRanges: ranges(540) }, true],
  ['541 ranges on the old engine', { ...OLD, callerRanges: ranges(541) }, false],
  ['a list of ranges known only after apply', { callerRanges: tokenList() }, true],
  ['10 texts in a custom rule', withCondition(WafOperator.CONTAINS, texts(10)), true],
  ['11 texts in a custom rule', withCondition(WafOperator.CONTAINS, texts(11)), false],
  ['600 ranges in a custom rule', withCondition(WafOperator.IP_MATCH, ranges(600)), true],
  ['601 ranges in a custom rule', withCondition(WafOperator.IP_MATCH, ranges(601)), false],
  ['11 countries in a custom rule', withCondition(WafOperator.GEO_MATCH, texts(11)), true],
  ['texts known only after apply', withCondition(WafOperator.CONTAINS, tokenList()), true],
])('%s in one condition', (_, changes, fits) => {
  expect(codes(changes)).toEqual(fits ? [] : ['TooManyMatchValues']);
});

test('ranges of another gateway are counted, too, and told with their place', () => {
  const scope = newStack();
  const other = { key: 'sales', gateway: gatewayAt(scope, 'Sales', { path: 'sales' }), callerRanges: ranges(601) };
  const [problem, ...more] = problemsOf(() => newEdge(scope, { otherGateways: [other] }));
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ code: 'TooManyMatchValues' });
  expect(problem?.message).toContain(
    'otherGateways[0].callerRanges has 601 values, but Azure allows up to 600 in one condition, in test/Edge',
  );
});

describe('exclusions', () => {
  const each = UNJUDGED_MEMBERS.length;
  const exclusions = (count: number) =>
    texts(count).map((selector) => new WafExclusion({ variable: WafExclusionVariable.REQUEST_HEADER_NAMES, selector }));
  const withGateways = (count: number, changes: Partial<ApplicationGatewayEdgeProps> = {}) =>
    problemsOf(() => {
      const stack = newStack();
      const otherGateways = Array.from({ length: count - 1 }, (_, index) => ({
        key: `g${index}`,
        gateway: gatewayAt(stack, `G${index}`, { path: `p${index}` }),
      }));
      return newEdge(stack, { gateway: gatewayAt(stack, 'First'), otherGateways, ...changes });
    });

  test.each([
    [1, 200 - each, {}],
    [2, 100 - each, {}],
    [5, 0, {}],
    [1, 40 - each, OLD],
    [2, 20, { ...OLD, judgeActivities: true }],
  ])('of %i gateways may be %i beside those of activities, and one more is too many', (gateways, own, changes) => {
    expect(withGateways(gateways, { ...changes, exclusions: exclusions(own) })).toEqual([]);
    const problems =
      own === 0 ? withGateways(9) : withGateways(gateways, { ...changes, exclusions: exclusions(own + 1) });
    expect(problems.map(({ code }) => code)).toEqual(['TooManyExclusions']);
    expect(problems[0]?.message).toMatch(/Azure allows up to (200|40) for all policies of an Application Gateway/);
  });
});

describe('the longest body', () => {
  const settings = (changes: Partial<ApplicationGatewayEdgeProps> = {}) =>
    synthesize((scope) => newEdge(scope, changes)).only('azurerm_web_application_firewall_policy').config
      .policy_settings as object;

  test.each([
    ['256 KB, which is what gateways read', {}, 256],
    ['what is asked for', { maxBodyKilobytes: 1024 }, 1024],
    ['the same with OWASP 3.2', { defaultRuleSet: WafRuleSet.OWASP_3_2 }, 256],
  ])('is %s, and all of it is inspected', (_, changes, kilobytes) => {
    expect(settings(changes)).toMatchObject({
      request_body_check: true,
      max_request_body_size_in_kb: kilobytes,
      request_body_inspect_limit_in_kb: kilobytes,
    });
  });

  test('is 128 KB on the older engine, where that is all there is', () => {
    expect(settings(OLD)).toMatchObject({ max_request_body_size_in_kb: 128 });
    expect(settings(OLD)).not.toHaveProperty('request_body_inspect_limit_in_kb');
  });
});
