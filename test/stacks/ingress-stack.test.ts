import { parseSettings } from '../../stacks/settings';
import { exampleText, synthesizeSettings } from '../support/examples';
import type { StackJson } from '../support/stack-json';
import type { WafRule } from '../support/waf';

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

test('an edge has managed rules pass over texts, where the settings say so', () => {
  const { config } = ingressOf('teams-private', EDGE, '    excludeActivities: true').only(WAF);
  const { exclusion } = config.managed_rules as { exclusion: { selector: string }[] };
  expect(exclusion.map(({ selector }) => selector)).toContain('text');
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
