import type { TerraformStack } from 'cdktf';
import {
  AgentApplication,
  AgentDeployment,
  type AgentDeploymentOptions,
  AgentDeploymentType,
  AgentProtocol,
  DeployedApplication,
} from '../../../src';
import { codesOf } from '../../support/errors';
import { APPLICATION_ID, ONE_AT_A_TIME, project, TOKEN } from '../../support/samples';
import { newStack, resolved, synthesize } from '../../support/synthesize';

const TYPE = 'Microsoft.CognitiveServices/accounts/projects/applications/agentDeployments';

function make(scope: TerraformStack, options: Partial<AgentDeploymentOptions> = {}): AgentDeployment {
  const application = AgentApplication.fromApplicationId(scope, 'App', APPLICATION_ID);
  return new AgentDeployment(scope, 'main', {
    application,
    agentName: 'Publishing Agent',
    agentVersion: '1',
    ...options,
  });
}

const HOSTED = { deploymentType: AgentDeploymentType.HOSTED, minReplicas: 1, maxReplicas: 1 };

describe('the resource', () => {
  test('of a managed deployment has exactly the body of the source document', () => {
    const stack = synthesize((scope) => {
      make(scope, { displayName: 'Test Managed Deployment', protocols: [AgentProtocol.of('responses')] });
    });
    expect(stack.onlyAzapi(TYPE).config).toEqual({
      type: `${TYPE}@2026-05-01`,
      name: 'main',
      parent_id: APPLICATION_ID,
      body: {
        properties: {
          displayName: 'Test Managed Deployment',
          deploymentType: 'Managed',
          protocols: [{ protocol: 'Responses', version: '1.0' }],
          agents: [{ agentName: 'Publishing Agent', agentVersion: '1' }],
        },
      },
      response_export_values: { deploymentId: 'properties.deploymentId', state: 'properties.state' },
      ...ONE_AT_A_TIME,
      lifecycle: { create_before_destroy: true },
    });
  });

  test('of a hosted deployment carries its replicas', () => {
    const stack = synthesize((scope) => {
      make(scope, { ...HOSTED, agentName: 'ContainerAgent', description: 'd', tags: { a: 'b' } });
    });
    expect(stack.onlyAzapi(TYPE).config.body).toEqual({
      properties: {
        description: 'd',
        deploymentType: 'Hosted',
        minReplicas: 1,
        maxReplicas: 1,
        protocols: [{ protocol: 'Responses', version: '1.0' }],
        agents: [{ agentName: 'ContainerAgent', agentVersion: '1' }],
        tags: { a: 'b' },
      },
    });
  });

  test('keeps the deployment id known while versions roll', () => {
    const scope = newStack();
    expect(resolved(scope, make(scope).deploymentId)).toMatch(
      /^\$\{terraform_data\.main_Kept_\w+\.output\.deploymentId\}$/,
    );
  });
});

test('a new version of the same agent changes the deployment in place and nothing else', () => {
  const published = (agentVersion: string) =>
    synthesize((scope) => {
      new DeployedApplication(scope, 'Agent', {
        project: project(scope),
        applicationName: 'niceapp',
        deployment: { agentName: 'Publishing Agent', agentVersion },
      });
    });
  const [before, after] = [published('1'), published('2')];
  expect(after.addresses).toEqual(before.addresses);
  const changed = after.addresses.filter(
    (address) => JSON.stringify(after.at(address).config) !== JSON.stringify(before.at(address).config),
  );
  expect(changed).toEqual([after.onlyAzapi(TYPE).address]);
  expect(after.onlyAzapi(TYPE).config.name).toBe(before.onlyAzapi(TYPE).config.name);
});

describe('mistakes', () => {
  test.each<[string, Partial<AgentDeploymentOptions>]>([
    ['InvalidDeploymentName', { deploymentName: 'my deployment' }],
    ['InvalidAgentName', { agentName: '' }],
    ['InvalidAgentVersion', { agentVersion: ' ' }],
    ['InvalidDisplayName', { displayName: '' }],
    ['NoProtocol', { protocols: [] }],
    ['DuplicateProtocol', { protocols: [AgentProtocol.activity(), AgentProtocol.of('Activity')] }],
    ['InvalidTag', { tags: { 'a/b': 'v' } }],
    ['ReplicasNotHosted', { minReplicas: 1 }],
    ['ReplicasNotHosted', { maxReplicas: 1 }],
    ['ReplicasMissing', { ...HOSTED, minReplicas: undefined }],
    ['ReplicasMissing', { ...HOSTED, maxReplicas: undefined }],
    ['InvalidReplicas', { ...HOSTED, minReplicas: -1 }],
    ['InvalidReplicas', { ...HOSTED, minReplicas: 0.5 }],
    ['ReplicasInverted', { ...HOSTED, minReplicas: 3, maxReplicas: 2 }],
  ])('fails with %s for %j', (code, options) => {
    expect(codesOf(() => make(newStack(), options))).toEqual([code]);
  });

  test.each<Partial<AgentDeploymentOptions>>([
    { ...HOSTED, minReplicas: 0, maxReplicas: 0 },
    { ...HOSTED, minReplicas: 2, maxReplicas: 2 },
    { agentVersion: TOKEN, agentName: TOKEN, deploymentName: TOKEN },
  ])('are not found in %j', (options) => {
    expect(codesOf(() => make(newStack(), options))).toEqual([]);
  });
});
