import {
  ActivityChannel,
  AgentApplication,
  ApiManagementGateway,
  BotAppIdentity,
  type ExposeOptions,
  GatewayTier,
  type IActivityTarget,
} from '../../../../src';
import { codesOf, problemsOf } from '../../../support/errors';
import { agentEndpoint, existingGateway, proveRules, tokenList, tokenNumber } from '../../../support/ingress';
import { APP_ID, APPLICATION_ID, GATEWAY_ID, OTHER_TENANT, TENANT, TOKEN } from '../../../support/samples';
import { newStack } from '../../../support/synthesize';

type Changes = Partial<ExposeOptions> & { readonly agentName?: string };

function make({ agentName, ...changes }: Changes) {
  const scope = newStack();
  const target = agentEndpoint(scope, agentName);
  return existingGateway(scope).expose(scope, 'Route', { target, tenantIds: [TENANT], ...changes });
}

const serviceUrl = (tenant: string) => `https://smba.trafficmanager.net/emea/${tenant}/`;

proveRules<Changes>(
  [
    {
      code: 'InvalidOperationId',
      bad: ['', '-help', 'help-', 'help desk', 'h'.repeat(81)].map((operationId) => ({ operationId })),
      good: ['h', 'H_1-a', 'h'.repeat(80)].map((operationId) => ({ operationId })),
      later: [{ operationId: TOKEN }],
    },
    {
      code: 'NoTenants',
      bad: [{ tenantIds: [] }],
      good: [{ tenantIds: [TENANT, OTHER_TENANT] }],
      later: [{ tenantIds: tokenList() }],
    },
    {
      code: 'InvalidTenantId',
      bad: [{ tenantIds: ['contoso.com'] }],
      good: [{ tenantIds: [TENANT.toUpperCase()] }],
      later: [{ tenantIds: [TENANT, TOKEN] }],
    },
    {
      code: 'InvalidServiceHost',
      bad: [{ serviceHosts: ['https://smba.trafficmanager.net'] }],
      good: [{ serviceHosts: ['smba.contoso.com'] }],
      later: [{ serviceHosts: [TOKEN] }],
    },
    {
      code: 'NoServiceHosts',
      bad: [{ serviceHosts: [] }],
      good: [{ serviceHosts: undefined }],
      later: [{ serviceHosts: tokenList() }],
    },
    {
      code: 'NoServiceUrls',
      bad: [{ serviceUrls: [] }],
      good: [{ serviceUrls: undefined }],
      later: [{ serviceUrls: [TOKEN] }],
    },
    {
      code: 'UnlistedServiceHost',
      bad: [{ serviceUrls: [serviceUrl(TENANT)], serviceHosts: ['smba.contoso.com'] }],
      good: [{ serviceUrls: [serviceUrl(TENANT)] }],
      later: [{ serviceUrls: [TOKEN] }],
      called: 'service URL',
    },
    {
      code: 'NoChannels',
      bad: [{ channels: [] }],
      good: [{ channels: [ActivityChannel.MICROSOFT_365] }],
      later: [{ channels: undefined }],
    },
    {
      code: 'InvalidUriDomain',
      bad: [{ applicationIdUriDomains: ['https://contoso.com'] }],
      good: [{ applicationIdUriDomains: ['agent.contoso.com'] }],
      later: [{ applicationIdUriDomains: [TOKEN] }],
    },
    {
      code: 'EmulatorTenant',
      bad: [{ tenantIds: ['d6d49420-f39b-4df7-a1dc-d59a935871db'] }],
      good: [{ tenantIds: [TENANT] }],
      later: [{ tenantIds: [TOKEN] }],
    },
    {
      code: 'InvalidBotAppId',
      bad: [{ otherBotAppIds: ['bot'] }],
      good: [{ otherBotAppIds: [APP_ID] }],
      later: [{ otherBotAppIds: [TOKEN] }],
    },
    {
      code: 'InvalidBlueprintAppId',
      bad: [{ agentIdentity: { blueprintAppId: 'blueprint' } }],
      good: [{ agentIdentity: { blueprintAppId: APP_ID } }],
      later: [{ agentIdentity: { blueprintAppId: TOKEN } }],
      called: 'agentIdentity.blueprintAppId',
    },
    {
      code: 'InvalidCallerAppId',
      bad: [{ agentIdentity: { blueprintAppId: APP_ID, callerAppIds: ['caller'] } }],
      good: [{ agentIdentity: { blueprintAppId: APP_ID, callerAppIds: [APP_ID] } }],
      later: [{ agentIdentity: { blueprintAppId: APP_ID, callerAppIds: [TOKEN] } }],
      called: 'agentIdentity.callerAppIds',
    },
    {
      code: 'NoCallerApps',
      bad: [{ agentIdentity: { blueprintAppId: APP_ID, callerAppIds: [] } }],
      good: [{ agentIdentity: { blueprintAppId: APP_ID } }],
      later: [{ agentIdentity: { blueprintAppId: APP_ID, callerAppIds: tokenList() } }],
      called: 'agentIdentity.callerAppIds',
    },
    {
      code: 'InvalidBodyLimit',
      bad: [{ maxBodyBytes: 1000 }, { maxBodyBytes: 5_000_000 }],
      good: [{ maxBodyBytes: 2048 }],
      later: [{ maxBodyBytes: tokenNumber() }],
    },
    {
      code: 'InvalidMessageApiVersion',
      bad: [{ apiVersions: ['1'] }],
      good: [{ apiVersions: ['v1'] }],
      later: [{ apiVersions: [TOKEN] }],
    },
    {
      code: 'NoApiVersions',
      bad: [{ apiVersions: [] }],
      good: [{ apiVersions: undefined }],
      later: [{ apiVersions: tokenList() }],
    },
    {
      code: 'InvalidTenantHeader',
      bad: [{ tenantHeader: 'x:y' }],
      good: [{ tenantHeader: 'x-tenant-id' }],
      later: [{ tenantHeader: TOKEN }],
    },
    {
      code: 'InvalidRateLimit',
      bad: [{ rateLimit: { calls: 0, renewalSeconds: 60 } }, { rateLimit: { calls: 1, renewalSeconds: 301 } }],
      good: [{ rateLimit: { calls: 60, renewalSeconds: 60 } }],
      later: [{ rateLimit: { calls: tokenNumber(), renewalSeconds: 60 } }],
      called: 'rateLimit.(calls|renewalSeconds)',
    },
    {
      code: 'InvalidServiceUrl',
      bad: [{ serviceUrls: [serviceUrl(OTHER_TENANT)] }, { serviceUrls: ['http://smba.trafficmanager.net/'] }],
      good: [{ serviceUrls: [serviceUrl(TENANT)] }],
      later: [{ serviceUrls: [TOKEN] }],
      called: 'service URL',
    },
  ],
  make,
  'test/Route',
);

