import type { TerraformStack } from 'cdktf';
import {
  aiGateway,
  type FoundryAccountProps,
  FoundryProject,
  gateways,
  GatewayTier,
  type IFoundryProject,
} from '../../src';
import {
  AgentSubnet,
  FoundryNetwork,
  ManagedIsolation,
  type ManagedNetworkOptions,
  OutboundRule,
} from '../../src/foundry/network';
import { FoundryNetworkMode } from '../../src/foundry/existing/foundry-network-mode';
import { FoundryModel } from '../../src/foundry/model';
import { SECRET } from '../foundry/connections/samples';
import { IDENTITY, makeAccount, makeProject } from '../foundry/estate-samples';
import { codesOf } from '../support/errors';
import { APP_ID, GATEWAY_ID, NETWORK_ID, TOKEN } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';
import { account, accountId, modelGateway, project, service } from './samples';

const { GatewayCaller, ModelConnectionAuthentication, ModelGatewayConnection, ModelSource, ModelSurface } = aiGateway;
const { INTERNAL, EXTERNAL, INTEGRATION, INJECTION, PRIVATE_ENDPOINT } = gateways.GatewayNetworkMode;
type Scope = TerraformStack;
type Build = (scope: Scope) => unknown;

/** Codes of all that a stack is told: thrown at once, or at the end of synthesis, or as warnings. */
function codes(build: Build): string[] {
  const thrown = [...new Set(codesOf(() => build(newStack())))];
  if (thrown.length > 0) return thrown;
  try {
    const { warnings } = synthesize((scope) => {
      build(scope);
    });
    return [...new Set(warnings.flatMap((text) => [...text.matchAll(/\[(\w+)\]/g)].map(([, code = '']) => code)))];
  } catch (error) {
    const found = [...String(error).matchAll(/\] (\w+): /g)].map(([, code = '']) => code);
    if (found.length === 0) throw error;
    return found;
  }
}

type Changes = Partial<aiGateway.ModelGatewayProps>;
/** A gateway that allows a project. */
const gateway = (
  changes: Changes | ((scope: Scope) => Changes) = {},
  holder: (scope: Scope) => IFoundryProject = (scope) => project(scope),
) => {
  return (scope: Scope) => {
    const made = modelGateway(scope, typeof changes === 'function' ? changes(scope) : changes);
    made.allow(holder(scope));
    return made;
  };
};
const models =
  (changes: object, deployment: object = {}) =>
  (scope: Scope) => ({
    models: [{ modelName: 'gpt-4.1', deployments: [{ account: account(scope, 'east'), ...deployment }], ...changes }],
  });
const caller =
  (make: () => aiGateway.GatewayCaller, options: aiGateway.AllowOptions = {}) =>
  (scope: Scope) => {
    modelGateway(scope).allowCaller(make(), options);
  };
const MODEL = { modelName: 'gpt-4.1' };
const V1 = 'https://gateway.contoso.com/openai/v1';
const source = (changes: Partial<aiGateway.ModelApiOptions> = {}) =>
  ModelSource.apiManagement({ targetUrl: V1, models: [MODEL], ...changes });
const connection =
  (changes: Partial<aiGateway.ModelGatewayConnectionProps> = {}) =>
  (scope: Scope) =>
    new ModelGatewayConnection(scope, 'Connection', {
      project: changes.project ?? project(scope),
      connectionName: 'gateway',
      source: source(),
      ...changes,
    });
/** A connection to a gateway of the same app, and what the gateway allows. */
const own =
  (
    allow: (made: aiGateway.ModelGateway, holder: IFoundryProject) => unknown,
    changes: Partial<aiGateway.ModelGatewayConnectionProps> = {},
  ): Build =>
  (scope) => {
    const made = modelGateway(scope);
    const holder = project(scope);
    allow(made, holder);
    connection({ project: holder, source: ModelSource.modelGateway(made), ...changes })(scope).model('gpt-4.1');
  };
const KEY = { authentication: ModelConnectionAuthentication.apiKey(SECRET) };
const TIER = (tier: GatewayTier, networkMode?: gateways.GatewayNetworkMode, isOpen = true) => ({
  gateway: (scope: Scope) => service(scope, { tier, networkMode, isOpen }),
});
const at = (options: ReturnType<typeof TIER>, holder?: (scope: Scope) => IFoundryProject) =>
  gateway((scope) => ({ gateway: options.gateway(scope) }), holder);
