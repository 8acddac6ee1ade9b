import { WafMode } from '../../../src/ingress/waf';
import { UNJUDGED_MEMBERS } from '../../../src/ingress/callers/teams-messages';
import { newEdge, TEAMS_RANGES, warned } from '../../support/ingress';
import { OTHER_TENANT, TENANT } from '../../support/samples';
import { synthesize } from '../../support/synthesize';

const TYPE = 'azurerm_web_application_firewall_policy';
const tenantHeader = { variable_name: 'RequestHeaders', selector: 'x-ms-tenant-id' };
const uri = { variable_name: 'RequestUri' };

const rule = (name: string, priority: number, ...conditions: object[]) => ({
  name,
  priority,
  rule_type: 'MatchRule',
  action: 'Block',
  match_conditions: conditions.map((condition) => ({ negation_condition: true, ...condition })),
});

const PATH_TRICKS = rule('BlockPathTricks', 45, {
  match_variables: [uri],
  operator: 'Contains',
  match_values: ['/..', '//', '\\', '%25', '%2e', '%2f', '%5c'],
  negation_condition: false,
  transforms: ['Lowercase'],
});

const query = { match_variables: [{ variable_name: 'QueryString' }], operator: 'Regex' };
const OTHER_QUERIES = rule(
  'BlockOtherQueries',
  55,
  { ...query, match_values: ['.'], negation_condition: false },
  { ...query, match_values: ['^\\??((api-version)=[a-z0-9._~-]*)?$'], transforms: ['Lowercase'] },
);

describe('the WAF policy of an edge with defaults', () => {
  const stack = synthesize((scope) => newEdge(scope, { tags: { team: 'agents' } }));

  test('prevents, scrubs tokens from logs, and holds custom rules and managed sets', () => {
    expect(stack.only(TYPE).config).toEqual({
      name: 'edge-waf',
      resource_group_name: 'rg-ingress',
      location: 'eastus2',
      tags: { team: 'agents' },
      policy_settings: {
        enabled: true,
        mode: 'Prevention',
        request_body_check: true,
        max_request_body_size_in_kb: 256,
        request_body_inspect_limit_in_kb: 256,
        log_scrubbing: {
          enabled: true,
          rule: [
            {
              enabled: true,
              match_variable: 'RequestHeaderNames',
              selector_match_operator: 'Equals',
              selector: 'Authorization',
            },
          ],
        },
      },
      custom_rules: [
        rule('BlockOtherSources', 10, {
          match_variables: [{ variable_name: 'RemoteAddr' }],
          operator: 'IPMatch',
          match_values: TEAMS_RANGES,
        }),
        rule('BlockMissingTenant', 20, { match_variables: [tenantHeader], operator: 'Any' }),
        rule('BlockOtherTenants', 30, {
          match_variables: [tenantHeader],
          operator: 'Equal',
          match_values: [TENANT],
          transforms: ['Lowercase', 'Trim'],
        }),
        rule('BlockOtherMethods', 40, {
          match_variables: [{ variable_name: 'RequestMethod' }],
          operator: 'Equal',
          match_values: ['POST'],
        }),
        PATH_TRICKS,
        rule('BlockOtherPaths', 50, {
          match_variables: [uri],
          operator: 'BeginsWith',
          match_values: ['/agents/'],
          transforms: ['Lowercase'],
        }),
        OTHER_QUERIES,
      ],
      managed_rules: {
        exclusion: UNJUDGED_MEMBERS.map((selector) => ({
          match_variable: 'RequestArgValues',
          selector_match_operator: 'StartsWith',
          selector,
        })),
        managed_rule_set: [
          { type: 'Microsoft_DefaultRuleSet', version: '2.1' },
          { type: 'Microsoft_BotManagerRuleSet', version: '1.1' },
        ],
      },
    });
  });

  test('does not warn', () => {
    expect(warned(stack, 'WafDetection')).toEqual([]);
  });
});

describe('the WAF policy of an edge with choices of its own', () => {
  const stack = synthesize((scope) =>
    newEdge(scope, {
      wafMode: WafMode.OPEN_DETECTION,
      tenantHeader: 'x-tenant-id',
      tenantIds: [TENANT, OTHER_TENANT],
      callerRanges: ['203.0.113.0/24'],
      allowedPaths: ['/agents/Helper', '/agents/other'],
    }),
  );
  const { config } = stack.only(TYPE);
  const header = { variable_name: 'RequestHeaders', selector: 'x-tenant-id' };

  test('takes ranges, header, tenants and exact paths with and without query', () => {
    const paths = { match_variables: [uri], transforms: ['Lowercase'] };
    expect(config.custom_rules).toEqual([
      rule('BlockOtherSources', 10, {
        match_variables: [{ variable_name: 'RemoteAddr' }],
        operator: 'IPMatch',
        match_values: ['203.0.113.0/24'],
      }),
      rule('BlockMissingTenant', 20, { match_variables: [header], operator: 'Any' }),
      rule('BlockOtherTenants', 30, {
        match_variables: [header],
        operator: 'Equal',
        match_values: [TENANT, OTHER_TENANT],
        transforms: ['Lowercase', 'Trim'],
      }),
      rule('BlockOtherMethods', 40, {
        match_variables: [{ variable_name: 'RequestMethod' }],
        operator: 'Equal',
        match_values: ['POST'],
      }),
      PATH_TRICKS,
      rule(
        'BlockOtherPaths',
        50,
        { ...paths, operator: 'Equal', match_values: ['/agents/helper', '/agents/other'] },
        { ...paths, operator: 'BeginsWith', match_values: ['/agents/helper?', '/agents/other?'] },
      ),
      OTHER_QUERIES,
    ]);
  });

  test('only logs in open Detection, and warns of it', () => {
    expect(config.policy_settings).toMatchObject({ enabled: true, mode: 'Detection' });
    expect(warned(stack, 'WafDetection')).toEqual(['test/Edge']);
  });
});
