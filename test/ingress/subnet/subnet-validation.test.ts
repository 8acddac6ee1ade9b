import {
  IngressSubnet,
  type IngressSubnetAttributes,
  type SecurityRule,
  SecurityRuleAccess,
  SecurityRuleDirection,
  SubnetPurpose,
} from '../../../src/ingress/subnet';
import { Problems } from '../../../src/core/validation/problems';
import { checkSubnet } from '../../../src/ingress/subnet/subnet-validation';
import { SUBNET_DEMANDS } from '../../../src/ingress/subnet/subnet-demands';
import { newSubnet, tokenList } from '../../support/ingress';
import { SUBNET_ID, TOKEN } from '../../support/samples';
import { newStack } from '../../support/synthesize';

const PURPOSES = Object.values(SubnetPurpose);
const { ALLOW, DENY } = SecurityRuleAccess;
const { INBOUND, OUTBOUND } = SecurityRuleDirection;

/** What is wrong with an existing subnet for a purpose. */
function problemsOf(purpose: SubnetPurpose, known: Omit<IngressSubnetAttributes, 'subnetId'>) {
  const subnet = IngressSubnet.fromSubnetAttributes(newStack(), 'Subnet', { subnetId: SUBNET_ID, ...known });
  const problems = new Problems('test');
  checkSubnet(problems, 'subnet', subnet, purpose);
  return problems.all.map(({ code, message }) => ({ code, message }));
}
const codesOf = (...args: Parameters<typeof problemsOf>) => problemsOf(...args).map(({ code }) => code);

/** The demands of Azure, written down a second time. */
const TABLE: [SubnetPurpose, number, string | undefined][] = [
  [SubnetPurpose.APPLICATION_GATEWAY, 26, undefined],
  [SubnetPurpose.GATEWAY_INTEGRATION, 27, 'Microsoft.Web/serverFarms'],
  [SubnetPurpose.GATEWAY_INJECTION, 27, 'Microsoft.Web/hostingEnvironments'],
  [SubnetPurpose.GATEWAY_INTERNAL, 29, undefined],
  [SubnetPurpose.GATEWAY_EXTERNAL, 29, undefined],
  [SubnetPurpose.PRIVATE_ENDPOINTS, 29, undefined],
  [SubnetPurpose.FIREWALL, 26, undefined],
  [SubnetPurpose.FIREWALL_MANAGEMENT, 26, undefined],
];

test('every purpose is in the table', () => {
  expect(TABLE.map(([purpose]) => purpose).sort()).toEqual([...PURPOSES].sort());
});

describe.each(TABLE)('an existing subnet for %s', (purpose, longest, delegation) => {
  test('is large enough at its least size, and too small one bit below', () => {
    expect(codesOf(purpose, { addressPrefix: `10.0.0.0/${longest}` })).toEqual([]);
    expect(problemsOf(purpose, { addressPrefix: `10.0.0.0/${longest + 1}` })).toEqual([
      {
        code: 'SubnetTooSmall',
        message: `subnet with '10.0.0.0/${longest + 1}' is too small for ${SUBNET_DEMANDS[purpose].words}, in test`,
      },
    ]);
  });

  test('is handed to the right service, in any case, and to no other', () => {
    const right = delegation === undefined ? [] : [delegation];
    expect(codesOf(purpose, { delegations: right })).toEqual([]);
    expect(codesOf(purpose, { delegations: right.map((name) => name.toUpperCase()) })).toEqual([]);
    expect(codesOf(purpose, { delegations: ['Microsoft.Sql/managedInstances'] })).toEqual(['WrongDelegation']);
    expect(codesOf(purpose, { delegations: [...right, 'Microsoft.Sql/managedInstances'] })).toEqual([
      'WrongDelegation',
    ]);
  });

  test('is not checked for what is not known', () => {
    expect(codesOf(purpose, {})).toEqual([]);
    expect(codesOf(purpose, { addressPrefix: TOKEN, delegations: tokenList() })).toEqual([]);
    expect(codesOf(purpose, { delegations: [TOKEN] })).toEqual([]);
  });
});

const DELEGATED = TABLE.filter(([, , delegation]) => delegation !== undefined);
test.each(DELEGATED)('a subnet for %s that is handed to nobody is refused', (purpose) => {
  expect(codesOf(purpose, { delegations: [] })).toEqual(['WrongDelegation']);
});

test.each([SubnetPurpose.FIREWALL, SubnetPurpose.FIREWALL_MANAGEMENT])(
  'a subnet for %s takes no security group',
  (purpose) => {
    expect(codesOf(purpose, { securityRules: [] })).toEqual(['SecurityGroupRefused']);
  },
);

const GUARDED = TABLE.map(([purpose]) => purpose).filter(
  (purpose) => SUBNET_DEMANDS[purpose].securityGroup === 'demanded',
);

