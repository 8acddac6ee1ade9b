import { Token } from 'cdktf';
import {
  type WafCondition,
  type WafCustomRule,
  WafOperator,
  WafTransform,
  WafVariable,
} from '../../../src/ingress/waf';
import { codesOf } from '../../support/errors';
import { newEdge, proveRules, tokenList, tokenNumber } from '../../support/ingress';
import { TOKEN } from '../../support/samples';
import { newStack } from '../../support/synthesize';

const { REMOTE_ADDR, REQUEST_HEADERS, REQUEST_URI } = WafVariable;
const URI: WafCondition = { variable: REQUEST_URI, operator: WafOperator.CONTAINS, values: ['x'] };
const RULE: WafCustomRule = { name: 'Mine', priority: 61, conditions: [URI] };

interface Changes {
  readonly customRules?: WafCustomRule[];
  readonly conditions?: WafCondition[];
}

/** Rules as they are, or one rule with these conditions. */
const make = ({ customRules, conditions = [URI] }: Changes) =>
  newEdge(newStack(), { customRules: customRules ?? [{ ...RULE, conditions }] });
const rules = (...changes: Partial<WafCustomRule>[]): Changes => ({
  customRules: changes.map((change, index) => ({ ...RULE, name: `Mine${index}`, priority: 61 + index, ...change })),
});
const condition = (change: Partial<WafCondition>): Changes => ({ conditions: [{ ...URI, ...change }] });
const header = (change: Partial<WafCondition>) => condition({ variable: REQUEST_HEADERS, selector: 'x-a', ...change });
const source = (change: Partial<WafCondition>) =>
  condition({ variable: REMOTE_ADDR, operator: WafOperator.IP_MATCH, values: ['203.0.113.0/24'], ...change });

proveRules<Changes>(
  [
    {
      code: 'InvalidWafRuleName',
      called: 'name',
      bad: ['', 'my-rule', '1st', 'a b', 'x'.repeat(129)].map((name) => rules({ name })),
      good: ['A', 'Rule2', 'x'.repeat(128)].map((name) => rules({ name })),
      later: [rules({ name: TOKEN })],
    },
    {
      code: 'DuplicateWafRule',
      bad: [rules({ name: 'BlockOtherPaths' }), rules({ name: 'limitrate' }), rules({ name: 'One' }, { name: 'one' })],
      good: [rules({ name: 'One' }, { name: 'Two' })],
      later: [rules({ name: TOKEN }, { name: '${local.other}' })],
    },
    {
      code: 'InvalidWafRulePriority',
      called: 'priority',
      bad: [60, 101, 61.5, 0].map((priority) => rules({ priority })),
      good: [61, 100].map((priority) => rules({ priority })),
      later: [rules({ priority: tokenNumber() })],
    },
    {
      code: 'DuplicatePriority',
      bad: [rules({ priority: 70 }, { priority: 70 })],
      good: [rules({ priority: 70 }, { priority: 71 })],
      later: [rules({ priority: tokenNumber() }, { priority: Token.asNumber('${local.other}') })],
    },
    {
      code: 'ActionNotForCustomRule',
      bad: [rules({ action: 'Allow' as never }), rules({ action: 'JSChallenge' as never })],
      good: [rules({ action: 'Log' as never })],
      later: [rules({ name: TOKEN, action: 'Block' as never })],
    },
    {
      code: 'NoConditions',
      bad: [rules({ conditions: [] })],
      good: [rules({ conditions: [URI, URI] })],
      later: [condition({ values: tokenList() })],
    },
    {
      code: 'WrongOperator',
      bad: [
        source({ operator: WafOperator.EQUAL }),
        source({ operator: WafOperator.CONTAINS }),
        condition({ operator: WafOperator.IP_MATCH, values: ['203.0.113.0/24'] }),
        header({ operator: WafOperator.GEO_MATCH, values: ['US'] }),
      ],
      good: [source({}), source({ operator: WafOperator.GEO_MATCH, values: ['US'] })],
      later: [source({ values: tokenList() })],
    },
    {
      code: 'InvalidSelector',
      bad: [header({ selector: undefined }), header({ selector: '' }), condition({ selector: 'x' })],
      good: [header({}), condition({ variable: WafVariable.POST_ARGS, selector: 'text' })],
      later: [header({ selector: TOKEN })],
    },
    {
      code: 'InvalidMatchValues',
      called: '(conditions|values)',
      bad: [source({ values: ['203.0.113.9'] }), source({ values: ['203.0.113.9/24'] })],
      good: [source({ values: ['203.0.113.9/32'] })],
      later: [condition({ values: tokenList() }), source({ values: [TOKEN] })],
    },
    {
      code: 'NoMatchValues',
      called: '(conditions|values)',
      bad: [condition({ values: undefined }), condition({ values: [] })],
      good: [condition({})],
      later: [condition({ values: tokenList() })],
    },
    {
      code: 'MatchValuesNotAsked',
      called: '(conditions|values)',
      bad: [header({ operator: WafOperator.ANY })],
      good: [header({ operator: WafOperator.ANY, values: undefined })],
      later: [header({ values: tokenList() })],
    },
    {
      code: 'ValueNeverMatches',
      bad: [
        condition({ values: ['/Agents'], transforms: [WafTransform.LOWERCASE] }),
        condition({ values: ['POST', 'put'], transforms: [WafTransform.TRIM, WafTransform.UPPERCASE] }),
      ],
      good: [
        condition({ values: ['/Agents'] }),
        condition({ values: ['/agents'], transforms: [WafTransform.LOWERCASE] }),
        condition({ operator: WafOperator.REGEX, values: ['\\S'], transforms: [WafTransform.LOWERCASE] }),
      ],
      later: [condition({ values: ['${local.Later}'], transforms: [WafTransform.LOWERCASE] })],
    },
  ].map((row) => ({ called: '(customRules|conditions)', ...row })),
  make,
  'test/Edge',
);

test.each([
  [{ callerRanges: ['203.0.113.0/24'] }],
  [{ callerRanges: tokenList() }],
  [{ customRules: [{ ...RULE, conditions: source({}).conditions ?? [] }] }],
])('a rule about sources behind a firewall that rewrites them is refused: %j', (changes) => {
  expect(codesOf(() => newEdge(newStack(), { ...changes, sourceRewritten: true }))).toEqual([
    'RemoteAddressBehindFirewall',
  ]);
  expect(codesOf(() => newEdge(newStack(), { ...changes, sourceRewritten: false }))).toEqual([]);
});
