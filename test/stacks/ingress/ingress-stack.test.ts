import { parseSettings } from '../../../stacks/settings/settings';
import { exampleText, synthesizeSettings } from '../../support/examples';
import type { StackJson } from '../../support/stack-json';
import type { WafRule } from '../../support/waf';

/** The ingress stack of an example, with a line after another one. */
function ingressOf(name: string, after: RegExp, added: string): StackJson {
  const text = exampleText(name);
  const edited = text.replace(after, (line) => `${line}\n${added}`);
  if (edited === text) throw new Error(`nothing to add to: ${String(after)}`);
  const stacks = synthesizeSettings(parseSettings(edited, 'env.yaml'));
  const [, ingress] = [...stacks].find(([id]) => id.endsWith('-ingress')) ?? [];
  if (ingress === undefined) throw new Error('no ingress stack');
  return ingress;
}
const WAF = 'azurerm_web_application_firewall_policy';
const EDGE = /^ {4}name: agw-agents$/m;

describe('the WAF of an edge', () => {
  const managed = (lines: string) =>
    ingressOf('teams-private', EDGE, lines).only(WAF).config.managed_rules as {
      exclusion?: { selector: string }[];
      managed_rule_set: { type: string; rule_group_override?: { rule_group_name: string; rule: object[] }[] }[];
    };
  const policy = (lines: string) =>
    ingressOf('teams-private', EDGE, lines).only(WAF).config.policy_settings as Record<string, unknown>;

  test('passes over texts of messages, unless the settings say that they are to be judged', () => {
    expect(managed('    requestTimeoutSeconds: 60').exclusion?.map(({ selector }) => selector)).toContain('text');
    expect(managed('    judgeTexts: true').exclusion).toBeUndefined();
  });

  test('takes exclusions and overrides of the settings', () => {
    const lines = [
      '    judgeTexts: true',
      '    exclusions:',
      '      - { variable: RequestHeaderValues, selector: x-trace }',
      '      - variable: RequestArgValues',
      '        operator: StartsWith',
      '        selector: extra',
      '        ruleGroups: [SQLI]',
      "        ruleIds: ['942430']",
      '    ruleOverrides:',
      "      - { group: SQLI, ruleId: '942440', enabled: false }",
      "      - { group: UnknownBots, ruleId: '300700', action: Log }",
    ];
    const { exclusion, managed_rule_set } = managed(lines.join('\n'));
    expect(exclusion).toMatchObject([
      { match_variable: 'RequestHeaderValues', selector: 'x-trace', selector_match_operator: 'Equals' },
      {
        match_variable: 'RequestArgValues',
        selector: 'extra',
        selector_match_operator: 'StartsWith',
        excluded_rule_set: { rule_group: [{ rule_group_name: 'SQLI', excluded_rules: ['942430'] }] },
      },
    ]);
    expect(managed_rule_set.map(({ rule_group_override }) => rule_group_override)).toEqual([
      [{ rule_group_name: 'SQLI', rule: [{ id: '942440', enabled: false }] }],
      [{ rule_group_name: 'UnknownBots', rule: [{ id: '300700', enabled: true, action: 'Log' }] }],
    ]);
  });

  test('takes a trial, another rule set and a longer body', () => {
    expect(policy('    wafMode: trial')).toMatchObject({ mode: 'Prevention' });
    expect(managed('    wafMode: trial').managed_rule_set[0]?.rule_group_override?.length).toBe(17);
    expect(policy('    wafMode: open-detection')).toMatchObject({ mode: 'Detection' });
    expect(managed('    ruleSet: owasp-3.2').managed_rule_set[0]).toMatchObject({ type: 'OWASP' });
    expect(policy('    maxBodyKilobytes: 512')).toMatchObject({ request_body_inspect_limit_in_kb: 512 });
  });

  test('lets through and inspects what a bot of the settings reads', () => {
    const read = (bytes: number) =>
      ingressOf('teams-private', /^ {6}name: helpdesk-contoso$/m, `      messages: { maxBodyBytes: ${bytes} }`).only(
        WAF,
      ).config.policy_settings;
    const inspected = (kilobytes: number) => ({
      max_request_body_size_in_kb: kilobytes,
      request_body_inspect_limit_in_kb: kilobytes,
    });
    expect(read(1024)).toMatchObject(inspected(256));
    expect(read(300_000)).toMatchObject(inspected(293));
    expect(read(4_194_304)).toMatchObject(inspected(2000));
  });

  test.each([
    [
      '    wafMode: detection',
      /:\d+:\d+: ingress\.edge\.wafMode 'detection' must be one of prevention, trial, open-detection/,
    ],
    ['    allowedQueryParameters: [text]', /:\d+:\d+: ingress\.edge\.allowedQueryParameters/],
    ['    exclusions: [{ variable: Body, selector: x }]', /:\d+:\d+: ingress\.edge\.exclusions/],
    ['    ruleOverrides: [{ group: SQLI, ruleId: sqli }]', /:\d+:\d+: ingress\.edge\.ruleOverrides/],
    ['    maxBodyKilobytes: 4', /:\d+:\d+: ingress\.edge\.maxBodyKilobytes/],
  ])('%s is told with its line', (line, message) => {
    expect(() => ingressOf('teams-private', EDGE, line)).toThrow(message);
  });
});

