import type { Construct } from 'constructs';
import { AgentBot, type AgentBotProps, BotAppIdentity } from '../../src';
import { codesOf, problemsOf } from '../support/errors';
import { agentEndpoint, BLUEPRINT, existingGateway, proveRules, tokenList } from '../support/ingress';
import {
  APP_ID,
  BOT_GROUP_ID,
  GATEWAY_ID,
  IDENTITY_ID,
  OTHER_TENANT,
  TENANT,
  TOKEN,
  WORKSPACE_ID,
} from '../support/samples';
import { newStack } from '../support/synthesize';

type Changes = Partial<AgentBotProps>;
const THIRD_TENANT = '55555555-5555-4555-8555-555555555555';

function make(changes: Changes | ((scope: Construct) => Changes)): AgentBot {
  const scope = newStack();
  const given = typeof changes === 'function' ? changes(scope) : changes;
  return new AgentBot(scope, 'Bot', {
    target: given.target ?? agentEndpoint(scope, 'helper', 'Own'),
    resourceGroupId: BOT_GROUP_ID,
    tenantId: TENANT,
    ...given,
  });
}

/** A target with a route that lets in the tenants given. */
function routed(scope: Construct, tenantIds: string[] = [TENANT], appIdentity?: BotAppIdentity): Changes {
  const target = agentEndpoint(scope, undefined, undefined, BLUEPRINT);
  return { target, route: existingGateway(scope).expose(scope, 'Route', { target, tenantIds, appIdentity }) };
}

