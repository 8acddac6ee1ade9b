import { type ApplicationGatewayEdgeProps } from '../../../src';
import {
  WafExclusion,
  WafExclusionVariable,
  WafLogScrub,
  WafMode,
  WafOverrideAction,
  WafRuleGroup,
  WafRuleSet,
  WafScrubVariable,
} from '../../../src/ingress/waf';
import { codesOf, problemsOf } from '../../support/errors';
import { newEdge, proveRules, tokenNumber } from '../../support/ingress';
import { TOKEN } from '../../support/samples';
import { newStack } from '../../support/synthesize';

type Changes = Partial<ApplicationGatewayEdgeProps>;
const make = (changes: Changes) => newEdge(newStack(), changes);
const exclusion = (rest: Partial<ConstructorParameters<typeof WafExclusion>[0]> = {}) =>
  new WafExclusion({ variable: WafExclusionVariable.REQUEST_ARG_NAMES, selector: 'text', ...rest });
const { DRS_SQLI, DRS_XSS, GENERAL, OWASP_SQLI, BOT_BAD } = WafRuleGroup;
const OLD = WafRuleSet.OWASP_3_1;

proveRules<Changes>(
  [
    {
      code: 'RuleSetNotInProvider',
      bad: [{ defaultRuleSet: WafRuleSet.DRS_2_2 }],
      good: [{ defaultRuleSet: WafRuleSet.DRS_2_1 }, { defaultRuleSet: WafRuleSet.OWASP_3_2 }],
      later: [{ defaultRuleSet: WafRuleSet.DRS_2_1, edgeName: TOKEN }],
    },
    {
      code: 'RuleSetTooOld',
      bad: [
        { defaultRuleSet: OLD },
        { defaultRuleSet: WafRuleSet.OWASP_3_0, leaveLogsUnscrubbed: true, rateLimit: { requests: 1 } },
      ],
      good: [
        { defaultRuleSet: OLD, leaveLogsUnscrubbed: true },
        { defaultRuleSet: OLD, leaveLogsUnscrubbed: true, exclusions: [exclusion()] },
        { rateLimit: { requests: 1 } },
      ],
      later: [{ rateLimit: { requests: tokenNumber() } }],
    },
    {
      code: 'RuleGroupOfOtherSet',
      bad: [
        { ruleOverrides: [{ group: OWASP_SQLI, ruleId: '942430' }] },
        { exclusions: [exclusion({ ruleGroups: [OWASP_SQLI] })] },
        { ruleOverrides: [{ group: DRS_SQLI, ruleId: '942430' }], defaultRuleSet: WafRuleSet.OWASP_3_2 },
      ],
      good: [
        { ruleOverrides: [{ group: GENERAL, ruleId: '200002' }] },
        { ruleOverrides: [{ group: OWASP_SQLI, ruleId: '942430' }], defaultRuleSet: WafRuleSet.OWASP_3_2 },
        { ruleOverrides: [{ group: GENERAL, ruleId: '200002' }], defaultRuleSet: WafRuleSet.OWASP_3_2 },
        { exclusions: [exclusion({ ruleGroups: [BOT_BAD] })] },
      ],
      later: [{ ruleOverrides: [{ group: DRS_SQLI, ruleId: TOKEN }] }],
    },
    {
      code: 'InvalidRuleId',
      called: '(ruleId|ruleIds)',
      bad: [
        { ruleOverrides: [{ group: DRS_SQLI, ruleId: 'sqli' }] },
        { ruleOverrides: [{ group: DRS_SQLI, ruleId: '' }] },
        { exclusions: [exclusion({ ruleGroups: [DRS_SQLI], ruleIds: ['94243'] })] },
      ],
      good: [
        { ruleOverrides: [{ group: WafRuleGroup.DRS_MS_SQLI, ruleId: '99031001' }] },
        { ruleOverrides: [{ group: BOT_BAD, ruleId: 'Bot100100' }] },
      ],
      later: [{ ruleOverrides: [{ group: DRS_SQLI, ruleId: TOKEN }] }],
    },
    {
      code: 'RuleNotInGroup',
      bad: [
        { ruleOverrides: [{ group: DRS_SQLI, ruleId: '999999' }] },
        { ruleOverrides: [{ group: DRS_SQLI, ruleId: '941100' }] },
      ],
      good: [{ ruleOverrides: [{ group: DRS_SQLI, ruleId: '942999' }] }],
      later: [{ ruleOverrides: [{ group: DRS_SQLI, ruleId: TOKEN }] }],
    },
    {
      code: 'ActionNotInRuleSet',
      bad: [
        { ruleOverrides: [{ group: DRS_SQLI, ruleId: '942430', action: WafOverrideAction.JS_CHALLENGE }] },
        { ruleOverrides: [{ group: BOT_BAD, ruleId: '100100', action: WafOverrideAction.ANOMALY_SCORING }] },
      ],
      good: [
        { ruleOverrides: [{ group: DRS_SQLI, ruleId: '942430', action: WafOverrideAction.ANOMALY_SCORING }] },
        { ruleOverrides: [{ group: BOT_BAD, ruleId: '100100', action: WafOverrideAction.JS_CHALLENGE }] },
        { ruleOverrides: [{ group: BOT_BAD, ruleId: '100100', action: WafOverrideAction.ALLOW }] },
      ],
      later: [{ ruleOverrides: [{ group: DRS_SQLI, ruleId: TOKEN, action: WafOverrideAction.LOG }] }],
    },
    {
      code: 'DuplicateRuleOverride',
      bad: [
        {
          ruleOverrides: [
            { group: DRS_SQLI, ruleId: '942430' },
            { group: DRS_SQLI, ruleId: '942430', enabled: false },
          ],
        },
      ],
      good: [
        {
          ruleOverrides: [
            { group: DRS_SQLI, ruleId: '942430' },
            { group: DRS_SQLI, ruleId: '942440' },
          ],
        },
      ],
      later: [{ ruleOverrides: [TOKEN, '${local.other}'].map((ruleId) => ({ group: DRS_SQLI, ruleId })) }],
    },
    {
      code: 'ExclusionWithoutSelector',
      bad: [{ exclusions: [exclusion({ selector: '' })] }],
      good: [{ exclusions: [exclusion({})] }],
      later: [{ exclusions: [exclusion({ selector: TOKEN })] }],
    },
    {
      code: 'ExclusionAcrossRuleSets',
      bad: [{ exclusions: [exclusion({ ruleGroups: [DRS_SQLI, BOT_BAD] })] }],
      good: [{ exclusions: [exclusion({ ruleGroups: [DRS_SQLI, DRS_XSS] })] }],
      later: [{ exclusions: [exclusion({ selector: TOKEN, ruleGroups: [DRS_SQLI] })] }],
    },
    {
      code: 'ExclusionRulesWithoutGroup',
      bad: [
        { exclusions: [exclusion({ ruleIds: ['942430'] })] },
        { exclusions: [exclusion({ ruleGroups: [DRS_SQLI, DRS_XSS], ruleIds: ['942430'] })] },
      ],
      good: [
        { exclusions: [exclusion({ ruleGroups: [DRS_SQLI, DRS_XSS, GENERAL] })] },
        { exclusions: [exclusion({ ruleGroups: [DRS_SQLI], ruleIds: ['942430', '942440'] })] },
      ],
      later: [{ exclusions: [exclusion({ selector: TOKEN })] }],
    },
    {
      code: 'InvalidWafBodyLimit',
      bad: [
        { maxBodyKilobytes: 7 },
        { maxBodyKilobytes: 2001 },
        { maxBodyKilobytes: 0.5 },
        { maxBodyKilobytes: 129, defaultRuleSet: OLD, leaveLogsUnscrubbed: true },
      ],
      good: [
        { maxBodyKilobytes: 8 },
        { maxBodyKilobytes: 2000 },
        { maxBodyKilobytes: 128, defaultRuleSet: OLD, leaveLogsUnscrubbed: true },
      ],
      later: [{ maxBodyKilobytes: tokenNumber() }],
    },
    {
      code: 'InvalidQueryParameter',
      bad: [
        { allowedQueryParameters: ['text'] },
        { allowedQueryParameters: ['Text'] },
        { allowedQueryParameters: ['api-version', 'identity'] },
        { allowedQueryParameters: ['serviceUrl'] },
        { allowedQueryParameters: [''] },
        { allowedQueryParameters: ['a&b'] },
        { allowedQueryParameters: ['a.*'] },
        { allowedQueryParameters: ['a'.repeat(65)] },
      ],
      good: [{ allowedQueryParameters: [] }, { allowedQueryParameters: ['api-version', 'code', 'x.y_z'] }],
      later: [{ allowedQueryParameters: ['api-version'], edgeName: TOKEN }],
    },
    {
      code: 'InvalidWafRateLimit',
      called: 'rateLimit\\.\\w+',
      bad: [
        { rateLimit: { requests: 0 } },
        { rateLimit: { requests: 1.5 } },
        { rateLimit: { requests: 1, durationMinutes: 2 } },
        { rateLimit: { requests: 1, durationMinutes: tokenNumber() } },
      ],
      good: [{ rateLimit: { requests: 1, durationMinutes: 1 } }, { rateLimit: { requests: 5000, durationMinutes: 5 } }],
      later: [{ rateLimit: { requests: tokenNumber() } }],
    },
    {
      code: 'ScrubContradiction',
      bad: [{ scrub: [WafLogScrub.messageText()], leaveLogsUnscrubbed: true }],
      good: [{ scrub: [], leaveLogsUnscrubbed: true }, { scrub: [WafLogScrub.messageText()] }],
      later: [{ scrub: [new WafLogScrub({ variable: WafScrubVariable.REQUEST_ARG_NAMES, selector: TOKEN })] }],
    },
    {
      code: 'InvalidLogScrub',
      bad: [
        { scrub: [new WafLogScrub({ variable: WafScrubVariable.REQUEST_ARG_NAMES, selector: '' })] },
        { scrub: [new WafLogScrub({ variable: WafScrubVariable.REQUEST_IP_ADDRESS, selector: '203.0.113.9' })] },
      ],
      good: [{ scrub: [WafLogScrub.callerAddress()] }],
      later: [{ scrub: [new WafLogScrub({ variable: WafScrubVariable.REQUEST_ARG_NAMES, selector: TOKEN })] }],
    },
  ],
  make,
  'test/Edge',
);