describe('who may call', () => {
  const HOST = /^ {2}publicHostName: .*$/m;

  test.each([
    ['callerRanges: [0.0.0.0/0]', /ingress\.callerRanges allow more than 4194304 Internet addresses/],
    ['callerRanges: [0.0.0.0/1, 128.0.0.0/1]', /ingress\.callerRanges allow more than/],
    ['callerRanges: [224.0.0.0/4]', /ingress\.callerRanges\.0 '.*' must be a range that can be the source of a call/],
    ['callerRanges: [127.0.0.0/8]', /ingress\.callerRanges\.0 '.*' must be a range/],
    [
      'tenantHeader: Authorization',
      /ingress\.tenantHeader '.*' must be the name of a header that carries only the tenant/,
    ],
    ['tenantHeader: X-Forwarded-For', /ingress\.tenantHeader '.*' must be/],
    ['tenantHeader: host', /ingress\.tenantHeader '.*' must be/],
  ])('%s is told with its line', (line, message) => {
    expect(() => ingressOf('teams-private', HOST, `  ${line}`)).toThrow(message);
  });

  test('may be wide where that is said', () => {
    const stack = ingressOf('teams-private', HOST, '  callerRanges: [0.0.0.0/0]\n  allowWideCallerRanges: true');
    expect(JSON.stringify(stack.only(WAF).config.custom_rules)).toContain('0.0.0.0/0');
  });
});

test('an edge limits the rate, where the settings say so', () => {
  const { config } = ingressOf('teams-private', EDGE, '    rateLimit: { requests: 600, durationMinutes: 5 }').only(WAF);
  const limits = (config.custom_rules as WafRule[]).filter((rule) => rule.rule_type === 'RateLimitRule');
  expect(limits).toEqual([expect.objectContaining({ rate_limit_threshold: 600, rate_limit_duration: 'FiveMins' })]);
});

/** Whom the security groups let in from the Internet. */
function callersOf(stack: StackJson): unknown {
  const rules = stack
    .azapi('Microsoft.Network/networkSecurityGroups')
    .flatMap(({ config }) => config.body?.properties?.securityRules as { name: string; properties: object }[]);
  const { properties } = rules.find(({ name }) => name === 'AllowCallers') ?? {};
  return (properties as { sourceAddressPrefixes?: unknown } | undefined)?.sourceAddressPrefixes;
}

test('ranges and header of the settings reach edge and subnet', () => {
  const stack = ingressOf(
    'teams-private',
    /^ {2}publicHostName: .*$/m,
    '  callerRanges: [203.0.113.0/24]\n  tenantHeader: x-tenant-id',
  );
  const rules = stack.only(WAF).config.custom_rules as WafRule[];
  expect(JSON.stringify(rules)).toContain('203.0.113.0/24');
  expect(JSON.stringify(rules)).toContain('x-tenant-id');
  expect(callersOf(stack)).toEqual(['203.0.113.0/24']);
});

test('ranges of the settings reach the gateway that is called from outside, and its subnet', () => {
  const stack = ingressOf('topology-2', /^ {2}publicHostName: .*$/m, '  callerRanges: [203.0.113.0/24]');
  expect(String(stack.only('Microsoft.ApiManagement/service/apis/policies').config.body?.properties?.value)).toContain(
    '<address-range from="203.0.113.0" to="203.0.113.255"/>',
  );
  expect(callersOf(stack)).toEqual(['203.0.113.0/24']);
});