proveRules<Changes>(
  [
    {
      code: 'InvalidBotName',
      bad: ['', 'a', 'help desk!', '-bot', '.bot', 'b'.repeat(65)].map((botName) => ({ botName })),
      good: ['ab', '1-b_c.d', 'b'.repeat(64)].map((botName) => ({ botName })),
      later: [{ botName: TOKEN }],
    },
    {
      code: 'InvalidDisplayName',
      bad: ['', ' ', 'd'.repeat(43)].map((displayName) => ({ displayName })),
      good: ['Hilfe & Rat', 'd'.repeat(42)].map((displayName) => ({ displayName })),
      later: [{ displayName: TOKEN }],
    },
    {
      code: 'InvalidTenantId',
      bad: ['', 'contoso.onmicrosoft.com', TENANT.slice(1)].map((tenantId) => ({ tenantId })),
      good: [{ tenantId: 'ABCDEFAB-1111-4111-8111-ABCDEFABCDEF' }],
      later: [{ tenantId: TOKEN }],
    },
    {
      code: 'InvalidResourceId',
      bad: [
        { resourceGroupId: 'rg-agents' },
        { resourceGroupId: GATEWAY_ID },
        { resourceGroupId: `${BOT_GROUP_ID}/` },
        { resourceGroupId: `https://x${BOT_GROUP_ID}` },
        { workspaceId: GATEWAY_ID },
      ],
      good: [{ resourceGroupId: BOT_GROUP_ID.toLowerCase() }, { workspaceId: WORKSPACE_ID.toUpperCase() }],
      later: [{ resourceGroupId: TOKEN }, { workspaceId: TOKEN }],
    },
    {
      code: 'InvalidIconUrl',
      bad: [
        '',
        'http://contoso.com/a.png',
        'https://contoso.com',
        'https://u@contoso.com/a.png',
        'https://c.com/a?k=1',
      ].map((iconUrl) => ({ iconUrl })),
      good: [{ iconUrl: 'https://contoso.com/a.png' }],
      later: [{ iconUrl: TOKEN }],
    },
    {
      code: 'InvalidCustomerManagedKey',
      bad: ['', 'key', 'https://kv.vault.azure.net/secrets/k', 'https://kv.vault.azure.net/keys/k/1'].map(
        (customerManagedKeyUrl) => ({ customerManagedKeyUrl }),
      ),
      good: ['https://kv.vault.azure.net/keys/k', `https://kv.vault.azure.net/keys/k/${'0a'.repeat(16)}`].map(
        (customerManagedKeyUrl) => ({ customerManagedKeyUrl }),
      ),
      later: [{ customerManagedKeyUrl: TOKEN }],
    },
    {
      code: 'InvalidCallingWebhook',
      called: 'callingWebhook',
      bad: ['', 'http://contoso.com/calls', 'https://u@contoso.com/calls'].map((callingWebhook) => ({
        teams: { callingWebhook },
      })),
      good: [{ teams: { callingWebhook: 'https://contoso.com/calls' } }, { teams: {} }],
      later: [{ teams: { callingWebhook: TOKEN } }],
    },
    {
      code: 'InvalidLogCategory',
      bad: [{ logCategories: ['Bot Request'] }, { logCategories: ['BotRequest', ''] }],
      good: [{ logCategories: ['BotRequest', 'Another'] }],
      later: [{ logCategories: [TOKEN] }],
    },
    {
      code: 'DuplicateLogCategory',
      bad: [{ logCategories: ['BotRequest', 'botrequest'] }],
      good: [{ logCategories: ['BotRequest'] }],
      later: [{ logCategories: [TOKEN, TOKEN] }],
    },
    { code: 'NoLogCategory', bad: [{ logCategories: [] }], good: [{}], later: [{ logCategories: [TOKEN] }] },
    {
      code: 'ListKnownLater',
      bad: [{ logCategories: tokenList() }],
      good: [{ logCategories: ['BotRequest'] }],
      later: [{ logCategories: [TOKEN] }],
    },
    {
      code: 'InvalidIdentityClientId',
      called: 'userAssignedIdentityClientId',
      bad: ['', 'identity'].map((userAssignedIdentityClientId) => ({
        userAssignedIdentityClientId,
        userAssignedIdentityId: IDENTITY_ID,
      })),
      good: [{ userAssignedIdentityId: IDENTITY_ID, userAssignedIdentityClientId: APP_ID }],
      later: [{ userAssignedIdentityId: TOKEN, userAssignedIdentityClientId: TOKEN }],
    },
    {
      code: 'UserAssignedIdentityHalfKnown',
      bad: [{ userAssignedIdentityId: IDENTITY_ID }, { userAssignedIdentityClientId: APP_ID }],
      good: [{ userAssignedIdentityId: IDENTITY_ID, userAssignedIdentityClientId: APP_ID }],
      later: [{ userAssignedIdentityId: TOKEN, userAssignedIdentityClientId: TOKEN }],
    },
    {
      code: 'InvalidEndpoint',
      bad: ['', 'bots.contoso.com/helper', 'https://'].map((endpoint) => ({ endpoint })),
      good: [{ endpoint: 'https://bots.contoso.com' }],
      later: [{ endpoint: TOKEN }, { endpoint: `https://${TOKEN}/helper` }],
    },
    {
      code: 'EndpointNotHttps',
      bad: [
        'http://bots.contoso.com/helper',
        'ftp://bots.contoso.com',
        'https://user@bots.contoso.com/',
        'https://bots.contoso.com/helper#part',
      ].map((endpoint) => ({ endpoint })),
      good: [{ endpoint: 'https://bots.contoso.com:8443/helper' }],
      later: [{ endpoint: `http://${TOKEN}/helper` }],
    },
    {
      code: 'UnknownEndpointQuery',
      bad: ['?code=secret', '?api-version=v1&code=secret'].map((query) => ({
        endpoint: `https://bots.contoso.com/helper${query}`,
      })),
      good: [{ endpoint: 'https://bots.contoso.com/helper?api-version=v1' }],
      later: [{ endpoint: `https://bots.contoso.com/helper?code=${TOKEN}` }],
    },
  ],
  make,
  'test/Bot',
);

