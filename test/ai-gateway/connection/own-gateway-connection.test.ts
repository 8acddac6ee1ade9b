import type { Construct } from 'constructs';
import { aiGateway, AgentDefinition, FoundryAgent, FoundryProject, type IFoundryProject } from '../../../src';
import { ModelConnectionAuthentication, ModelGatewayConnection, ModelSource } from '../../../src/ai-gateway';
import { SECRET, TYPES } from '../../foundry/connections/samples';
import { codesOf } from '../../support/errors';
import { newStack, synthesize } from '../../support/synthesize';
import { makeAccount } from '../../foundry/estate-samples';
import { accountId, modelGateway, project } from '../samples';

type Changes = Partial<aiGateway.ModelGatewayConnectionProps>;

function connect(
  scope: Construct,
  gateway: aiGateway.ModelGateway,
  holder: IFoundryProject,
  changes: Changes = {},
): ModelGatewayConnection {
  const source = ModelSource.modelGateway(gateway);
  return new ModelGatewayConnection(scope, 'Connection', {
    project: holder,
    connectionName: 'gateway',
    source,
    ...changes,
  });
}

const connected = (allow: aiGateway.AllowOptions = {}, changes: Changes = {}) =>
  synthesize((scope) => {
    const gateway = modelGateway(scope);
    const holder = project(scope);
    connect(scope, gateway, holder, changes);
    // After the connection: the list is made at the end.
    gateway.allow(holder, allow);
  });
const properties = (allow: aiGateway.AllowOptions = {}, changes: Changes = {}) =>
  connected(allow, changes).onlyAzapi(TYPES.project).config.body?.properties;

const endCodes = (build: (scope: Construct, gateway: aiGateway.ModelGateway, holder: IFoundryProject) => void) => {
  try {
    synthesize((scope) => {
      build(scope, modelGateway(scope), project(scope));
    });
    return [];
  } catch (error) {
    const codes = [...String(error).matchAll(/\] (\w+): /g)].map(([, code]) => code);
    if (codes.length === 0) throw error;
    return codes;
  }
};

describe('a connection to a gateway of this app', () => {
  test('takes address, audience and models from it', () => {
    expect(properties()).toMatchObject({
      category: 'ApiManagement',
      authType: 'ProjectManagedIdentity',
      target: expect.stringMatching(/^https:\/\/[\w.-]+\/openai\/v1$/) as string,
      audience: 'https://cognitiveservices.azure.com',
      metadata: { deploymentInPath: 'false', models: expect.stringContaining('"gpt-4-1"') as string },
    });
    expect(properties()?.metadata).not.toHaveProperty('inferenceAPIVersion');
  });

  test('lists what its project may use, and no more', () => {
    const { models } = properties({ models: ['gpt-4.1'] })?.metadata as { models: string };
    expect((JSON.parse(models) as { name: string }[]).map(({ name }) => name)).toEqual(['gpt-4.1']);
  });

  test('has the version of the surface where the path names the model', () => {
    const stack = synthesize((scope) => {
      const gateway = modelGateway(scope, { surface: aiGateway.ModelSurface.AZURE_OPENAI });
      const holder = project(scope);
      gateway.allow(holder);
      connect(scope, gateway, holder);
    });
    expect(stack.onlyAzapi(TYPES.project).config.body?.properties).toMatchObject({
      metadata: { deploymentInPath: 'true', inferenceAPIVersion: '2024-10-21' },
    });
  });

  test('asks it for its models, where it answers', () => {
    const stack = synthesize((scope) => {
      const gateway = modelGateway(scope, { discovery: aiGateway.ModelDiscovery.fixedAnswer() });
      const holder = project(scope);
      gateway.allow(holder);
      connect(scope, gateway, holder, { source: ModelSource.modelGateway(gateway, { usesDiscovery: true }) });
    });
    const { metadata } = stack.onlyAzapi(TYPES.project).config.body?.properties as { metadata: Record<string, string> };
    expect(JSON.parse(metadata.modelDiscovery ?? '')).toEqual({
      listModelsEndpoint: '/models',
      getModelEndpoint: '/models/{deploymentName}',
      deploymentProvider: 'OpenAI',
    });
    expect(metadata).not.toHaveProperty('models');
  });

  test('asks no gateway that does not answer', () => {
    const scope = newStack();
    const gateway = modelGateway(scope);
    const source = ModelSource.modelGateway(gateway, { usesDiscovery: true });
    expect(codesOf(() => connect(scope, gateway, project(scope), { source }))).toEqual(['ModelsOrDiscovery']);
  });

  test('stands after its operations, and the agent after it', () => {
    const stack = synthesize((scope) => {
      const gateway = modelGateway(scope);
      const holder = project(scope);
      gateway.allow(holder);
      const agentModel = connect(scope, gateway, holder).model('gpt-4.1');
      const definition = AgentDefinition.prompt({ agentModel });
      new FoundryAgent(scope, 'Agent', { project: holder, agentName: 'a', definition });
    });
    const connection = stack.onlyAzapi(TYPES.project);
    const [operation] = stack.azapi('Microsoft.ApiManagement/service/apis/operations');
    expect(connection.config.depends_on).toContain(operation?.address);
    const agent = stack.only('azapi_data_plane_resource');
    expect(agent.config.depends_on).toContain(connection.address);
    expect(agent.config.body?.definition).toMatchObject({ model: 'gateway/gpt-4.1' });
  });
});

