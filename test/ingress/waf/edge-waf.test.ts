import {
  WafBotRuleSet,
  WafCustomRuleAction,
  WafExclusion,
  WafExclusionVariable,
  WafLogScrub,
  WafOperator,
  WafOverrideAction,
  WafRateLimitGroup,
  WafRuleGroup,
  WafRuleOverrides,
  WafRuleSet,
  WafScrubVariable,
  WafSelectorOperator,
  WafTransform,
  WafVariable,
} from '../../../src/ingress/waf';
import { UNJUDGED_MEMBERS } from '../../../src/ingress/callers/teams-messages';
import { newEdge, tokenNumber } from '../../support/ingress';
import { TENANT, TOKEN } from '../../support/samples';
import { synthesize } from '../../support/synthesize';
import { type WafRequest, WafSimulator } from '../../support/waf';

const policyWith = (changes: Parameters<typeof newEdge>[1]) =>
  synthesize((scope) => newEdge(scope, changes)).only('azurerm_web_application_firewall_policy').config;
const setsOf = (changes: Parameters<typeof newEdge>[1]) =>
  (policyWith(changes).managed_rules as { managed_rule_set: object[] }).managed_rule_set;

const FROM_TEAMS: WafRequest = {
  source: '52.113.1.2',
  method: 'POST',
  uri: '/agents/x?api-version=v1',
  headers: { 'x-ms-tenant-id': TENANT },
};

describe('managed rule sets', () => {
  const BOT = { type: 'Microsoft_BotManagerRuleSet', version: '1.1' };

  test.each([
    [WafRuleSet.DRS_2_1, { type: 'Microsoft_DefaultRuleSet', version: '2.1' }],
    [WafRuleSet.OWASP_3_2, { type: 'OWASP', version: '3.2' }],
  ])('%s is chosen', (defaultRuleSet, set) => {
    expect(setsOf({ defaultRuleSet })).toEqual([set, BOT]);
  });

  test.each([
    [WafRuleSet.OWASP_3_1, '3.1'],
    [WafRuleSet.OWASP_3_0, '3.0'],
  ])('%s is chosen where nothing needs the newer engine', (defaultRuleSet, version) => {
    expect(setsOf({ defaultRuleSet, leaveLogsUnscrubbed: true })).toEqual([{ type: 'OWASP', version }, BOT]);
  });

  test('the older Bot Manager is chosen', () => {
    expect(setsOf({ botRuleSet: WafBotRuleSet.BOT_MANAGER_1_0 })[1]).toEqual({ ...BOT, version: '1.0' });
  });

  test('overrides stand below their set and group, always switched on or off', () => {
    const sets = setsOf({
      ruleOverrides: [
        { group: WafRuleGroup.DRS_SQLI, ruleId: '942430', enabled: false },
        { group: WafRuleGroup.BOT_UNKNOWN, ruleId: '300600', action: WafOverrideAction.LOG },
        { group: WafRuleGroup.DRS_XSS, ruleId: '941100', action: WafOverrideAction.BLOCK },
        { group: WafRuleGroup.DRS_SQLI, ruleId: '942110' },
      ],
    });
    expect(sets).toMatchObject([
      {
        type: 'Microsoft_DefaultRuleSet',
        rule_group_override: [
          {
            rule_group_name: 'SQLI',
            rule: [
              { id: '942430', enabled: false },
              { id: '942110', enabled: true },
            ],
          },
          { rule_group_name: 'XSS', rule: [{ id: '941100', enabled: true, action: 'Block' }] },
        ],
      },
      {
        type: 'Microsoft_BotManagerRuleSet',
        rule_group_override: [
          { rule_group_name: 'UnknownBots', rule: [{ id: '300600', enabled: true, action: 'Log' }] },
        ],
      },
    ]);
  });

  test('presets switch off what is superseded, and only log what lacks Accept', () => {
    const ruleOverrides = [...WafRuleOverrides.supersededSqlRules(), ...WafRuleOverrides.missingAcceptHeader()];
    expect(setsOf({ ruleOverrides })[0]).toMatchObject({
      rule_group_override: [
        {
          rule_group_name: 'SQLI',
          rule: ['942110', '942150', '942260', '942430', '942440'].map((id) => ({ id, enabled: false })),
        },
        { rule_group_name: 'PROTOCOL-ENFORCEMENT', rule: [{ id: '920300', enabled: true, action: 'Log' }] },
      ],
    });
  });
});