test('exclusions for groups need the newer engine', () => {
  const exclusions = WafExclusion.authorization(OLD);
  const codes = codesOf(() => make({ defaultRuleSet: OLD, leaveLogsUnscrubbed: true, exclusions }));
  expect(codes).toEqual(['RuleSetTooOld']);
});

test.each<[string, Changes]>([
  ['a trial', { wafMode: WafMode.TRIAL }],
  ['exclusions by value', { exclusions: [exclusion({ variable: WafExclusionVariable.REQUEST_ARG_VALUES })] }],
  ['exclusions by key', { exclusions: [exclusion({ variable: WafExclusionVariable.REQUEST_HEADER_KEYS })] }],
])('%s needs the newer engine', (_, changes) => {
  expect(codesOf(() => make({ ...changes, defaultRuleSet: OLD, leaveLogsUnscrubbed: true }))).toEqual([
    'RuleSetTooOld',
  ]);
  expect(codesOf(() => make({ ...changes, defaultRuleSet: WafRuleSet.OWASP_3_2 }))).toEqual([]);
});

test('a rule set of later says which provider takes it, and what to take instead', () => {
  const [problem] = problemsOf(() => make({ defaultRuleSet: WafRuleSet.DRS_2_2 }));
  expect(problem?.message).toContain('azurerm supports from 4.60.0 on, but this library uses 4.55.0');
  expect(problem?.remedy).toBe('use WafRuleSet.DRS_2_1');
});
