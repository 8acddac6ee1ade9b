import { Problems, type Rule } from '../../src/core/problems';
import {
  existingName,
  guid,
  hostName,
  location,
  madeName,
  networkResourceName,
  resourceGroupName,
  textUpTo,
} from '../../src/core/rules';
import { APP_ID } from '../support/samples';

const label = (length: number) => 'a'.repeat(length);

interface Table {
  readonly name: string;
  readonly rule: Rule;
  readonly code: string;
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

const TABLES: Table[] = [
  {
    name: 'a name that exists already',
    rule: existingName('InvalidAgentName', 10),
    code: 'InvalidAgentName',
    good: ['A', 'Agent (EU)', 'Büro-Agent', label(10)],
    bad: ['', ' ', '\n', label(11)],
  },
  {
    name: 'a name that is made here',
    rule: madeName('InvalidBotName', /^[a-z]{2,4}$/, 'letters, 2 to 4 of them', 'rename it'),
    code: 'InvalidBotName',
    good: ['ab', 'abcd'],
    bad: ['', 'a', 'abcde', 'ab\n'],
  },
  {
    name: 'a GUID',
    rule: guid('InvalidTenantId'),
    code: 'InvalidTenantId',
    good: [APP_ID, APP_ID.toUpperCase(), '00000000-0000-0000-0000-000000000000'],
    bad: ['', APP_ID.slice(1), `${APP_ID}0`, `{${APP_ID}}`, APP_ID.replaceAll('-', ''), APP_ID.replace('f', 'g')],
  },
  {
    name: 'a host name',
    rule: hostName('InvalidHost'),
    code: 'InvalidHost',
    good: [
      'agent.contoso.com',
      'AGENT.Contoso.COM',
      'a-1.b2.co',
      'xn--bro-hoa.example',
      `${label(63)}.com`,
      `${`${label(62)}.`.repeat(4)}c`,
    ],
    bad: [
      '',
      'localhost',
      'https://agent.contoso.com',
      'agent.contoso.com/path',
      'agent.contoso.com:443',
      'agent.contoso.com.',
      '.contoso.com',
      'agent..com',
      '-agent.contoso.com',
      'agent-.contoso.com',
      'agent_1.contoso.com',
      'agent contoso.com',
      '10.0.0.1',
      '*.contoso.com',
      `${label(64)}.com`,
      `${`${label(62)}.`.repeat(4)}com`,
    ],
  },
  {
    name: 'a display name',
    rule: textUpTo('InvalidDisplayName', 5),
    code: 'InvalidDisplayName',
    good: ['a', 'Büro!', label(5)],
    bad: ['', '   ', label(6)],
  },
  {
    name: 'a resource group',
    rule: resourceGroupName,
    code: 'InvalidResourceGroupName',
    good: ['rg', 'rg_agents-(EU).1', '资源组', '_', label(90)],
    bad: ['', 'rg agents', 'rg/agents', 'rg.', 'rg!', label(91)],
  },
  {
    name: 'a location',
    rule: location,
    code: 'InvalidLocation',
    good: ['eastus2', 'westeurope', 'uksouth'],
    bad: ['', 'East US 2', 'EastUS2', 'east-us-2', '2eastus', 'eu', label(51)],
  },
  {
    name: 'a network resource',
    rule: networkResourceName,
    code: 'InvalidNetworkResourceName',
    good: ['a', '1', 'pe-Foundry_1.eu', 'pe_', label(80)],
    bad: ['', '-pe', '_pe', '.pe', 'pe-', 'pe.', 'pe foundry', 'pe/foundry', label(81)],
  },
];

describe.each(TABLES)('the rule for $name', ({ rule, code, good, bad }) => {
  const codes = (value: string) => {
    const problems = new Problems('here');
    problems.check('value', value, rule);
    return problems.all.map((problem) => problem.code);
  };

  test.each(good)('takes %j', (value) => {
    expect(codes(value)).toEqual([]);
  });

  test.each(bad)('fails with its code where the value is %j', (value) => {
    expect(codes(value)).toEqual([code]);
  });
});

test('the rules for lengths name the length', () => {
  expect(existingName('X', 63).rule).toBe('must be there and have at most 63 characters');
  expect(textUpTo('X', 42).rule).toBe('must have 1 to 42 characters');
});