describe('exclusions', () => {
  const exclusionsOf = (changes: Parameters<typeof newEdge>[1]) =>
    (policyWith(changes).managed_rules as { exclusion?: object[] }).exclusion;

  const activities = (match_variable: string) =>
    UNJUDGED_MEMBERS.map((selector) => ({ match_variable, selector, selector_match_operator: 'StartsWith' }));

  test('there are none where activities are judged', () => {
    expect(exclusionsOf({ judgeActivities: true })).toBeUndefined();
  });

  test.each([
    [WafRuleSet.DRS_2_1, 'RequestArgValues'],
    [WafRuleSet.OWASP_3_2, 'RequestArgValues'],
    [WafRuleSet.OWASP_3_1, 'RequestArgNames'],
    [WafRuleSet.OWASP_3_0, 'RequestArgNames'],
  ])('those of activities are for every rule of %s, by %s', (defaultRuleSet, variable) => {
    expect(exclusionsOf({ defaultRuleSet, leaveLogsUnscrubbed: true })).toEqual(activities(variable));
  });

  test('those of activities have every member with text or addresses, and no other one', () => {
    const excluded = (name: string) => UNJUDGED_MEMBERS.some((selector) => name.startsWith(selector));
    for (const name of [
      'text',
      'serviceUrl',
      'from',
      'from.name',
      'attachments[0].content',
      'valueType',
      'channelData',
    ]) {
      expect([name, excluded(name)]).toEqual([name, true]);
    }
    for (const name of ['type', 'timestamp', 'channelId', 'locale', 'importance', 'api-version', 'Text', 'other']) {
      expect([name, excluded(name)]).toEqual([name, false]);
    }
  });

  test('come after those of activities, and each once', () => {
    const extra = new WafExclusion({ variable: WafExclusionVariable.REQUEST_HEADER_VALUES, selector: 'x-y' });
    const exclusions = [...WafExclusion.activities(), extra, extra];
    expect(exclusionsOf({ exclusions })).toEqual([
      ...activities('RequestArgValues'),
      { match_variable: 'RequestHeaderValues', selector: 'x-y', selector_match_operator: 'Equals' },
    ]);
  });

  test.each([
    [WafRuleSet.DRS_2_1, 'Microsoft_DefaultRuleSet', '2.1', ['SQLI', 'XSS', 'RCE', 'LFI']],
    [
      WafRuleSet.OWASP_3_2,
      'OWASP',
      '3.2',
      [
        'REQUEST-942-APPLICATION-ATTACK-SQLI',
        'REQUEST-941-APPLICATION-ATTACK-XSS',
        'REQUEST-932-APPLICATION-ATTACK-RCE',
        'REQUEST-930-APPLICATION-ATTACK-LFI',
      ],
    ],
  ])('the preset for the token is for four groups of %s', (defaultRuleSet, type, version, groups) => {
    const exclusions = WafExclusion.authorization(defaultRuleSet);
    expect(exclusionsOf({ defaultRuleSet, judgeActivities: true, exclusions })).toEqual([
      {
        match_variable: 'RequestHeaderNames',
        selector: 'Authorization',
        selector_match_operator: 'Equals',
        excluded_rule_set: { type, version, rule_group: groups.map((rule_group_name) => ({ rule_group_name })) },
      },
    ]);
  });

  test('may be for everything, for one rule, or for bots', () => {
    const of = { variable: WafExclusionVariable.REQUEST_COOKIE_NAMES, selector: TOKEN };
    const block = { match_variable: 'RequestCookieNames', selector: TOKEN, selector_match_operator: 'Equals' };
    expect(
      exclusionsOf({
        judgeActivities: true,
        exclusions: [
          new WafExclusion({ ...of, operator: WafSelectorOperator.EQUALS_ANY, selector: '*' }),
          new WafExclusion({ ...of, ruleGroups: [WafRuleGroup.DRS_SQLI], ruleIds: ['942430'] }),
          new WafExclusion({ ...of, ruleGroups: [WafRuleGroup.BOT_BAD] }),
        ],
      }),
    ).toEqual([
      { ...block, selector: '*', selector_match_operator: 'EqualsAny' },
      {
        ...block,
        excluded_rule_set: {
          type: 'Microsoft_DefaultRuleSet',
          version: '2.1',
          rule_group: [{ rule_group_name: 'SQLI', excluded_rules: ['942430'] }],
        },
      },
      {
        ...block,
        excluded_rule_set: {
          type: 'Microsoft_BotManagerRuleSet',
          version: '1.1',
          rule_group: [{ rule_group_name: 'BadBots' }],
        },
      },
    ]);
  });
});

