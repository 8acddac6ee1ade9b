import { DeployedApplication } from '../../src';
import { project } from '../support/samples';
import { synthesize } from '../support/synthesize';

const DEPLOYMENT = { agentName: 'Publishing Agent', agentVersion: '1' };

const stack = synthesize((scope) => {
  const published = new DeployedApplication(scope, 'Agent', { project: project(scope), applicationName: 'niceapp' });
  published.addDeployment('main', DEPLOYMENT);
  published.routeTo(published.addDeployment('next', DEPLOYMENT));
});

test('another deployment with the traffic replaces the routing, and the new one is made first', () => {
  const { config } = stack.only('azapi_update_resource');
  expect(config.replace_triggers_external_values).toEqual({ deployment: 'next' });
  expect(config.lifecycle).toEqual({ create_before_destroy: true });
});

test('every deployment and its kept id can go after the routing, whichever has the traffic', () => {
  // Terraform passes create_before_destroy from the routing to the deployment of today only. Where the service has refused to
  // move the traffic, that of yesterday is destroyed first or the plan ends in a cycle.
  const ofDeployments = ['azapi_resource', 'terraform_data']
    .flatMap((type) => stack.ofType(type))
    .filter(({ address }) => address.includes('Deployments'));
  expect(ofDeployments).toHaveLength(4);
  for (const { config } of ofDeployments) expect(config.lifecycle).toMatchObject({ create_before_destroy: true });
});

test('siblings are chained by locks alone: one that depended on another would pass create_before_destroy on', () => {
  const [one, other] = stack.ofType('azapi_resource').filter(({ address }) => address.includes('Deployments'));
  if (one === undefined || other === undefined) throw new Error('two deployments');
  expect(stack.follows(one, other) || stack.follows(other, one)).toBe(false);
  expect(one.config.locks).toEqual(other.config.locks);
});
