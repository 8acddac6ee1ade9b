import {
  AgentApplication,
  AgentDeployment,
  AgentDeploymentType,
  AgentProtocol,
  ApplicationAuthorization,
  ApplicationRouting,
  Principal,
  DeployedApplication,
} from '../../src';
import { codesOf } from '../support/errors';
import { APPLICATION_ID, GROUP, project, TOKEN } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';

const APPLICATION = 'Microsoft.CognitiveServices/accounts/projects/applications';
const DEPLOYMENT = `${APPLICATION}/agentDeployments`;

describe('a published agent with two deployments', () => {
  const stack = synthesize((scope) => {
    const agent = new DeployedApplication(scope, 'Agent', {
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
  const deployments = stack.azapi(DEPLOYMENT);

  test('lists every agent its deployments use, and those retained', () => {
    expect(application.config.body?.properties?.agents).toEqual([
      { agentName: 'Publishing Agent' },
      { agentName: 'ContainerAgent' },
      { agentName: 'Retired Agent' },
    ]);
  });

  test('sends all traffic to the deployment that was routed to last', () => {
    const kept = stack.ofType('terraform_data').find((data) => data.address.includes('Agent_Deployments_new_Kept'));
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
    for (const deployment of deployments) expect(stack.follows(deployment, application)).toBe(true);
    const routed = deployments.filter((deployment) => stack.follows(routing, deployment));
    expect(routed.map(({ config }) => config.name)).toEqual(['new']);
  });

  test('has a replaced deployment go last', () => {
    for (const deployment of deployments) {
      expect(deployment.config.lifecycle).toEqual({ create_before_destroy: true });
    }
  });
});

test('a deployment may have any name, that of its neighbours too', () => {
  const stack = synthesize((scope) => {
    const agent = new DeployedApplication(scope, 'Agent', { project: project(scope), applicationName: 'niceapp' });
    for (const name of ['Routing', 'Application', 'Deployments']) {
      agent.addDeployment(name, { agentName: 'A', agentVersion: '1' });
    }
  });
  expect(stack.azapi(DEPLOYMENT)).toHaveLength(3);
});

test('the first deployment takes its name as id, or default where that is known only later', () => {
  const ids = ['blue', undefined, TOKEN].map((deploymentName) => {
    const agent = new DeployedApplication(newStack(), 'Agent', {
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
    const agent = DeployedApplication.fromApplication(scope, 'Agent', application);
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

describe('routing', () => {
  const app = (scope: ReturnType<typeof newStack>, id: string) =>
    new AgentApplication(scope, id, { project: project(scope, `${id}Project`), applicationName: id });
  const deploy = (scope: ReturnType<typeof newStack>, id: string, application: AgentApplication) =>
    new AgentDeployment(scope, id, { application, agentName: 'A', agentVersion: '1', deploymentName: 'main' });

  test('fails with SecondRouting where another one decides already', () => {
    const scope = newStack();
    const application = app(scope, 'one');
    const deployment = deploy(scope, 'main', application);
    new ApplicationRouting(scope, 'First', { application, deployment });
    expect(codesOf(() => new ApplicationRouting(scope, 'Second', { application, deployment }))).toEqual([
      'SecondRouting',
    ]);
  });

  test('fails with DeploymentOfOtherApplication', () => {
    const scope = newStack();
    const deployment = deploy(scope, 'main', app(scope, 'one'));
    const application = app(scope, 'two');
    expect(codesOf(() => new ApplicationRouting(scope, 'Routing', { application, deployment }))).toEqual([
      'DeploymentOfOtherApplication',
    ]);
  });

  test('fails with DuplicateDeployment where two have one name', () => {
    const scope = newStack();
    const application = app(scope, 'one');
    deploy(scope, 'first', application);
    expect(codesOf(() => deploy(scope, 'second', application))).toEqual(['DuplicateDeployment']);
  });

  test('fails with DuplicateDeployment where names differ in case alone', () => {
    const scope = newStack();
    const application = app(scope, 'one');
    deploy(scope, 'first', application);
    const second = () =>
      new AgentDeployment(scope, 'second', {
        application,
        agentName: 'A',
        agentVersion: '1',
        deploymentName: 'Main',
      });
    expect(codesOf(second)).toEqual(['DuplicateDeployment']);
  });

  test('stands before what waits for the application, so that a bot never meets one that answers nobody', () => {
    const scope = newStack();
    const application = app(scope, 'one');
    const before = application.dependables.length;
    const routing = new ApplicationRouting(scope, 'Routing', {
      application,
      deployment: deploy(scope, 'main', application),
    });
    expect(application.dependables.slice(before)).toEqual(routing.dependables);
  });
});
