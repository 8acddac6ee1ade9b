import { AgentApplication, DeployedApplication } from '../../../src';
import { APPLICATION_ID, ONE_AT_A_TIME, project } from '../../support/samples';
import { synthesize } from '../../support/synthesize';

const DEPLOYMENT = { agentName: 'Publishing Agent', agentVersion: '1' };

describe('before an application is destroyed', () => {
  const stack = synthesize((scope) => {
    const published = new DeployedApplication(scope, 'Agent', { project: project(scope), applicationName: 'niceapp' });
    published.addDeployment('main', DEPLOYMENT);
    published.addDeployment('next', DEPLOYMENT);
  });
  const end = stack.only('azapi_resource_action');

  test('it is disabled, with POST, and one that is gone already is no fault', () => {
    expect(end.config).toEqual({
      type: 'Microsoft.CognitiveServices/accounts/projects/applications@2026-05-01',
      resource_id: APPLICATION_ID,
      action: 'disable',
      method: 'POST',
      when: 'destroy',
      ignore_not_found: true,
      ...ONE_AT_A_TIME,
      timeouts: { create: '5m' },
      lifecycle: { ignore_changes: ['resource_id'] },
    });
  });

  test('a refusal keeps nothing from being destroyed, for nothing depends on it and it on nothing', () => {
    const others = stack.addresses.filter((address) => address !== end.address).map((address) => stack.at(address));
    expect(others.filter((other) => stack.follows(other, end) || stack.follows(end, other))).toEqual([]);
  });

  test('its deployments wait for the same lock, and for the routing', () => {
    const routing = stack.only('azapi_update_resource');
    const deployments = stack.ofType('azapi_resource').filter(({ address }) => address.includes('Deployments'));
    expect(deployments.map(({ config }) => config.locks)).toEqual([end.config.locks, end.config.locks]);
    expect(deployments.some((deployment) => stack.follows(routing, deployment))).toBe(true);
  });
});

test('an application of others is not disabled when what was deployed into it goes', () => {
  const stack = synthesize((scope) => {
    const application = AgentApplication.fromApplicationId(scope, 'Application', APPLICATION_ID);
    DeployedApplication.fromApplication(scope, 'Agent', application).addDeployment('main', DEPLOYMENT);
  });
  expect(stack.ofType('azapi_resource_action')).toEqual([]);
});