describe.each(GUARDED)('the security group of a subnet for %s', (purpose) => {
  const demanded = SUBNET_DEMANDS[purpose].rules.filter(({ optional }) => optional !== true);
  const allowing = demanded.map((rule): SecurityRule => ({
    priority: rule.priority,
    direction: rule.direction,
    access: ALLOW,
    protocol: rule.protocol,
    ports: [rule.ports],
    source: { callers: '52.112.0.0/14', neighbours: '10.20.2.0/26' }[rule.source] ?? rule.source,
    destination: rule.destination,
  }));
  const denyAll = [INBOUND, OUTBOUND].map((direction): SecurityRule => ({ priority: 4096, direction, access: DENY }));

  test('passes with every rule, even where all else is refused', () => {
    expect(problemsOf(purpose, { securityRules: [...allowing, ...denyAll] })).toEqual([]);
  });

  test('is told each rule that it lacks', () => {
    const toInternet = demanded.some((rule) => rule.destination === 'Internet' && rule.ports === '443');
    for (const [index, rule] of demanded.entries()) {
      const others = allowing.filter((_, other) => other !== index);
      const missing = problemsOf(purpose, { securityRules: [...others, ...denyAll] });
      // What may go anywhere on the Internet may go to a part of it.
      const isPart =
        toInternet &&
        rule.direction === OUTBOUND &&
        rule.ports === '443' &&
        !['Internet', 'VirtualNetwork'].includes(rule.destination);
      expect({ rule: rule.name, codes: missing.map(({ code }) => code) }).toEqual({
        rule: rule.name,
        codes: isPart ? [] : ['MissingSecurityRule'],
      });
      const from = rule.source === 'neighbours' ? 'the subnets that call it' : rule.source;
      if (!isPart) expect(missing[0]?.message).toContain(`port ${rule.ports} from ${from} `);
    }
  });

  test('refuses what an earlier rule refuses', () => {
    const before = denyAll.map((rule) => ({ ...rule, priority: 99 }));
    expect(codesOf(purpose, { securityRules: [...allowing, ...before] })).toEqual(
      demanded.map(() => 'MissingSecurityRule'),
    );
  });
});

describe('rules that every security group ends with', () => {
  test('let a classic gateway out, and keep the management port shut', () => {
    const missing = problemsOf(SubnetPurpose.GATEWAY_INTERNAL, { securityRules: [] });
    expect(missing.map(({ message }) => /port \S+ from \w+/.exec(message)?.[0])).toEqual([
      'port 3443 from ApiManagement',
    ]);
  });

  test('keep callers away from an edge, and let the load balancer in', () => {
    const missing = problemsOf(SubnetPurpose.APPLICATION_GATEWAY, { securityRules: [] });
    expect(missing.map(({ message }) => /port \S+ from \w+/.exec(message)?.[0])).toEqual([
      'port 65200-65535 from GatewayManager',
      'port 443 from callers',
    ]);
  });
});

test.each([
  ['a wider range of ports', { ports: ['65000-65535'] }, true],
  ['every port', { ports: ['*'] }, true],
  ['a narrower range', { ports: ['65200-65534'] }, false],
  ['several ranges, none of them wide enough', { ports: ['65200-65300', '65301-65535'] }, false],
  ['the source in other case', { source: 'gatewaymanager' }, true],
  ['any source', { source: '*' }, true],
  ['the Internet, which service tags are part of', { source: 'Internet' }, true],
  ['another source', { source: 'VirtualNetwork' }, false],
  ['any protocol', { protocol: '*' }, true],
  ['another protocol', { protocol: 'Udp' }, false],
  ['the network as destination', { destination: 'VirtualNetwork' }, true],
  ['another destination', { destination: '10.9.9.9/32' }, false],
  ['the other direction', { direction: OUTBOUND }, false],
])('a rule with %s', (_, change, covers) => {
  const rule: SecurityRule = {
    priority: 100,
    direction: INBOUND,
    access: ALLOW,
    protocol: 'Tcp',
    ports: ['65200-65535'],
    source: 'GatewayManager',
    ...change,
  };
  const callers: SecurityRule = { priority: 110, direction: INBOUND, access: ALLOW, ports: ['443'] };
  const found = codesOf(SubnetPurpose.APPLICATION_GATEWAY, { securityRules: [rule, callers] });
  expect(found).toEqual(covers ? [] : ['MissingSecurityRule']);
});

