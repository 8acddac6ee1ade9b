import { exampleText } from '../../support/examples';
import { refused } from '../../support/told';

/** Problems of an example after an edit, without the file's name. */
function problemsOf(name: string, from: RegExp, to: string): string[] {
  const text = exampleText(name);
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`nothing to replace: ${String(from)}`);
  return refused(edited).map((problem) => problem.replace(/^env\.yaml:/, ''));
}
const at = (name: string, from: RegExp, to: string): string => problemsOf(name, from, to).join('\n');
const lineOf = (name: string, line: RegExp): number =>
  exampleText(name)
    .split('\n')
    .findIndex((one) => line.test(one)) + 1;

const EDGE = `  edge:
    name: agw
    certificateSecretId: https://kv.vault.azure.net/secrets/a
    certificateVaultId: /subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/kv
`;
const FIREWALL = '  firewall:\n    name: afw\n';
const BEFORE_FOUNDRY = /^ {2}foundryPrivateEndpoint:$/m;

describe('what a topology has no place for is told with its line', () => {
  test.each([
    ['topology-1', EDGE, 'ingress.edge', 'topology 1 (a public v2 gateway)'],
    ['topology-2', FIREWALL, 'ingress.firewall', 'topology 2 (a public classic gateway)'],
    ['topology-4', FIREWALL, 'ingress.firewall', 'topology 4 (a private classic gateway behind Application Gateway)'],
    ['topology-5', EDGE, 'ingress.edge', 'topology 5 (a private v2 gateway behind Azure Firewall)'],
    ['topology-6', EDGE, 'ingress.edge', 'topology 6 (a private classic gateway behind Azure Firewall)'],
  ])('%s', (name, part, key, topology) => {
    const line = lineOf(name, BEFORE_FOUNDRY);
    expect(at(name, BEFORE_FOUNDRY, `${part}  foundryPrivateEndpoint:`)).toBe(
      `${line}:3: ${key} is not supported in ${topology}; remove it, or choose another topology`,
    );
  });

  test.each([
    ['an edge', EDGE, 'edge'],
    ['a firewall', FIREWALL, 'firewall'],
    ['a host', '  publicHostName: a.contoso.com\n', 'publicHostName'],
    ['a resource group', '  resourceGroup: rg\n', 'resourceGroup'],
    ['ranges', '  callerRanges: [52.112.0.0/14]\n', 'callerRanges'],
  ])('managed with %s', (_, part, key) => {
    expect(at('topology-managed', /^ {2}topology: managed\n/m, `  topology: managed\n${part}`)).toMatch(
      new RegExp(`ingress\\.${key} .*is not supported in topology managed \\(Foundry's own endpoint\\); remove it`),
    );
  });

  test.each([
    ['topology-1', /^ {4}gatewaySubnet:/m, '    edgeSubnet:\n      addressPrefix: 10.20.9.0/24\n    gatewaySubnet:'],
    [
      'topology-4',
      /^ {4}gatewaySubnet:/m,
      '    firewallManagementSubnet:\n      addressPrefix: 10.20.9.0/26\n    gatewaySubnet:',
    ],
    ['topology-4', /^ {4}publisherName:/m, '    network: injection\n    publisherName:'],
    ['topology-1', /^ {4}publisherName:/m, '    publicAddress: { name: a, domainNameLabel: abc }\n    publisherName:'],
  ])('%s with %s', (name, from, to) => {
    expect(problemsOf(name, from, to)).toEqual([expect.stringMatching(/ is not supported in topology \d /)]);
  });
});

