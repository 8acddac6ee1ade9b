// Writes stacks with every kind of model gateway, which the examples do not have:
//   tsx scripts/expressions/model-gateways.ts FOLDER
import { App } from 'cdktf';
import {
  aiGateway,
  ApiManagementGateway,
  FoundryAccount,
  FoundryAgentsStack,
  FoundryProject,
  GatewayTier,
  policy,
} from '../../src';

const { GatewayCaller, ModelDiscovery, ModelOperation, ModelSurface } = aiGateway;
const place = {
  subscriptionId: '00000000-0000-4000-8000-000000000001',
  tenantId: '11111111-1111-4111-8111-111111111111',
  location: 'eastus2',
  resourceGroupName: 'rg',
};
const principal = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const idOf = (name: string) => `/subscriptions/${place.subscriptionId}/resourceGroups/rg/providers/Microsoft.${name}`;

const DISCOVERIES = ['none', 'fixed', 'resourceManager'] as const;
type Discovery = (typeof DISCOVERIES)[number];

const app = new App({ outdir: process.argv[2], stackTraces: false });
for (const surface of Object.values(ModelSurface)) {
  for (const discovery of DISCOVERIES) everything(surface, discovery);
}
app.synth();

/** A gateway with callers of all kinds, of which some have models and limits of their own, and with all options. */
function everything(surface: aiGateway.ModelSurface, discovery: Discovery): void {
  const stack = new FoundryAgentsStack(app, `${surface}-${discovery}`, place);
  const gatewayId = idOf(`ApiManagement/service/apim-${surface}-${discovery}`);
  const account = (name: string) =>
    FoundryAccount.fromAccountAttributes(stack, name, {
      accountId: idOf(`CognitiveServices/accounts/${name}`),
      publicNetworkAccess: true,
    });
  const project = (name: string, last: number, attributes = {}) =>
    FoundryProject.fromProjectAttributes(stack, name, {
      projectId: idOf(`CognitiveServices/accounts/agents/projects/${name}`),
      publicNetworkAccess: true,
      identityPrincipalId: principal(last),
      ...attributes,
    });
  const [east, west] = [account('east'), account('west')];
  const operations = Object.values(ModelOperation);
  const gateway = new aiGateway.ModelGateway(stack, 'Models', {
    gateway: ApiManagementGateway.fromServiceAttributes(stack, 'Service', {
      gatewayId,
      tier: GatewayTier.STANDARD_V2,
      identityPrincipalId: principal(1),
      isOpen: true,
    }),
    surface,
    operations:
      surface === ModelSurface.OPENAI_V1 ? operations : operations.filter((one) => one !== ModelOperation.RESPONSES),
    models: [
      {
        modelName: 'gpt-4.1',
        deployments: [
          { account: east, priority: 1 },
          { account: west, priority: 2 },
        ],
      },
      { modelName: 'gpt-4-1', deployments: [{ account: east }] },
    ],
    discovery: {
      none: undefined,
      fixed: ModelDiscovery.fixedAnswer(),
      resourceManager: ModelDiscovery.resourceManager(east),
    }[discovery],
    contentSafety: { account: account('safety') },
    semanticCache: {
      cacheId: `${gatewayId}/caches/default`,
      embeddingsAccount: east,
      embeddingsDeployment: 'embeddings',
      scoreThreshold: 0.1,
    },
    logging: {
      applicationInsights: {
        componentId: idOf('Insights/components/insights'),
        connectionString: 'InstrumentationKey=00000000-0000-4000-8000-000000000000',
      },
    },
  });
  gateway.allow(project('one', 2), {
    tokensPerMinute: 1000,
    quota: 1_000_000,
    quotaPeriod: policy.TokenQuotaPeriod.MONTHLY,
    models: ['gpt-4.1'],
    eachAgent: { tokensPerMinute: 100 },
  });
  gateway.allow(project('two', 3, { identityClientId: principal(4) }));
  gateway.allowCaller(GatewayCaller.application('portal', principal(5)), { tokensPerMinute: 10 });
  gateway.allowCaller(GatewayCaller.managedIdentity('batch', principal(6)));
  gateway.allowCaller(GatewayCaller.subscriptionKey('partner'), { models: ['gpt-4-1'] });
}
