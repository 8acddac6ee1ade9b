import { Fn } from 'cdktf';
import { aiGateway, GatewayTier, gateways, policy } from '../../src';
import { FoundryModel } from '../../src/foundry/model';
import { expressionFaults } from '../policy/document/expression-types';
import { readXml, type XmlElement } from '../policy/document/xml-reader';
import { schemaFaults } from '../policy/document/policy-schema';
import { APP_ID, GATEWAY_ID, TOKEN } from '../support/samples';
import { problemsOf } from '../support/errors';
import { newStack } from '../support/synthesize';
import { outcomeOf } from './policy-stand-in';
import { chat, token } from './requests';
import { account, modelGateway, policyOf, project, service } from './samples';

const { GatewayCaller, ModelDiscovery, ModelSurface } = aiGateway;
const SURFACES = Object.values(ModelSurface);
const AUTHENTICATIONS = ['projects', 'keys', 'both'] as const;
const DISCOVERIES = ['none', 'fixed', 'resourceManager'] as const;
const DISCOVERY = {
  none: () => undefined,
  fixed: () => ModelDiscovery.fixedAnswer(),
  resourceManager: (scope: ReturnType<typeof newStack>) => ModelDiscovery.resourceManager(account(scope, 'east')),
} as const;
/** Of each family, and the smallest: policies differ by family alone. */
const TIERS = [GatewayTier.DEVELOPER, GatewayTier.BASIC_V2, GatewayTier.STANDARD_V2];
const ROWS = SURFACES.flatMap((surface) =>
  AUTHENTICATIONS.flatMap((authentication) =>
    DISCOVERIES.flatMap((discovery) => TIERS.map((tier) => [surface, authentication, discovery, tier] as const)),
  ),
);

function expressionsIn(element: XmlElement): string[] {
  const own = [...Object.values(element.attributes), element.text].filter((value) => value.startsWith('@'));
  return [...own, ...element.children.flatMap(expressionsIn)];
}

test.each(ROWS)('%s with %s, discovery %s, tier %s', (surface, authentication, discovery, tier) => {
  const text = policyOf((scope) => {
    const gateway = modelGateway(scope, {
      surface,
      gateway: service(scope, { tier, networkMode: undefined }),
      discovery: DISCOVERY[discovery](scope),
    });
    if (authentication !== 'keys') gateway.allow(project(scope), { tokensPerMinute: 10 });
    if (authentication !== 'projects') gateway.allowCaller(GatewayCaller.subscriptionKey('partner'));
    expect(gateway.needsKey).toBe(authentication === 'keys');
  });
  const [inbound] = readXml(text).children;
  // Sections, order of children and attributes as the service's schemas have them.
  expect(readXml(text).children.flatMap(({ children }) => children.flatMap(schemaFaults))).toEqual([]);
  expect(expressionsIn(readXml(text)).flatMap(expressionFaults)).toEqual([]);
  // The parser of raw XML takes two slashes in an expression for a comment.
  expect(expressionsIn(readXml(text)).filter((one) => one.includes('//'))).toEqual([]);
  expect(inbound?.children[0]?.name).toBe('base');
  const status = (request: ReturnType<typeof chat>) =>
    outcomeOf(text, { ...request, matched: { 'deployment-id': 'gpt-4.1' } }).status;
  const key = `${surface}--partner`;
  expect(status(chat(token()))).toBe(authentication === 'keys' ? 401 : 200);
  expect(status(chat(undefined, 'gpt-4.1', { subscriptionId: key }))).toBe(authentication === 'projects' ? 401 : 200);
  expect(status(chat(undefined))).toBe(401);
});

/**
 * What is said of a tier, by who calls. Source: learn.microsoft.com/azure/foundry/agents/how-to/ai-gateway and the policies'
 * pages, read 2026-11-28.
 */