const existing = (networkMode: FoundryNetworkMode) => (scope: Scope) =>
  FoundryProject.fromProjectAttributes(scope, 'Existing', {
    projectId: `${accountId('agents')}/projects/proj`,
    publicNetworkAccess: true,
    identityPrincipalId: APP_ID,
    networkMode,
  });
const made = (network: (scope: Scope) => FoundryAccountProps['network']) => (scope: Scope) =>
  makeProject(scope, makeAccount(scope, { network: network(scope) }));
const managed = (options: Partial<ManagedNetworkOptions> = {}) =>
  made(() => FoundryNetwork.managed({ isolation: ManagedIsolation.ALLOW_INTERNET_OUTBOUND, ...options }));
const APPROVED = { isolation: ManagedIsolation.ALLOW_ONLY_APPROVED_OUTBOUND };
const TO_GATEWAY = OutboundRule.privateEndpoint('gateway', { targetId: GATEWAY_ID, group: 'Gateway' });
const toHost = (host: string) => ({ ...APPROVED, rules: [OutboundRule.fqdn('gateway', host)] });

/** A rule of the construct, its codes, and what breaks it. */
type Row = readonly [rule: string, code: string, build: Build];

const LIST: Row[] = [
  [
    'names of models are unique',
    'DuplicateGatewayModel',
    gateway((s) => ({ models: [...models({})(s).models, ...models({})(s).models] })),
  ],
  ['a name is not empty', 'InvalidGatewayModelName', gateway(models({ modelName: '' }))],
  ['a name has no slash', 'InvalidGatewayModelName', gateway(models({ modelName: 'a/b' }))],
  ['a name is known at synthesis', 'InvalidGatewayModelName', gateway(models({ modelName: TOKEN }))],
  [
    'the name of an account is known at synthesis',
    'ModelAccountUnknown',
    gateway((s) =>
      models({}, { account: makeAccount(s, { accountName: TOKEN, network: FoundryNetwork.publicAccess() }) })(s),
    ),
  ],
  ['a model has an account', 'ModelAccountCount', gateway(models({ deployments: [] }))],
  ['a list has models', 'NoGatewayModels', gateway({ models: [] })],
  [
    'deployments of a model have one name',
    'DeploymentOfOtherName',
    gateway(models({}, { deployment: { deploymentName: 'other', dependables: [] } })),
  ],
  [
    'Azure OpenAI has models of OpenAI',
    'OpenAiModelsOnly',
    gateway((s) => ({
      surface: ModelSurface.AZURE_OPENAI,
      ...models({ model: FoundryModel.of({ format: 'Mistral AI', modelName: 'm', version: '1' }) })(s),
    })),
  ],
  [
    'priorities need breakers',
    'BreakerDemanded',
    gateway((s) =>
      models({
        deployments: [
          { account: account(s, 'east'), priority: 1, withoutCircuitBreaker: true },
          { account: account(s, 'west'), priority: 2 },
        ],
      })(s),
    ),
  ],
  [
    'a breaker is given or left out',
    'BreakerContradiction',
    gateway(models({}, { circuitBreaker: { failures: 1 }, withoutCircuitBreaker: true })),
  ],
  ['a missing breaker is noticed', 'BreakerMissing', gateway(models({}, { withoutCircuitBreaker: true }))],
];

