import { Problems, type Rule } from '../../../src/core/validation/problems';
import {
  existingName,
  guid,
  hostName,
  location,
  madeName,
  networkResourceName,
  resourceGroupName,
  textUpTo,
} from '../../../src/core/validation/rules';
import { APP_ID } from '../../support/samples';
import { codeNamed } from '../../support/codes';

const label = (length: number) => 'a'.repeat(length);

interface Table {
  readonly name: string;
  readonly rule: Rule;
  readonly code: string;
  readonly says: readonly [rule: string, remedy: string];
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

const TABLES: Table[] = [
  {
    name: 'a name that exists already',
    rule: existingName(codeNamed('InvalidAgentName'), 10),
    code: 'InvalidAgentName',
    says: ['must not be empty, and may have up to 10 characters', 'give the name exactly as it appears in Foundry'],
    good: ['A', 'Agent (EU)', 'Büro-Agent', label(10)],
    bad: ['', ' ', '\n', label(11), '\u2800', '\u3164', '\u200b \ufe0f'],
  },
  {
    name: 'a name that is made here',
    rule: madeName(codeNamed('InvalidBotName'), /^[a-z]{2,4}$/, 'letters, 2 to 4 of them', 'rename it'),
    code: 'InvalidBotName',
    says: ['may hold letters, 2 to 4 of them', 'rename it'],
    good: ['ab', 'abcd'],
    bad: ['', 'a', 'abcde', 'ab\n'],
  },
  {
    name: 'a GUID',
    rule: guid(codeNamed('InvalidTenantId')),
    code: 'InvalidTenantId',
    says: ['must be a GUID', 'give it as xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'],
    good: [APP_ID, APP_ID.toUpperCase(), '00000000-0000-0000-0000-000000000000'],
    bad: [
      '',
      APP_ID.slice(1),
      `${APP_ID}0`,
      `0${APP_ID}`,
      `{${APP_ID}}`,
      APP_ID.replaceAll('-', ''),
      APP_ID.replace('f', 'g'),
    ],
  },
  {
    name: 'a host name',
    rule: hostName(codeNamed('InvalidHost')),
    code: 'InvalidHost',
    says: [
      'must be a valid host name',
      "give a fully qualified name such as 'agent.contoso.com', without scheme, port or path",
    ],
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
    rule: textUpTo(codeNamed('InvalidDisplayName'), 5),
    code: 'InvalidDisplayName',
    says: ['must have 1 to 5 characters', 'shorten it, or leave it out'],
    good: ['a', 'Büro!', label(5)],
    bad: ['', '   ', label(6)],
  },
  {
    name: 'a resource group',
    rule: resourceGroupName,
    code: 'InvalidResourceGroupName',
    says: [
      "may hold letters, digits, '_', '-', '.', '(' and ')', 1 to 90 of them, and not end with '.'",
      'give the name of an existing resource group',
    ],
    good: ['rg', 'rg_agents-(EU).1', '资源组', '_', label(90)],
    bad: ['', 'rg agents', 'rg/agents', 'rg.', 'rg!', label(91)],
  },
  {
    name: 'a location',
    rule: location,
    code: 'InvalidLocation',
    says: ['must be an Azure location', "give its short name, such as 'eastus2'"],
    good: ['eastus2', 'westeurope', 'uksouth'],
    bad: ['', 'East US 2', 'EastUS2', 'east-us-2', '2eastus', 'eu', label(51)],
  },
  {
    name: 'a network resource',
    rule: networkResourceName,
    code: 'InvalidNetworkResourceName',
    says: [
      "may hold letters, digits, '_', '-' and '.', 1 to 80 of them, beginning with a letter or digit",
      'rename it',
    ],
    good: ['a', '1', 'pe-Foundry_1.eu', 'pe_', label(80)],
    bad: ['', '-pe', '_pe', '.pe', 'pe-', 'pe.', 'pe foundry', 'pe/foundry', label(81)],
  },
];

describe.each(TABLES)('the rule for $name', ({ rule, code, says, good, bad }) => {
  const codes = (value: string) => {
    const problems = new Problems('here');
    problems.check('value', value, rule);
    return problems.all.map((problem) => problem.code);
  };

  test.each(good)('takes %j', (value) => {
    expect(codes(value)).toEqual([]);
  });

  test('says what is allowed and what to do', () => {
    expect([rule.rule, rule.remedy]).toEqual(says);
  });

  test.each(bad)('fails with its code where the value is %j', (value) => {
    expect(codes(value)).toEqual([code]);
  });
});