const VERDICTS: Readonly<Record<GatewayTier, { readonly refused: string[]; readonly warned: string[] }>> = {
  [GatewayTier.CONSUMPTION]: { refused: ['ModelPolicyNotInTier'], warned: [] },
  [GatewayTier.DEVELOPER]: { refused: [], warned: ['TierNotProven'] },
  [GatewayTier.BASIC]: { refused: [], warned: [] },
  [GatewayTier.STANDARD]: { refused: [], warned: [] },
  [GatewayTier.PREMIUM]: { refused: [], warned: [] },
  [GatewayTier.BASIC_V2]: { refused: [], warned: ['TierNotProven'] },
  [GatewayTier.STANDARD_V2]: { refused: [], warned: [] },
  [GatewayTier.PREMIUM_V2]: { refused: [], warned: [] },
};

describe.each(Object.values(GatewayTier))('tier %s', (tier) => {
  const { refused, warned } = VERDICTS[tier];
  const every = SURFACES.flatMap((surface) =>
    AUTHENTICATIONS.flatMap((authentication) =>
      DISCOVERIES.map((discovery) => [surface, authentication, discovery] as const),
    ),
  );

  test.each(every)('%s with %s, discovery %s', (surface, authentication, discovery) => {
    const scope = newStack();
    const said = problemsOf(() => {
      const gateway = modelGateway(scope, {
        surface,
        gateway: service(scope, { tier, networkMode: undefined }),
        discovery: DISCOVERY[discovery](scope),
      });
      if (authentication !== 'keys') gateway.allow(project(scope));
      if (authentication !== 'projects') gateway.allowCaller(GatewayCaller.subscriptionKey('partner'));
    });
    expect(said.map(({ code }) => code)).toEqual(refused);
    const texts = scope.node.findAll().flatMap(({ node }) => node.metadata.map(({ data }) => String(data)));
    // By a key, no identity of a project is asked for.
    expect(texts.flatMap((text) => /\[(\w+)\]/.exec(text)?.[1] ?? [])).toEqual(authentication === 'keys' ? [] : warned);
  });
});