describe('a bot and its route', () => {
  const CONTRADICTIONS: readonly { code: string; message: string; changes: (scope: Construct) => Changes }[] = [
    {
      code: 'EndpointAmbiguous',
      message: 'route and endpoint are both given',
      changes: (scope) => ({ ...routed(scope), endpoint: 'https://bots.contoso.com' }),
    },
    {
      code: 'RouteToOtherTarget',
      message: "the route leads to 'Publishing Agent', the bot is for 'Other Agent'",
      changes: (scope) => ({ ...routed(scope), target: agentEndpoint(scope, 'Other Agent', 'Other') }),
    },
    {
      code: 'AppIdentityContradiction',
      message: 'the bot uses the blueprint identity, the route requires tokens for the instance identity',
      changes: (scope) => ({ ...routed(scope), appIdentity: BotAppIdentity.BLUEPRINT }),
    },
    {
      code: 'AppIdentityContradiction',
      message: 'the bot uses the instance identity, the route requires tokens for the blueprint identity',
      changes: (scope) => ({
        ...routed(scope, [TENANT], BotAppIdentity.BLUEPRINT),
        appIdentity: BotAppIdentity.INSTANCE,
      }),
    },
    {
      code: 'TenantContradiction',
      message: `the bot is of tenant '${OTHER_TENANT}', the route allows ${TENANT}, ${THIRD_TENANT}`,
      changes: (scope) => ({ ...routed(scope, [TENANT, THIRD_TENANT]), tenantId: OTHER_TENANT }),
    },
  ];

  test.each(CONTRADICTIONS)('may not contradict each other: $code, $message', ({ code, message, changes }) => {
    const [problem, ...others] = problemsOf(() => make(changes));
    expect(problem).toMatchObject({ code, message: `${message}, in test/Bot` });
    expect(others).toEqual([]);
  });

  const upperCase = 'ABCDEFAB-1111-4111-8111-ABCDEFABCDEF';
  const AGREEMENTS: readonly { what: string; changes: (scope: Construct) => Changes }[] = [
    { what: 'with nothing but the route', changes: (scope) => routed(scope) },
    {
      what: 'with the same identity named twice',
      changes: (scope) => ({
        ...routed(scope, [TENANT], BotAppIdentity.BLUEPRINT),
        appIdentity: BotAppIdentity.BLUEPRINT,
      }),
    },
    {
      what: 'with one of several tenants',
      changes: (scope) => ({ ...routed(scope, [TENANT, OTHER_TENANT]), tenantId: OTHER_TENANT }),
    },
    {
      what: 'with a tenant in other case',
      changes: (scope) => ({ ...routed(scope, [upperCase]), tenantId: upperCase.toLowerCase() }),
    },
    { what: 'with a tenant known only after apply', changes: (scope) => ({ ...routed(scope), tenantId: TOKEN }) },
    {
      what: 'with one tenant of the route known only after apply',
      changes: (scope) => ({ ...routed(scope, [TENANT, TOKEN]), tenantId: OTHER_TENANT }),
    },
    {
      what: 'with all tenants of the route known only after apply',
      changes: (scope) => ({ ...routed(scope, tokenList()), tenantId: OTHER_TENANT }),
    },
  ];

  test.each(AGREEMENTS)('go together $what', ({ changes }) => {
    expect(codesOf(() => make(changes))).toEqual([]);
  });
});

test.each([
  ['bots.contoso.com', "endpoint 'bots.contoso.com' is not a URL"],
  ['http://bots.contoso.com', "endpoint 'http://bots.contoso.com' must be an https URL without user name or fragment"],
  ['https://b.contoso.com?a=1&b=2', "endpoint 'https://b.contoso.com?a=1&b=2' has query 'a', 'b'"],
])('what is wrong with endpoint %s is told in the words of the caller', (endpoint, message) => {
  expect(problemsOf(() => make({ endpoint }))).toMatchObject([{ message: `${message}, in test/Bot` }]);
});

test('everything that is wrong with a bot is told at once', () => {
  const codes = codesOf(() =>
    make((scope) => ({
      ...routed(scope),
      target: agentEndpoint(scope, 'Other Agent', 'Other'),
      botName: '',
      displayName: '',
      resourceGroupId: '',
      workspaceId: '',
      endpoint: 'http://user@bots.contoso.com?code=secret',
      appIdentity: BotAppIdentity.BLUEPRINT,
      tenantId: 'contoso',
    })),
  );
  expect(codes).toEqual([
    'InvalidBotName',
    'InvalidDisplayName',
    'InvalidTenantId',
    'InvalidResourceId',
    'InvalidResourceId',
    'EndpointNotHttps',
    'UnknownEndpointQuery',
    'EndpointAmbiguous',
    'RouteToOtherTarget',
    'AppIdentityContradiction',
    'TenantContradiction',
  ]);
});

describe('a user-assigned identity', () => {
  const own = { userAssignedIdentityId: IDENTITY_ID, userAssignedIdentityClientId: APP_ID };

  test.each([
    ['a route', (scope: Construct) => ({ ...own, ...routed(scope) }), "the route requires tokens for the agent's"],
    ['appIdentity', () => ({ ...own, appIdentity: BotAppIdentity.INSTANCE }), 'appIdentity is given'],
  ])('does not go with %s', (_, changes, reason) => {
    const problems = problemsOf(() => make(changes));
    expect(problems.map((problem) => problem.code)).toEqual(['AppIdentityAmbiguous']);
    expect(problems[0]?.message).toContain(reason);
  });
});