describe('contradictions with the gateway', () => {
  test('a project that it does not allow', () => {
    expect(
      endCodes((scope, gateway, holder) => {
        connect(scope, gateway, holder);
        gateway.allow(project(scope, 'other', 'aaaaaaaa-0000-4000-8000-000000000009'));
      }),
    ).toEqual(['ProjectNotAllowed']);
  });

  test('a model that the project may not use', () => {
    expect(
      endCodes((scope, gateway, holder) => {
        connect(scope, gateway, holder).model('gpt-4-1');
        gateway.allow(holder, { models: ['gpt-4.1'] });
      }),
    ).toEqual(['ConnectedModelNotAllowed']);
  });

  test('an identity where all callers have keys', () => {
    expect(
      endCodes((scope, gateway, holder) => {
        connect(scope, gateway, holder);
        gateway.allowCaller(aiGateway.GatewayCaller.subscriptionKey('batch'));
      }),
    ).toEqual(['GatewayNeedsKey']);
  });

  test('none for a project with a key, and for an account', () => {
    expect(
      endCodes((scope, gateway, holder) => {
        connect(scope, gateway, holder, { authentication: ModelConnectionAuthentication.apiKey(SECRET) });
        gateway.allowCaller(aiGateway.GatewayCaller.subscriptionKey('batch'));
      }),
    ).toEqual([]);
    expect(
      endCodes((scope, gateway, holder) => {
        gateway.allow(holder);
        connect(scope, gateway, holder, { project: undefined, account: holder.account }).model('gpt-4.1');
      }),
    ).toEqual([]);
  });

  const ofAccount = (allow: (gateway: aiGateway.ModelGateway, scope: Construct) => void, changes: Changes = {}) =>
    endCodes((scope, gateway, holder) => {
      connect(scope, gateway, holder, { project: undefined, account: holder.account, ...changes });
      allow(gateway, scope);
    });
  const OTHER = 'aaaaaaaa-0000-4000-8000-000000000009';

  test('an account none of whose projects it allows', () => {
    const application = aiGateway.GatewayCaller.application('reports', OTHER);
    const elsewhere = (scope: Construct) =>
      FoundryProject.fromProjectAttributes(scope, 'Elsewhere', {
        projectId: `${accountId('elsewhere')}/projects/proj`,
        publicNetworkAccess: true,
        identityPrincipalId: OTHER,
      });
    expect(ofAccount((gateway) => gateway.allowCaller(application))).toEqual(['NoProjectAllowed']);
    expect(ofAccount((gateway, scope) => gateway.allow(elsewhere(scope)))).toEqual(['NoProjectAllowed']);
  });

  test('none for an account with another project that it allows, and one with a key', () => {
    expect(ofAccount((gateway, scope) => gateway.allow(project(scope, 'other', OTHER)))).toEqual([]);
    const authentication = ModelConnectionAuthentication.apiKey(SECRET);
    const key = aiGateway.GatewayCaller.subscriptionKey('batch');
    expect(ofAccount((gateway) => gateway.allowCaller(key), { authentication })).toEqual([]);
  });

  test('none for an account whose id is known later', () => {
    expect(
      endCodes((scope, gateway, holder) => {
        connect(scope, gateway, holder, { project: undefined, account: makeAccount(scope) });
        gateway.allow(project(scope, 'other', OTHER));
      }),
    ).toEqual([]);
  });

  test.each<[string, ModelConnectionAuthentication]>([
    ['KeyHeaderOfGateway', ModelConnectionAuthentication.apiKey(SECRET, { header: 'x-key' })],
    ['KeyHeaderOfGateway', ModelConnectionAuthentication.apiKey(SECRET, { scheme: 'Bearer' })],
    ['AudienceOfGateway', ModelConnectionAuthentication.projectIdentity('https://ai.azure.com')],
  ])('%s', (code, authentication) => {
    const scope = newStack();
    expect(codesOf(() => connect(scope, modelGateway(scope), project(scope), { authentication }))).toEqual([code]);
  });

  test('an audience with a slash at its end is the same', () => {
    const scope = newStack();
    const authentication = ModelConnectionAuthentication.projectIdentity('https://cognitiveservices.azure.com/');
    expect(codesOf(() => connect(scope, modelGateway(scope), project(scope), { authentication }))).toEqual([]);
  });
});