describe('what is refused', () => {
  const codesOf = (changes: (scope: ReturnType<typeof newStack>) => Partial<aiGateway.ModelGatewayProps>) => {
    const scope = newStack();
    return problemsOf(() => modelGateway(scope, changes(scope))).map(({ code }) => code);
  };
  const { NONE, INTEGRATION } = gateways.GatewayNetworkMode;
  const shut = { publicNetworkAccess: false };
  type Scope = ReturnType<typeof newStack>;
  const model = (scope: Scope, changes: object = {}, deployment: object = {}) => [
    { modelName: 'gpt-4.1', deployments: [{ account: account(scope, 'east'), ...deployment }], ...changes },
  ];
  const pool = (scope: Scope, ...deployments: object[]) => [
    {
      modelName: 'gpt-4.1',
      deployments: deployments.map((one, index) => ({ account: account(scope, `pool-${index}`), ...one })),
    },
  ];

  const CLAUDE = FoundryModel.of({ format: 'Anthropic', modelName: 'claude-sonnet-4-6', version: '1' });
  type Refused = [string, string[], (scope: Scope) => Partial<aiGateway.ModelGatewayProps>];

  const REFUSED: Refused[] = [
    ...SURFACES.map((surface): Refused => [
      `a model of Anthropic on ${surface}`,
      ['MessagesApiOnly'],
      (s) => ({ surface, models: model(s, { model: CLAUDE }) }),
    ]),
    ['no models', ['NoGatewayModels'], () => ({ models: [] })],
    ['a model twice', ['DuplicateGatewayModel'], (s) => ({ models: [...model(s), ...model(s)] })],
    ['a slash in a name', ['InvalidGatewayModelName'], (s) => ({ models: model(s, { modelName: 'c/gpt' }) })],
    [
      'a slash in the name of a deployment',
      ['InvalidGatewayModelName'],
      (s) => ({ surface: ModelSurface.AZURE_OPENAI, models: model(s, { deploymentName: 'c/gpt' }) }),
    ],
    ['no account', ['ModelAccountCount'], (s) => ({ models: model(s, { deployments: [] }) })],
    ['31 accounts', ['ModelAccountCount'], (s) => ({ models: pool(s, ...Array<object>(31).fill({})) })],
    ['an alias in a body', ['AliasNeedsPath'], (s) => ({ models: model(s, { deploymentName: 'other' }) })],
    [
      'no breaker under priorities',
      ['BreakerDemanded'],
      (s) => ({ models: pool(s, { priority: 1, withoutCircuitBreaker: true }, { priority: 2 }) }),
    ],
    ['a weight beyond bounds', ['InvalidModelShare'], (s) => ({ models: model(s, {}, { weight: 101 }) })],
    [
      'an account twice',
      ['DuplicateModelAccount'],
      (s) => ({
        models: model(s, { deployments: [{ account: account(s, 'east') }, { account: account(s, 'east') }] }),
      }),
    ],
    [
      'the Consumption tier',
      ['ModelPolicyNotInTier'],
      (s) => ({ gateway: service(s, { tier: GatewayTier.CONSUMPTION }) }),
    ],
    [
      'Basic v2 and a private account',
      ['PrivateAccountNotInTier'],
      (s) => ({
        gateway: service(s, { tier: GatewayTier.BASIC_V2, networkMode: NONE }),
        models: model(s, {}, { account: account(s, 'shut', shut) }),
      }),
    ],
    [
      'Standard and a private account',
      ['PrivateAccountNotInTier'],
      (s) => ({
        gateway: service(s, { tier: GatewayTier.STANDARD, networkMode: undefined }),
        models: model(s, {}, { account: account(s, 'shut', shut) }),
      }),
    ],
    [
      'a private account without endpoint',
      ['ClosedAccountUnreachable'],
      (s) => ({
        gateway: service(s, { networkMode: INTEGRATION }),
        models: model(s, {}, { account: account(s, 'shut', shut) }),
      }),
    ],
    [
      'responses on another surface',
      ['OperationNotOnSurface'],
      () => ({ surface: ModelSurface.AZURE_OPENAI, operations: [aiGateway.ModelOperation.RESPONSES] }),
    ],
    ['no operations', ['NoModelOperations'], () => ({ operations: [] })],
    ['a path with slashes around it', ['InvalidApiPath'], () => ({ pathPrefix: '/a/' })],
    ['a host inside', ['NoPublicCertificate'], () => ({ hostName: 'apim.contoso.internal' })],
    [
      'a host of another service',
      ['HostOfOtherService'],
      (s) => ({
        gateway: service(s, { hostNames: ['models.contoso.com'], gatewayHost: 'models.contoso.com' }),
        hostName: 'api.contoso.com',
      }),
    ],
    ['an audience that is none', ['InvalidTokenAudience'], () => ({ audience: 'models' })],
    ['an audience of accounts that is none', ['InvalidTokenAudience'], () => ({ accountAudience: 'models' })],
    ['a name of the API that is known later', ['InvalidModelApiName'], () => ({ apiName: TOKEN })],
    [
      'a name of a deployment that is known later',
      ['InvalidGatewayModelName'],
      (s) => ({ surface: ModelSurface.AZURE_OPENAI, models: model(s, { deploymentName: TOKEN }) }),
    ],
    [
      'block lists that are known later',
      ['ListKnownLater'],
      (s) => ({ contentSafety: { account: account(s, 'east'), blocklistIds: Fn.split(',', TOKEN) } }),
    ],
    ['texts without tokens', ['TextsWithoutTokens'], () => ({ logging: { logsTexts: true, logsTokenCounts: false } })],
    ['a size of texts that are not logged', ['InvalidTextSize'], () => ({ logging: { maxTextBytes: 10 } })],
    [
      'a cache of another service',
      ['CacheOfOtherGateway'],
      (s) => ({
        semanticCache: {
          cacheId: `${GATEWAY_ID}-other/caches/default`,
          embeddingsAccount: account(s, 'east'),
          embeddingsDeployment: 'embeddings',
          scoreThreshold: 0.1,
        },
      }),
    ],
    [
      'dimensions that nobody takes',
      ['MetricsWithoutInsights'],
      () => ({ logging: { metricDimensions: [{ name: 'API ID' }] } }),
    ],
  ];

  test.each(REFUSED)('%s', (_, codes, changes) => {
    expect(codesOf(changes)).toEqual(codes);
  });

  test.each([
    [
      'validate-content',
      {
        statements: [
          '<validate-content unspecified-content-type-action="ignore" max-size="1" size-exceeded-action="ignore" />',
        ],
      },
      ['StreamingEnded'],
    ],
    ['response caching', { outboundStatements: ['<cache-store duration="10" />'] }, ['StreamingEnded']],
    [
      'reading the answer',
      {
        outboundStatements: [
          '<set-header name="x"><value>@(context.Response.Body.As&lt;string&gt;())</value></set-header>',
        ],
      },
      ['StreamingEnded'],
    ],
    ['changing the answer', { outboundStatements: ['<set-body>x</set-body>'] }, ['StreamingEnded']],
    ['another backend', { statements: ['<set-backend-service base-url="https://a.contoso.com" />'] }, ['OwnRouting']],
    ['another identity', { statements: ['<authentication-basic username="a" password="b" />'] }, ['OwnRouting']],
    ['another way of passing on', { backendStatements: ['<forward-request />'] }, ['OwnRouting', 'OwnRouting']],
  ])('a statement of your own: %s', (_, statements, codes) => {
    const own = Object.fromEntries(
      Object.entries(statements).map(([name, texts]) => [name, texts.map((text) => policy.PolicyElement.raw(text))]),
    );
    expect(codesOf(() => ({ statements: own }))).toEqual(codes);
  });

  test('limits and callers', () => {
    const allowed = (build: (gateway: aiGateway.ModelGateway, scope: Scope) => void) => {
      const scope = newStack();
      const gateway = modelGateway(scope);
      return problemsOf(() => {
        build(gateway, scope);
      }).map(({ code }) => code);
    };
    const scope = newStack();
    const gateway = modelGateway(scope, { operations: [aiGateway.ModelOperation.EMBEDDINGS] });
    expect(problemsOf(() => gateway.allow(project(scope))).map(({ code }) => code)).toEqual([
      'AgentsNeedChatCompletions',
    ]);
    expect(problemsOf(() => gateway.allowCaller(GatewayCaller.application('a', APP_ID)))).toEqual([]);
    expect(allowed((g, s) => g.allow(project(s), { models: ['gpt-9'] }))).toEqual(['UnknownCallerModel']);
    expect(allowed((g, s) => g.allow(project(s), { models: [] }))).toEqual(['CallerWithoutModels']);
    expect(allowed((g, s) => g.allow(project(s), { tokensPerMinute: 0 }))).toEqual(['InvalidCallerLimit']);
    expect(allowed((g, s) => g.allow(project(s), { quota: 1 }))).toEqual(['QuotaIncomplete']);
    expect(allowed((g, s) => g.allow(project(s), { eachAgent: {} }))).toEqual(['EmptyTokenLimits']);
    expect(
      allowed((g) => g.allowCaller(GatewayCaller.application('a', APP_ID), { eachAgent: { tokensPerMinute: 1 } })),
    ).toEqual(['AgentLimitWithoutProject']);
    expect(
      allowed((g) => {
        g.allowCaller(GatewayCaller.application('a', APP_ID));
        g.allowCaller(GatewayCaller.application('b', APP_ID.toUpperCase()));
      }),
    ).toEqual(['DuplicateCaller']);
    expect(allowed((g) => g.allowCaller(GatewayCaller.subscriptionKey('a', { primaryKey: 'plain' })))).toEqual([
      'KeyInText',
    ]);
  });
});
