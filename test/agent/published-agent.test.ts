import {
  AgentApplication,
  AgentDeployment,
  AgentDeploymentType,
  AgentProtocol,
  ApplicationAuthorization,
  ApplicationRouting,
  Principal,
  PublishedAgent,
} from '../../src';
import { APPLICATION_ID, GROUP, project, TOKEN } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';

const APPLICATION = 'Microsoft.CognitiveServices/accounts/projects/applications';
const DEPLOYMENT = `${APPLICATION}/agentDeployments`;

describe('a published agent with two deployments', () => {
  const stack = synthesize((scope) => {
    const agent = new PublishedAgent(scope, 'Agent', {
      project: project(scope),
      applicationName: 'niceapp',
      authorization: ApplicationAuthorization.ROLE_BASED,
      retainedAgents: ['Retired Agent'],
    });
    agent.addDeployment('old', { agentName: 'Publishing Agent', agentVersion: '1' });
    const next = agent.addDeployment('new', {
      agentName: 'ContainerAgent',
      agentVersion: '1',
      deploymentType: AgentDeploymentType.HOSTED,
      minReplicas: 1,
      maxReplicas: 1,
      protocols: [AgentProtocol.of('responses')],
    });
    agent.routeTo(next);
  });
  const application = stack.onlyAzapi(APPLICATION);
  const routing = stack.onlyAzapi(APPLICATION, 'azapi_update_resource');
  const [first, second] = stack.azapi(DEPLOYMENT);

  test('lists every agent its deployments use, and those retained', () => {
    expect(application.config.body?.properties?.agents).toEqual([
      { agentName: 'Publishing Agent' },
      { agentName: 'ContainerAgent' },
      { agentName: 'Retired Agent' },
    ]);
  });

  test('sends all traffic to the deployment that was routed to last', () => {
    const kept = stack.ofType('terraform_data').find((data) => /Agent_Deployments_new_Kept/.test(data.address));
    expect(routing.config.body).toEqual({
      properties: {
        trafficRoutingPolicy: {
          protocol: 'FixedRatio',
          rules: [{ ruleId: 'all', deploymentId: `\${${kept?.address}.output.deploymentId}`, trafficPercentage: 100 }],
        },
      },
    });
  });

  test('makes application, then deployments, then routing, and destroys them in reverse', () => {
    expect(stack.azapi(DEPLOYMENT).map((found) => found.config.name)).toEqual(['new', 'old']);
    expect(stack.follows(first!, application)).toBe(true);
    expect(stack.follows(second!, application)).toBe(true);
    expect(stack.follows(routing, first!)).toBe(true);
  });

  test('has a replaced deployment go last', () => {
    for (const deployment of [first, second]) {
      expect(deployment?.config.lifecycle).toEqual({ create_before_destroy: true });
    }
  });
});

test('a deployment may have any name, that of its neighbours too', () => {
  const stack = synthesize((scope) => {
    const agent = new PublishedAgent(scope, 'Agent', { project: project(scope), applicationName: 'niceapp' });
    for (const name of ['Routing', 'Application', 'Deployments']) {
      agent.addDeployment(name, { agentName: 'A', agentVersion: '1' });
    }
  });
  expect(stack.azapi(DEPLOYMENT)).toHaveLength(3);
});

test('the first deployment takes its name as id, or default where that is known only later', () => {
  const ids = ['blue', undefined, TOKEN].map((deploymentName) => {
    const agent = new PublishedAgent(newStack(), 'Agent', {
      project: project(newStack()),
      applicationName: 'niceapp',
      deployment: { agentName: 'A', agentVersion: '1', deploymentName },
    });
    return agent.node.findChild('Deployments').node.children.map((child) => child.node.id);
  });
  expect(ids).toEqual([['blue'], ['default'], ['default']]);
});

test('a published agent takes an application that stands elsewhere', () => {
  const stack = synthesize((scope) => {
    const application = AgentApplication.fromApplicationId(scope, 'App', APPLICATION_ID);
    const agent = PublishedAgent.fromApplication(scope, 'Agent', application);
    agent.addDeployment('main', { agentName: 'A', agentVersion: '1' });
    agent.grants.invoke(Principal.group(GROUP));
  });
  expect(stack.azapi(APPLICATION)).toEqual([]);
  expect(stack.onlyAzapi(DEPLOYMENT).config.parent_id).toBe(APPLICATION_ID);
  expect(stack.onlyAzapi(APPLICATION, 'azapi_update_resource').config.resource_id).toBe(APPLICATION_ID);
  expect(stack.only('azurerm_role_assignment').config.scope).toBe(APPLICATION_ID);
});

test('traffic can go to a deployment that stands already', () => {
  const stack = synthesize((scope) => {
    const application = AgentApplication.fromApplicationId(scope, 'App', APPLICATION_ID);
    const deployment = AgentDeployment.fromDeploymentAttributes(scope, 'Existing', {
      deploymentName: 'portal',
      deploymentId: 'abc',
      agentName: 'A',
    });
    new ApplicationRouting(scope, 'Routing', { application, deployment });
  });
  expect(JSON.stringify(stack.onlyAzapi(APPLICATION, 'azapi_update_resource').config.body)).toContain(
    '"deploymentId":"abc"',
  );
});

test('granting one principal twice makes one assignment', () => {
  const stack = synthesize((scope) => {
    const { grants } = AgentApplication.fromApplicationId(scope, 'App', APPLICATION_ID);
    const [first, second] = [grants.invoke(Principal.group(GROUP)), grants.invoke(Principal.group(GROUP))];
    expect(second.dependables).toEqual(first.dependables);
  });
  expect(stack.ofType('azurerm_role_assignment')).toHaveLength(1);
});