describe('what a topology lacks is told', () => {
  test.each([
    ['teams-private', /^ {2}publicHostName: .*\n/m, 'ingress.publicHostName is missing; topology 3'],
    [
      'teams-private',
      /^ {4}privateEndpointSubnet:\n.*\n/m,
      'ingress.network.privateEndpointSubnet is missing; topology 3',
    ],
    ['topology-4', /^ {4}edgeSubnet:\n.*\n/m, 'ingress.network.edgeSubnet is missing; topology 4'],
    ['topology-5', /^ {2}firewall:\n.*\n/m, 'ingress.firewall is missing; topology 5'],
    ['topology-5', /^ {4}customDomain:\n.*\n.*\n/m, 'ingress.gateway.customDomain is missing; topology 5'],
    ['topology-6', /^ {2}resourceGroup: rg-ingress\n/m, 'ingress.resourceGroup is missing; topology 6'],
  ])('%s without %s', (name, from, expected) => {
    expect(at(name, from, '')).toContain(expected);
  });

  test.each(['resourceGroup', 'network', 'gateway'])('a topology without %s', (key) => {
    const told = at('topology-managed', /^ {2}topology: managed$/m, '  topology: 1');
    expect(told).toContain(`ingress.${key} is missing; topology 1`);
  });

  test('a Basic firewall lacks a subnet to be managed through', () => {
    expect(at('topology-5', /^ {4}name: afw-agents$/m, '    name: afw-agents\n    tier: basic')).toContain(
      'ingress.network.firewallManagementSubnet is missing; a firewall of tier basic needs it',
    );
  });

  test('a firewall of another tier is not managed through a subnet', () => {
    const subnet = '    firewallManagementSubnet:\n      addressPrefix: 10.20.9.0/26\n    gatewaySubnet:';
    expect(problemsOf('topology-5', /^ {4}gatewaySubnet:/m, subnet)).toEqual([
      expect.stringContaining(
        'ingress.network.firewallManagementSubnet is for a firewall of tier basic alone; remove it',
      ),
    ]);
  });

  test('a topology without its firewall keeps the subnet for it', () => {
    expect(problemsOf('topology-6', /^ {2}firewall:\n.*\n/m, '')).toEqual([
      expect.stringContaining('ingress.firewall is missing; topology 6'),
    ]);
  });

  test('what is in a part that has no place is not told', () => {
    const part = '  network:\n    virtualNetworkId: v\n    edgeSubnet:\n      addressPrefix: 10.20.1.0/30\n';
    const told = problemsOf('topology-managed', /^ {2}topology: managed\n/m, `  topology: managed\n${part}`);
    expect(told.filter((one) => one.includes('is not supported'))).toEqual([
      expect.stringContaining('ingress.network is not supported in topology managed'),
    ]);
  });

  test('an existing firewall needs no subnet, and may have none', () => {
    const existing = `    name: afw-agents
    policyId: /subscriptions/s/resourceGroups/g/providers/Microsoft.Network/firewallPolicies/p
    publicIpAddress: 203.0.113.7`;
    expect(at('topology-5', /^ {4}name: afw-agents$/m, existing)).toContain(
      'ingress.network.edgeSubnet is not supported in topology 5',
    );
    expect(at('topology-5', /^ {4}name: afw-agents$/m, existing.replace(/\n.*IpAddress.*$/, ''))).toContain(
      'has one of policyId and publicIpAddress',
    );
    expect(at('topology-5', /^ {4}name: afw-agents$/m, `${existing}\n    tier: standard`)).toContain(
      'has tier or zones in addition to policyId',
    );
  });
});

describe('what does not fit the gateway is told', () => {
  test.each([
    ['topology-1', 'premium', 'does not fit topology 1 with outbound integration; give standard-v2 or premium-v2'],
    ['topology-1', 'basic-v2', 'give standard-v2 or premium-v2'],
    ['topology-4', 'standard', 'give developer or premium'],
    ['topology-6', 'consumption', 'give developer or premium'],
  ])('%s with tier %s', (name, tier, expected) => {
    const from = /^ {4}publisherName:/m;
    expect(at(name, from, `    tier: ${tier}\n    publisherName:`)).toContain(`ingress.gateway.tier '${tier}' `);
    expect(at(name, from, `    tier: ${tier}\n    publisherName:`)).toContain(expected);
  });

  test('injection in Standard v2', () => {
    expect(at('topology-5', /premium-v2/, 'standard-v2')).toContain('with injection; give premium-v2');
  });

  test.each([
    [
      'topology-1',
      'gatewaySubnet',
      '10.20.2.0/28',
      'is too small for outbound integration of API Management; use a /27 or larger',
    ],
    [
      'topology-2',
      'gatewaySubnet',
      '10.20.2.0/30',
      'is too small for an external API Management service; use a /29 or larger',
    ],
    [
      'topology-4',
      'gatewaySubnet',
      '10.20.2.0/30',
      'is too small for an internal API Management service; use a /29 or larger',
    ],
    ['topology-4', 'edgeSubnet', '10.20.1.0/27', 'is too small for Application Gateway; use a /26 or larger'],
    [
      'topology-5',
      'gatewaySubnet',
      '10.20.2.0/28',
      'is too small for an injected API Management service; use a /27 or larger',
    ],
    ['topology-5', 'edgeSubnet', '10.20.1.0/27', 'is too small for Azure Firewall; use a /26 or larger'],
    ['topology-6', 'privateEndpointSubnet', '10.20.3.0/30', 'is too small for private endpoints; use a /29 or larger'],
  ])('%s with %s %s', (name, subnet, range, expected) => {
    const from = new RegExp(`^ {4}${subnet}:\\n.*$`, 'm');
    expect(problemsOf(name, from, `    ${subnet}:\n      addressPrefix: ${range}`)).toEqual([
      expect.stringContaining(`ingress.network.${subnet}.addressPrefix '${range}' ${expected}`) as string,
    ]);
  });
});

test.each(['7', 'three', "''", "'1'", '[]', 'true'])('topology %s is none', (topology) => {
  expect(at('topology-1', /^ {2}topology: 1$/m, `  topology: ${topology}`)).toMatch(
    /^\d+:3: ingress\.topology .*must be one of 1, 2, 3, 4, 5, 6, managed/,
  );
});

test('a domain name label is checked by the rule of the construct, in its words', () => {
  expect(problemsOf('topology-2', /domainNameLabel: .*$/m, 'domainNameLabel: 9ab')).toEqual([
    expect.stringContaining(
      "domainNameLabel '9ab' must have 3 to 63 lowercase letters, digits and '-', start with a letter",
    ),
  ]);
});