describe('log scrubbing', () => {
  const scrubbingOf = (changes: Parameters<typeof newEdge>[1]) =>
    (policyWith(changes).policy_settings as { log_scrubbing: object }).log_scrubbing;
  const token = {
    enabled: true,
    match_variable: 'RequestHeaderNames',
    selector_match_operator: 'Equals',
    selector: 'Authorization',
  };

  test('takes more than the token', () => {
    const scrub = [
      WafLogScrub.messageText(),
      WafLogScrub.callerAddress(),
      new WafLogScrub({ variable: WafScrubVariable.REQUEST_COOKIE_NAMES }),
    ];
    expect(scrubbingOf({ scrub })).toEqual({
      enabled: true,
      rule: [
        token,
        { enabled: true, match_variable: 'RequestJSONArgNames', selector_match_operator: 'Equals', selector: 'text' },
        { enabled: true, match_variable: 'RequestIPAddress', selector_match_operator: 'EqualsAny' },
        { enabled: true, match_variable: 'RequestCookieNames', selector_match_operator: 'EqualsAny' },
      ],
    });
  });

  test('can be switched off', () => {
    expect(scrubbingOf({ leaveLogsUnscrubbed: true })).toEqual({ enabled: false });
  });
});

describe('a rate limit', () => {
  const rateRule = (changes: Parameters<typeof newEdge>[1]) =>
    (policyWith(changes).custom_rules as { name: string }[]).find(({ name }) => name === 'LimitRate');

  test('counts all requests together, each minute, unless told otherwise', () => {
    expect(rateRule({ rateLimit: { requests: 300 } })).toEqual({
      name: 'LimitRate',
      priority: 60,
      rule_type: 'RateLimitRule',
      action: 'Block',
      rate_limit_threshold: 300,
      rate_limit_duration: 'OneMin',
      group_rate_limit_by: 'None',
      match_conditions: [
        { match_variables: [{ variable_name: 'RequestUri' }], operator: 'BeginsWith', match_values: ['/'] },
      ],
    });
    const groupBy = WafRateLimitGroup.GEO_LOCATION;
    expect(rateRule({ rateLimit: { requests: tokenNumber(), durationMinutes: 5, groupBy } })).toMatchObject({
      rate_limit_threshold: TOKEN,
      rate_limit_duration: 'FiveMins',
      group_rate_limit_by: 'GeoLocation',
    });
    expect(rateRule({})).toBeUndefined();
  });

  test('refuses the request after the last one allowed, and counts none that other rules refuse', () => {
    const firewall = WafSimulator.of(policyWith({ rateLimit: { requests: 3 } }));
    const judge = (change: Partial<WafRequest> = {}) => firewall.judge({ ...FROM_TEAMS, ...change }).blockedBy;
    expect([judge(), judge({ source: '52.122.0.1' })]).toEqual([undefined, undefined]);
    for (let count = 0; count < 10; count += 1) expect(judge({ method: 'GET' })).toBe('BlockOtherMethods');
    expect([judge(), judge(), judge({ source: '52.122.0.1' })]).toEqual([undefined, 'LimitRate', 'LimitRate']);
  });

  test('by address counts each address for itself', () => {
    const groupBy = WafRateLimitGroup.CLIENT_ADDRESS;
    const firewall = WafSimulator.of(policyWith({ rateLimit: { requests: 1, groupBy } }));
    const judge = (source: string) => firewall.judge({ ...FROM_TEAMS, source }).blockedBy;
    expect([judge('52.112.0.1'), judge('52.112.0.1'), judge('52.112.0.2')]).toEqual([
      undefined,
      'LimitRate',
      undefined,
    ]);
  });
});