const GATEWAY: Row[] = [
  ['the Consumption tier is refused', 'ModelPolicyNotInTier', at(TIER(GatewayTier.CONSUMPTION))],
  [
    'Basic v2 reaches no private account',
    'PrivateAccountNotInTier',
    gateway((s) => ({
      gateway: TIER(GatewayTier.BASIC_V2).gateway(s),
      ...models({}, { account: account(s, 'shut', { publicNetworkAccess: false }) })(s),
    })),
  ],
  ['Basic v2 with identities is not proven', 'TierNotProven', at(TIER(GatewayTier.BASIC_V2))],
  ['Developer with identities is not proven', 'TierNotProven', at(TIER(GatewayTier.DEVELOPER))],
  ['the name of the API fits names of backends', 'InvalidModelApiName', gateway({ apiName: 'a'.repeat(25) })],
  [
    'the policy of the cache has one identity',
    'CacheNeedsOwnIdentity',
    gateway((s) => ({
      identity: IDENTITY,
      semanticCache: {
        cacheId: `${GATEWAY_ID}/caches/default`,
        embeddingsAccount: account(s, 'east'),
        embeddingsDeployment: 'embeddings',
        scoreThreshold: 0.1,
      },
    })),
  ],
  ['somebody is allowed', 'NobodyAllowed', (s) => modelGateway(s)],
  ['a certificate is of a public authority', 'NoPublicCertificate', gateway({ hostName: 'gateway.contoso.internal' })],
  [
    'a classic gateway in a network is not reached from a managed one',
    'GatewayBeyondManagedNetwork',
    at(TIER(GatewayTier.PREMIUM, INTERNAL, false), existing(FoundryNetworkMode.MANAGED)),
  ],
  [
    'agents without a network reach no private gateway',
    'PrivateGatewayUnreachable',
    at(TIER(GatewayTier.STANDARD_V2, PRIVATE_ENDPOINT, false), existing(FoundryNetworkMode.PRIVATE)),
  ],
  [
    'agents of an open account reach no injected gateway',
    'PrivateGatewayUnreachable',
    at(
      TIER(GatewayTier.PREMIUM_V2, INJECTION, false),
      made(() => FoundryNetwork.publicAccess()),
    ),
  ],
  [
    'a managed network has a rule to a private gateway',
    'NoRuleToGateway',
    at(TIER(GatewayTier.STANDARD_V2, PRIVATE_ENDPOINT, false), managed()),
  ],
  [
    'a rule to a private gateway is not known of a network that exists',
    'NoRuleToGateway',
    at(TIER(GatewayTier.STANDARD_V2, PRIVATE_ENDPOINT, false), existing(FoundryNetworkMode.MANAGED)),
  ],
  [
    'a managed network that allows little has a rule to an open gateway',
    'NoRuleToGateway',
    at(TIER(GatewayTier.STANDARD_V2, INTEGRATION), managed(toHost('*.contoso.com'))),
  ],
];

const CALLERS: Row[] = [
  ['a caller has an id', 'InvalidCallerId', () => GatewayCaller.application('a', 'app')],
  ['a managed identity has an id', 'InvalidCallerId', () => GatewayCaller.managedIdentity('a', 'id')],
  ['a caller has a label', 'InvalidCallerLabel', () => GatewayCaller.application('a//b', APP_ID)],
  ['a label never changes', 'CallerNeedsLabel', () => GatewayCaller.application(TOKEN, APP_ID)],
  [
    'a subscription is called by its id',
    'InvalidKeySubscription',
    caller(() => GatewayCaller.subscriptionKey('a', { existingSubscriptionId: 'a/b' })),
  ],
  [
    'the key of an existing subscription is not changed',
    'CallerKeyContradiction',
    caller(() => GatewayCaller.subscriptionKey('a', { existingSubscriptionId: 'a', primaryKey: SECRET })),
  ],
  [
    'agents have no limit that they evade',
    'AgentLimitEvaded',
    (s) => modelGateway(s).allow(project(s), { eachAgent: { tokensPerMinute: 1 } }),
  ],
];

