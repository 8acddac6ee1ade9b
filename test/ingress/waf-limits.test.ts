import { type ApplicationGatewayEdgeProps, WafOperator, WafRuleSet, WafVariable } from '../../src';
import { codesOf, problemsOf } from '../support/errors';
import { gatewayAt } from '../support/edge';
import { newEdge, tokenList } from '../support/ingress';
import { newStack } from '../support/synthesize';

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
    'otherGateways[0].callerRanges has 601 values, and Azure takes 600 in one condition, in test/Edge',
  );
});
