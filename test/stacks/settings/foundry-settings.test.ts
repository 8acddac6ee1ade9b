import { ACCOUNT, IDENTITY, PROJECT, type Change, inFoundry as at, told } from '../../support/settings-changes';

test.each<[what: string, example: string, changes: readonly Change[], message: RegExp]>([
  // What exists, or what is made.
  ['both', 'estate-basic', [[at('projectId'), PROJECT]], /foundry has projectId .* and account .*; keep one of them$/],
  [
    'neither',
    'minimal',
    [
      [at('projectId'), undefined],
      [at('host'), 'x.services.ai.azure.com'],
    ],
    /foundry\.projectId is missing; add it, or account to make an estate$/,
  ],
  [
    'parts of an estate without its account',
    'from-scratch',
    [[at('account'), undefined]],
    /foundry\.account is missing; add it, with name to make an account or id of one that exists: network, projects, models belong to it$/,
  ],
  ['parts of an estate beside a project', 'minimal', [[at('models'), {}]], /foundry\.models belongs to an estate/],
  [
    'parts of a project beside an estate',
    'estate-basic',
    [[at('host'), 'x.services.ai.azure.com']],
    /foundry\.host .*describes a project/,
  ],
  // The account.
  [
    'an account made and existing',
    'estate-basic',
    [[at('account', 'id'), ACCOUNT]],
    /foundry\.account needs name .* or id .*, not both$/,
  ],
  [
    'an account without a group',
    'estate-basic',
    [[at('account', 'resourceGroup'), undefined]],
    /account\.resourceGroup is missing; an account that is made needs it$/,
  ],
  [
    'an account named against its rule',
    'estate-basic',
    [[at('account', 'name'), 'a b']],
    /account\.name 'a b' may hold letters/,
  ],
  [
    'a name that is no label of a host',
    'estate-basic',
    [[at('account', 'name'), 'foundry_contoso']],
    /account\.name .*as the label of a host may hold.*; give customSubdomain$/,
  ],
  [
    'a location that is none',
    'estate-basic',
    [[at('account', 'location'), 'moon']],
    /account\.location .*; .*newerRegions/,
  ],
  [
    'no identity',
    'estate-basic',
    [[at('account', 'systemAssignedIdentity'), false]],
    /systemAssignedIdentity .*leaves the account without an identity/,
  ],
  [
    'nobody to read the key',
    'estate-basic',
    [
      [at('account', 'systemAssignedIdentity'), false],
      [at('account', 'userAssignedIdentities'), [IDENTITY]],
      [at('account', 'customerManagedKey'), { keyId: 'https://kv.vault.azure.net/keys/k' }],
    ],
    /systemAssignedIdentity .*leaves nobody to read customerManagedKey/,
  ],
  [
    'a key that is none',
    'estate-basic',
    [[at('account', 'customerManagedKey'), { keyId: 'k' }]],
    /customerManagedKey\.keyId 'k' must be the id of a Key Vault key/,
  ],
  [
    'hosts twice',
    'estate-basic',
    [[at('account', 'allowedFqdns'), ['a.b.com', 'A.b.com']]],
    /allowedFqdns lists the same more than once/,
  ],
  [
    'a log that is none',
    'estate-basic',
    [[at('account', 'logCategories'), ['Audits']]],
    /logCategories\.0 'Audits' must be one of Audit, .*did you mean 'Audit'\?$/,
  ],
  [
    'minutes beyond a day',
    'estate-basic',
    [[at('account', 'subnetReleaseMinutes'), 1441]],
    /subnetReleaseMinutes '1441' must be a whole number from 0 to 1440$/,
  ],
  [
    'what is settled of the network of an account that exists',
    'estate-basic',
    [[at('account'), { id: ACCOUNT, location: 'swedencentral' }]],
    /foundry\.network\.publicAccess is settled with an account that exists/,
  ],
  [
    'a group for an account that exists',
    'estate-basic',
    [
      [at('account'), { id: ACCOUNT, resourceGroup: 'rg' }],
      [at('network'), undefined],
    ],
    /account\.resourceGroup .*belongs to an account that is made/,
  ],
  [
    'a host of an account that is made',
    'estate-basic',
    [[at('account', 'host'), 'x.services.ai.azure.com']],
    /account\.host .*describes an account that exists/,
  ],
  // Models and filters.
  [
    'a model named against its rule',
    'estate-basic',
    [[at('models', 'g'), { version: '1' }]],
    /models\.g 'g' may hold letters/,
  ],
  [
    'no version',
    'estate-basic',
    [[at('models', 'gpt-4.1', 'version'), undefined]],
    /models\.gpt-4\.1\.version is missing; add it$/,
  ],
  [
    'a version that moves',
    'estate-basic',
    [[at('models', 'gpt-4.1', 'version'), 'latest']],
    /version 'latest' must be the version of a model/,
  ],
  [
    'no capacity',
    'estate-basic',
    [[at('models', 'gpt-4.1', 'capacity'), 0]],
    /capacity '0' must be a whole number from 1 to 1000000$/,
  ],
  [
    'an unknown sku',
    'estate-basic',
    [[at('models', 'gpt-4.1', 'sku'), 'GlobalStandard']],
    /sku 'GlobalStandard' must be one of global-standard, .*did you mean 'global-standard'\?$/,
  ],
  [
    'a filter that nobody makes',
    'estate-basic',
    [[at('models', 'gpt-4.1', 'contentFilter'), 'stricter']],
    /models\.gpt-4\.1\.contentFilter 'stricter' is not one of filters/,
  ],
  [
    'Anthropic without its customer',
    'estate-basic',
    [[at('models', 'claude'), { format: 'Anthropic', version: '1' }]],
    /models\.claude\.customer is missing; Anthropic requires details of the customer$/,
  ],
  [
    'a customer of nobody',
    'estate-basic',
    [[at('models', 'gpt-4.1', 'customer'), { organizationName: 'C', countryCode: 'DE', industry: 'finance' }]],
    /customer belongs to models of Anthropic/,
  ],
  [
    'a country that is none',
    'estate-basic',
    [
      [
        at('models', 'claude'),
        {
          format: 'Anthropic',
          version: '1',
          customer: { organizationName: 'C', countryCode: 'Germany', industry: 'f' },
        },
      ],
    ],
    /countryCode 'Germany' must be a country code of two letters/,
  ],
  [
    'spillover without units',
    'estate-basic',
    [[at('models', 'gpt-4.1-mini', 'spillover'), 'gpt-4.1']],
    /spillover .*has no reserved units/,
  ],
  [
    'spillover to what comes later',
    'estate-basic',
    [
      [at('models', 'gpt-4.1', 'sku'), 'provisioned'],
      [at('models', 'gpt-4.1', 'spillover'), 'gpt-4.1-mini'],
    ],
    /models\.gpt-4\.1\.spillover 'gpt-4\.1-mini' is not listed before it/,
  ],
  [
    'two models of a name',
    'estate-basic',
    [[at('models', 'GPT-4.1'), { version: '1' }]],
    /models\.GPT-4\.1 differs from another one in case alone/,
  ],
  [
    "a filter with Microsoft's name",
    'estate-basic',
    [[at('filters', 'Microsoft.X'), { rules: [{ filter: 'jailbreak' }] }]],
    /filters\.Microsoft\.X 'Microsoft\.X' may hold/,
  ],
  [
    'a filter without rules',
    'estate-basic',
    [[at('filters', 'strict', 'rules'), []]],
    /rules is empty; list something/,
  ],
  [
    'no level',
    'estate-basic',
    [[at('filters', 'strict', 'rules', 0, 'level'), undefined]],
    /rules\.0\.level is missing; hate looks for severities$/,
  ],
  [
    'a level too many',
    'estate-basic',
    [[at('filters', 'strict', 'rules', 2, 'level'), 'low']],
    /rules\.2\.level .*does not belong to jailbreak/,
  ],
  [
    'the other side',
    'estate-basic',
    [[at('filters', 'strict', 'rules', 2, 'side'), 'completion']],
    /rules\.2\.side .*does not belong to jailbreak/,
  ],
  [
    'a rule twice',
    'estate-basic',
    [[at('filters', 'strict', 'rules', 1), { filter: 'hate', side: 'prompt', level: 'high' }]],
    /rules\.1 repeats a rule for this filter and side/,
  ],
  // Projects.
  [
    'a project named against its rule',
    'estate-basic',
    [[at('projects', 'c d'), {}]],
    /projects\.c d 'c d' may hold letters/,
  ],
  [
    'two projects of a name',
    'estate-basic',
    [[at('projects', 'Claims'), {}]],
    /projects\.Claims differs from another one in case alone/,
  ],
])('%s', (_, example, changes, message) => {
  const problems = told(example, ...changes);
  expect(problems).toEqual([expect.stringMatching(message)]);
  expect(problems[0]).toMatch(/^env\.yaml:\d+:\d+: /);
});