const CONNECTION: Row[] = [
  ['models or discovery: neither', 'ModelsOrDiscovery', connection({ source: source({ models: undefined }) })],
  [
    'models or discovery: both',
    'ModelsOrDiscovery',
    connection({
      source: source({
        discovery: { listPath: '/models', modelPath: '/models/{deploymentName}', answerFormat: 'OpenAI' },
      }),
    }),
  ],
  ['names of models are unique', 'ConnectedModelsEmpty', connection({ source: source({ models: [MODEL, MODEL] }) })],
  ['a name has no slash', 'InvalidConnectedModel', connection({ source: source({ models: [{ modelName: 'a/b' }] }) })],
  ['a name is not empty', 'InvalidConnectedModel', connection({ source: source({ models: [{ modelName: '' }] }) })],
  [
    'the target has a path',
    'InvalidGatewayTarget',
    connection({ source: source({ targetUrl: 'https://gateway.contoso.com' }) }),
  ],
  [
    'the target has no slash at its end',
    'InvalidGatewayTarget',
    connection({ source: source({ targetUrl: `${V1}/` }) }),
  ],
  [
    'the target is HTTPS',
    'InvalidGatewayTarget',
    connection({ source: source({ targetUrl: V1.replace('https', 'http') }) }),
  ],
  [
    'classic needs a version',
    'ApiVersionContradiction',
    connection({ source: source({ targetUrl: 'https://gateway.contoso.com/openai', deploymentInPath: true }) }),
  ],
  [
    'v1 has no version',
    'ApiVersionContradiction',
    connection({ source: source({ inferenceApiVersion: '2024-10-21' }) }),
  ],
  [
    'OAuth 2 is for gateways of others',
    'AuthenticationNotInCategory',
    connection({
      authentication: ModelConnectionAuthentication.oAuth2({
        clientId: APP_ID,
        clientSecret: SECRET,
        tokenUrl: 'https://login.contoso.com/token',
        scopes: ['a'],
      }),
    }),
  ],
  [
    'identities are for API Management',
    'AuthenticationNotInCategory',
    connection({
      source: ModelSource.otherGateway({ targetUrl: V1, models: [MODEL] }),
      authentication: ModelConnectionAuthentication.projectIdentity(),
    }),
  ],
  [
    'an identity needs an API without keys',
    'GatewayNeedsKey',
    own((g) => g.allowCaller(GatewayCaller.subscriptionKey('a'))),
  ],
  ['a key needs a caller with a key', 'GatewayTakesNoKeys', own((g, s) => g.allow(s), KEY)],
  ['a key is noticed', 'ConnectionByKey', own((g) => g.allowCaller(GatewayCaller.subscriptionKey('a')), KEY)],
  [
    'a key is sent in the header that is read',
    'KeyHeaderOfGateway',
    own((g) => g.allowCaller(GatewayCaller.subscriptionKey('a')), {
      authentication: ModelConnectionAuthentication.apiKey(SECRET, { header: 'x-key' }),
    }),
  ],
  [
    'a token is for the gateway',
    'AudienceOfGateway',
    own((g, s) => g.allow(s), {
      authentication: ModelConnectionAuthentication.projectIdentity('https://ai.azure.com'),
    }),
  ],
  ['the project is allowed', 'ProjectNotAllowed', own((g) => g.allowCaller(GatewayCaller.application('a', APP_ID)))],
  ['the model is allowed', 'ConnectedModelNotAllowed', own((g, s) => g.allow(s, { models: ['gpt-4-1'] }))],
  ['a key is not in metadata', 'ReservedConnectionHeader', connection({ customHeaders: { 'api-key': 'a' } })],
  [
    'a key is not in the synthesized files',
    'SecretInPlainText',
    connection({ authentication: ModelConnectionAuthentication.apiKey('plain') }),
  ],
  ['an agent has a model of the connection', 'UnknownConnectionModel', (s) => connection()(s).model('gpt-5')],
];

describe.each([
  ['the list of models', LIST],
  ['the gateway', GATEWAY],
  ['callers', CALLERS],
  ['the connection', CONNECTION],
])('%s', (_, rows) => {
  test.each(rows)('%s: %s', (_rule, code, build) => {
    expect(codes(build)).toEqual([code]);
  });
});

test.each<[string, Build]>([
  ['a gateway and a connection', own((g, s) => g.allow(s))],
  [
    'a managed network with a rule to a private gateway',
    at(TIER(GatewayTier.STANDARD_V2, PRIVATE_ENDPOINT, false), managed({ rules: [TO_GATEWAY] })),
  ],
  ['a managed network and an open gateway', at(TIER(GatewayTier.STANDARD_V2, INTEGRATION), managed())],
  [
    'a managed network with a rule to the host',
    at(TIER(GatewayTier.STANDARD_V2, INTEGRATION), managed(toHost('*.azure-api.net'))),
  ],
  ['a classic gateway that is called from the Internet', at(TIER(GatewayTier.PREMIUM, EXTERNAL, true), managed())],
  [
    'agents in a subnet and a private gateway',
    at(
      TIER(GatewayTier.STANDARD_V2, PRIVATE_ENDPOINT, false),
      made((s) =>
        FoundryNetwork.virtualNetwork({
          agentSubnet: new AgentSubnet(s, 'Subnet', { virtualNetworkId: NETWORK_ID, addressPrefix: '192.168.10.0/24' }),
        }),
      ),
    ),
  ],
  [
    'an edge in front of a classic gateway in a network',
    gateway(
      (s) => ({
        gateway: service(s, {
          tier: GatewayTier.PREMIUM,
          networkMode: INTERNAL,
          isOpen: false,
          publicHostName: 'gateway.contoso.com',
        }),
        hostName: 'gateway.contoso.com',
      }),
      existing(FoundryNetworkMode.MANAGED),
    ),
  ],
])('nothing is said of %s', (_, build) => {
  expect(codes(build)).toEqual([]);
});