test('a name that leaves nothing for an operation id asks for one', () => {
  expect(problemsOf(() => make({ agentName: '案内' }))).toMatchObject([
    { code: 'InvalidOperationId', remedy: 'set operationId' },
  ]);
  expect(codesOf(() => make({ agentName: '案内', operationId: 'guide' }))).toEqual([]);
});

test('a name known only after apply asks for an operation id', () => {
  const [problem, ...others] = problemsOf(() => make({ agentName: TOKEN }));
  expect(problem).toMatchObject({
    code: 'OperationIdUnknown',
    remedy: 'set operationId of publish, or of the AgentRoute',
  });
  expect(problem?.message).toContain('test/Route');
  expect(others).toEqual([]);
  expect(codesOf(() => make({ agentName: TOKEN, operationId: 'later' }))).toEqual([]);
});

test('everything that is wrong with a route is told at once', () => {
  expect(codesOf(() => make({ operationId: '-', tenantIds: ['contoso'], serviceHosts: [] }))).toEqual([
    'InvalidOperationId',
    'InvalidTenantId',
    'NoServiceHosts',
  ]);
});

describe('two routes of one gateway', () => {
  const scope = newStack();
  const [gateway, other] = [existingGateway(scope), existingGateway(scope, 'OtherGateway')];
  const route = (through: typeof gateway, id: string, agentName: string, operationId?: string) => () =>
    through.expose(scope, id, {
      target: agentEndpoint(scope, agentName, `${id}Agent`),
      tenantIds: [TENANT],
      operationId,
    });

  test('need operation ids that differ by more than case, however they come about', () => {
    expect(codesOf(route(gateway, 'First', 'Help Desk'))).toEqual([]);
    expect(problemsOf(route(gateway, 'Second', 'help.desk'))).toEqual([
      {
        code: 'DuplicateOperation',
        message: "operation 'help-desk' is already used by test/First, in test/Second",
        remedy: 'publish each agent once, or set operationId for one of them',
      },
    ]);
    expect(codesOf(route(gateway, 'Third', 'guide', 'HELP-DESK'))).toEqual(['DuplicateOperation']);
    expect(codesOf(route(gateway, 'Fourth', 'help.desk', 'help-desk-2'))).toEqual([]);
    expect(codesOf(route(other, 'Fifth', 'Help Desk'))).toEqual([]);
  });
});