describe('a rule that refuses a part of what is demanded', () => {
  const FROM_EDGE: SecurityRule = { priority: 90, direction: INBOUND, access: DENY, source: '10.20.2.0/26' };
  const MANAGEMENT: SecurityRule = { priority: 300, direction: INBOUND, access: ALLOW, source: 'ApiManagement' };
  const demandedOf = (rules: SecurityRule[], addressPrefix = '10.20.0.0/27') =>
    problemsOf(SubnetPurpose.GATEWAY_INTERNAL, { addressPrefix, securityRules: [...rules, MANAGEMENT] }).map(
      ({ message }) => /port \S+ from .+? to \w+/.exec(message)?.[0],
    );
  const REFUSED = ['port 443 from the subnets that call it to VirtualNetwork'];

  test.each<[string, Partial<SecurityRule>, string[]]>([
    ['a range of the network', {}, REFUSED],
    ['an address of the network', { source: '10.20.2.4' }, REFUSED],
    ['one of several ports', { ports: ['80', '443-444'] }, REFUSED],
    ['the subnet as destination', { destination: '10.20.0.0/24' }, REFUSED],
    ['the protocol alone', { protocol: 'tcp' }, REFUSED],
    ['with the last priority there is', { priority: 4096 }, REFUSED],
    ['another subnet as destination', { destination: '10.20.9.0/24' }, []],
    ['other ports', { ports: ['22', '3389-3390'] }, []],
    ['another protocol', { protocol: 'Udp' }, []],
    ['a range of the Internet', { source: '203.0.113.0/24' }, []],
    ['a range known only after apply', { source: TOKEN }, []],
    ['the other direction', { direction: OUTBOUND, source: '10.20.9.0/24', destination: '10.20.2.0/26' }, []],
  ])('%s', (_, change, missing) => {
    expect(demandedOf([{ ...FROM_EDGE, ...change }])).toEqual(missing);
  });

  test('does no harm behind a rule that lets all of it through', () => {
    const before: SecurityRule = { priority: 80, direction: INBOUND, access: ALLOW, ports: ['443'] };
    expect(demandedOf([before, FROM_EDGE])).toEqual([]);
  });

  test('is passed over where the range of the subnet is not known', () => {
    const securityRules = [{ ...FROM_EDGE, destination: '10.20.0.0/27' }, MANAGEMENT];
    expect(problemsOf(SubnetPurpose.GATEWAY_INTERNAL, { securityRules })).toEqual([]);
  });
});

test.each([
  [SubnetPurpose.GATEWAY_INTEGRATION, ['outbound port 443 from VirtualNetwork to VirtualNetwork']],
  [
    SubnetPurpose.GATEWAY_INJECTION,
    [
      'inbound port 443 from the subnets that call it to VirtualNetwork',
      'outbound port 443 from VirtualNetwork to VirtualNetwork',
    ],
  ],
  [SubnetPurpose.GATEWAY_INTERNAL, ['inbound port 443 from the subnets that call it to VirtualNetwork']],
])('a subnet for %s needs the network over https: %j', (purpose, expected) => {
  const within = [INBOUND, OUTBOUND].map((direction): SecurityRule => ({
    priority: 200,
    direction,
    access: DENY,
    ports: ['443'],
    source: 'VirtualNetwork',
    destination: 'VirtualNetwork',
  }));
  const missing = problemsOf(purpose, { securityRules: within })
    .map(({ message }) => /(in|out)bound port 443 from (\w+|the subnets that call it) to \w+/.exec(message)?.[0])
    .filter((found) => found !== undefined);
  expect(missing).toEqual(expected);
});

test.each([
  [SubnetPurpose.GATEWAY_INTEGRATION, '443', ['Internet']],
  [SubnetPurpose.GATEWAY_INJECTION, '443', ['Storage', 'AzureKeyVault', 'Internet']],
  [SubnetPurpose.GATEWAY_EXTERNAL, '1886', ['AzureMonitor']],
  [SubnetPurpose.GATEWAY_INTERNAL, '1886', ['AzureMonitor']],
])('a subnet for %s needs the Internet over port %s: %j', (purpose, port, expected) => {
  const closed: SecurityRule = {
    priority: 200,
    direction: OUTBOUND,
    access: DENY,
    ports: [port],
    destination: 'Internet',
  };
  const missing = problemsOf(purpose, { securityRules: [closed] })
    .map(({ message }) => new RegExp(`outbound port ${port} from VirtualNetwork to (\\w+)`).exec(message)?.[1])
    .filter((found) => found !== undefined);
  expect(missing).toEqual(expected);
});

test('a subnet made for one purpose is refused for another', () => {
  const subnet = newSubnet(newStack(), SubnetPurpose.PRIVATE_ENDPOINTS, '10.0.0.0/24');
  const problems = new Problems('test');
  checkSubnet(problems, 'integrationSubnet', subnet, SubnetPurpose.GATEWAY_INTEGRATION);
  expect(problems.all).toEqual([
    {
      code: 'SubnetOfOtherPurpose',
      message:
        'integrationSubnet is a subnet for private endpoints, but one for outbound integration of API Management is required, in test',
      remedy: 'give a subnet that is created for outbound integration of API Management',
    },
  ]);
});