describe('custom rules', () => {
  const noBeta = {
    name: 'BlockBeta',
    priority: 70,
    conditions: [
      {
        variable: WafVariable.QUERY_STRING,
        operator: WafOperator.CONTAINS,
        values: ['preview'],
        transforms: [WafTransform.LOWERCASE],
      },
      { variable: WafVariable.REQUEST_HEADERS, selector: 'x-allow-preview', operator: WafOperator.ANY, negate: true },
    ],
  };
  const noteVersion = {
    name: 'LogVersion',
    priority: 61,
    action: WafCustomRuleAction.LOG,
    conditions: [{ variable: WafVariable.REQUEST_URI, operator: WafOperator.REGEX, values: ['api-version='] }],
  };

  test('are written after those of the edge', () => {
    const rules = policyWith({ customRules: [noBeta] }).custom_rules as object[];
    expect(rules).toHaveLength(8);
    expect(rules[7]).toEqual({
      name: 'BlockBeta',
      priority: 70,
      rule_type: 'MatchRule',
      action: 'Block',
      match_conditions: [
        {
          match_variables: [{ variable_name: 'QueryString' }],
          operator: 'Contains',
          match_values: ['preview'],
          negation_condition: false,
          transforms: ['Lowercase'],
        },
        {
          match_variables: [{ variable_name: 'RequestHeaders', selector: 'x-allow-preview' }],
          operator: 'Any',
          negation_condition: true,
        },
      ],
    });
  });

  const firewall = WafSimulator.of(policyWith({ customRules: [noBeta, noteVersion] }));
  const preview = '/agents/x?api-version=2025-05-15-PREVIEW';

  test.each([
    ['nothing special', {}, { blockedBy: undefined, logged: ['LogVersion'] }],
    ['a preview', { uri: preview }, { blockedBy: 'BlockBeta', logged: ['LogVersion'] }],
    [
      'an allowed preview',
      { uri: preview, headers: { ...FROM_TEAMS.headers, 'X-Allow-Preview': '' } },
      { blockedBy: undefined, logged: ['LogVersion'] },
    ],
    ['a wrong source', { uri: preview, source: '203.0.113.9' }, { blockedBy: 'BlockOtherSources', logged: [] }],
  ])('come after those of the edge, and logging ends nothing: %s', (_, change, verdict) => {
    expect(firewall.judge({ ...FROM_TEAMS, ...change })).toEqual(verdict);
  });

  test('take values that are known only after apply', () => {
    const conditions = [
      { variable: WafVariable.REQUEST_HEADERS, selector: TOKEN, operator: WafOperator.EQUAL, values: [TOKEN] },
    ];
    const [, , , , , , , rule] = policyWith({ customRules: [{ name: 'Later', priority: tokenNumber(), conditions }] })
      .custom_rules as object[];
    expect(rule).toMatchObject({
      priority: TOKEN,
      match_conditions: [{ match_variables: [{ selector: TOKEN }], match_values: [TOKEN] }],
    });
  });
});