test.each<[what: string, example: string, changes: readonly Change[]]>([
  ['an estate without projects', 'estate-basic', [[at('projects'), undefined]]],
  [
    'an account that exists',
    'estate-basic',
    [
      [at('account'), { id: ACCOUNT }],
      [at('network'), undefined],
    ],
  ],
  [
    'a model of a connection',
    'from-scratch',
    [[['agents', 'helpdesk', 'foundryAgent', 'prompt', 'model'], 'gateway/gpt-5']],
  ],
  [
    'capacity at its edges',
    'estate-basic',
    [
      [at('models', 'gpt-4.1', 'capacity'), 1],
      [at('models', 'gpt-4.1-mini', 'capacity'), 1_000_000],
    ],
  ],
  [
    'waits at their edges',
    'estate-managed',
    [
      [at('network', 'settleSeconds'), 0],
      [at('network', 'roleWaitSeconds'), 3600],
      [at('account', 'subnetReleaseMinutes'), 1440],
    ],
  ],
  ['a filter of Microsoft', 'estate-basic', [[at('models', 'gpt-4.1', 'contentFilter'), 'Microsoft.Default']]],
])('%s is accepted', (_, example, changes) => {
  expect(told(example, ...changes)).toEqual([]);
});

test('all that is wrong is told at once', () => {
  const problems = told(
    'estate-basic',
    [at('account', 'name'), 'a b'],
    [at('models', 'gpt-4.1', 'capacity'), 0],
    [at('filters', 'strict', 'rules', 0, 'level'), undefined],
    [at('network', 'mode'), 'private'],
  );
  expect(problems).toHaveLength(4);
});