test('a firewall that finds the gateway by name resolves names', () => {
  const stack = ingressOf('topology-6', /^ {4}name: afw-agents$/m, '    translation: fqdn');
  expect(stack.only('azurerm_firewall_policy').config.dns).toMatchObject({ proxy_enabled: true });
  expect(JSON.stringify(stack.only('Microsoft.Network/firewallPolicies/ruleCollectionGroups').config)).toContain(
    '"translatedFqdn":"agent.contoso.com"',
  );
});

test('a firewall stands in the resource group of its network, and the gateway in its own', () => {
  const stack = ingressOf('topology-6', /^ {4}name: afw-agents$/m, '    tier: premium');
  expect(stack.only('azurerm_firewall').config).toMatchObject({
    resource_group_name: 'rg-network',
    sku_tier: 'Premium',
  });
  expect(stack.only('azurerm_api_management').config.resource_group_name).toBe('rg-ingress');
});

test('a firewall that exists takes the rule, and nothing else of it is made', () => {
  const stack = synthesizeSettings(
    parseSettings(
      exampleText('topology-6')
        .replace(/^ {4}edgeSubnet:\n.*\n/m, '')
        .replace(
          /^ {4}name: afw-agents$/m,
          `    name: afw-agents
    policyId: /subscriptions/s/resourceGroups/hub/providers/Microsoft.Network/firewallPolicies/hub
    publicIpAddress: 203.0.113.7
    subnetAddressPrefix: 10.0.0.0/26`,
        ),
      'env.yaml',
    ),
  ).get('t6-ingress');
  expect(stack?.ofType('azurerm_firewall')).toEqual([]);
  expect(stack?.ofType('azurerm_public_ip')).toEqual([]);
  expect(stack?.only('Microsoft.Network/firewallPolicies/ruleCollectionGroups').config.parent_id).toBe(
    '/subscriptions/s/resourceGroups/hub/providers/Microsoft.Network/firewallPolicies/hub',
  );
});

test('hosts of a private gateway are named in zones that exist', () => {
  const zone = '/subscriptions/s/resourceGroups/dns/providers/Microsoft.Network/privateDnsZones/azure-api.net';
  const stacks = synthesizeSettings(
    parseSettings(
      exampleText('topology-4').replace(/^ {6}resourceGroup: rg-network$/m, `      hostZoneIds: [${zone}]`),
      'env.yaml',
    ),
  );
  const stack = stacks.get('t4-ingress');
  expect(stack?.ofType('Microsoft.Network/privateDnsZones')).toEqual([]);
  const names = stack?.ofType('Microsoft.Network/privateDnsZones/A').map(({ config }) => String(config.name));
  expect(names?.sort()[0]).toBe('apim-agents-contoso');
});

test('a gateway sends its times to Application Insights, where the settings say so', () => {
  const stack = ingressOf(
    'topology-1',
    /^ {4}publisherName: .*$/m,
    `    applicationInsights:
      componentId: /subscriptions/s/resourceGroups/g/providers/Microsoft.Insights/components/appi
      connectionString: InstrumentationKey=00000000-0000-4000-8000-0000000000aa`,
  );
  expect(stack.only('Microsoft.ApiManagement/service/diagnostics').config.name).toBe('applicationinsights');
});

test('an edge has a private address behind a firewall, where a policy forbids public ones', () => {
  const stack = ingressOf(
    'teams-private',
    EDGE,
    '    privateFrontendAddress: 10.20.1.10\n    firewallRanges: [10.0.0.0/26]',
  );
  expect(stack.ofType('azurerm_public_ip')).toEqual([]);
  expect(callersOf(stack)).toEqual(['10.0.0.0/26']);
  expect(stack.only('azurerm_application_gateway').config.frontend_ip_configuration).toMatchObject([
    { private_ip_address: '10.20.1.10' },
  ]);
});

const SUBNET = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/gateway';
test.each([
  ['size', 'addressPrefix: 10.20.2.0/28', 'too small'],
  ['delegation', 'addressPrefix: 10.20.2.0/24, delegations: []', 'WrongDelegation'],
  [
    'security rules',
    'addressPrefix: 10.20.2.0/24, securityRules: [{priority: 100, direction: outbound, access: deny}]',
    'MissingSecurityRule',
  ],
])('the %s of a subnet that exists is checked, where the settings tell it', (_, known, problem) => {
  const text = exampleText('teams-private').replace(
    /^ {4}gatewaySubnet:\n.*$/m,
    `    gatewaySubnet: {id: ${SUBNET}, ${known}}`,
  );
  expect(() => synthesizeSettings(parseSettings(text, 'env.yaml'))).toThrow(problem);
});