describe('the identity that a route demands tokens for', () => {
  function expose(attributes: { identityClientId?: string; blueprintClientId?: string }, appIdentity?: BotAppIdentity) {
    const scope = newStack();
    const target: IActivityTarget = AgentApplication.fromApplicationAttributes(scope, 'Application', {
      applicationId: APPLICATION_ID,
      ...attributes,
    });
    return () => existingGateway(scope).expose(scope, 'Route', { target, tenantIds: [TENANT], appIdentity });
  }

  test.each([
    [{ blueprintClientId: APP_ID }, undefined, 'identityClientId'],
    [{ blueprintClientId: APP_ID }, BotAppIdentity.INSTANCE, 'identityClientId'],
    [{ identityClientId: APP_ID }, BotAppIdentity.BLUEPRINT, 'blueprintClientId'],
  ])('has to be known: %j, %s', (attributes, appIdentity, missing) => {
    const [problem, ...others] = problemsOf(expose(attributes, appIdentity));
    expect(problem?.code).toBe('AttributeNotSupplied');
    expect(problem?.message).toContain('test/Application');
    expect(problem?.remedy).toBe(`give ${missing} to AgentApplication.fromApplicationAttributes`);
    expect(others).toEqual([]);
  });

  test('has to be a GUID', () => {
    expect(codesOf(() => expose({ identityClientId: 'niceapp' }))).toEqual(['InvalidClientId']);
    expect(codesOf(expose({ identityClientId: TOKEN }))).toEqual([]);
    expect(codesOf(expose({ identityClientId: APP_ID }))).toEqual([]);
  });
});

describe('on a gateway of a tier', () => {
  const exposedAt = (tier: GatewayTier | undefined, options: Partial<ExposeOptions>) => {
    const scope = newStack();
    const gateway = ApiManagementGateway.fromGatewayAttributes(scope, 'Gateway', {
      gatewayId: GATEWAY_ID,
      publicHostName: 'agents.contoso.com',
      apiName: 'bots',
      tier,
    });
    return problemsOf(() =>
      gateway.expose(scope, 'Route', { target: agentEndpoint(scope), tenantIds: [TENANT], ...options }),
    );
  };
  const rateLimit = { calls: 7, renewalSeconds: 30 };

  test.each<[string, Partial<ExposeOptions>, string]>([
    ['a limit', { rateLimit }, '<rate-limit-by-key>'],
    ['a look at the keys', { checkKeyEndorsements: true }, '<cache-lookup-value>'],
  ])('%s is refused where the tier lacks it', (_, options, statement) => {
    const problems = exposedAt(GatewayTier.CONSUMPTION, options);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['PolicyNotInTier']));
    expect(problems[0]?.message).toContain(`${statement} in section inbound is not in the Consumption tier`);
  });

  test.each([GatewayTier.PREMIUM, GatewayTier.STANDARD_V2, undefined])('%s it is taken', (tier) => {
    expect(exposedAt(tier, { rateLimit, checkKeyEndorsements: true })).toEqual([]);
  });

  test('of Consumption the checks without a limit are taken', () => {
    expect(exposedAt(GatewayTier.CONSUMPTION, {})).toEqual([]);
  });
});
