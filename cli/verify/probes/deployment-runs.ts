import type { Probe } from '../probe-client/probe';
import { listField, textField } from '../probe-client/field';
import { failed, type ProbeFinding, ok } from '../probe-client/finding';
import type { Read } from '../probe-client/read-resource';

/** The deployment that the application sends its traffic to is running. */
export function deploymentRuns(readApplication: Read, readDeployments: Read): Probe {
  return {
    name: 'deployment runs',
    run: async (client, signal) => {
      const [application, deployments] = await Promise.all([
        readApplication(client, signal),
        readDeployments(client, signal),
      ]);
      if (application.finding !== undefined) return application.finding;
      if (deployments.finding !== undefined) return deployments.finding;
      return judged(application.found, listField(deployments.found, 'value'));
    },
  };
}

function judged(application: unknown, deployments: readonly unknown[]): ProbeFinding {
  if (deployments.length === 0) return failed('Azure', 'the application has no deployment: add one and deploy');
  const routed = listField(application, 'properties', 'trafficRoutingPolicy', 'rules').map((rule) =>
    textField(rule, 'deploymentId'),
  );
  const serving = deployments.filter((deployment) =>
    routed.includes(textField(deployment, 'properties', 'deploymentId')),
  );
  if (routed.length > 0 && serving.length === 0) {
    return failed('Azure', 'the traffic goes to a deployment that does not exist: deploy again');
  }
  // Without rules all traffic goes to the first deployment.
  const looked = routed.length > 0 ? serving : deployments.slice(0, 1);
  const resting = looked.filter((deployment) => textField(deployment, 'properties', 'state') !== 'Running');
  return resting.length === 0
    ? ok('Azure', `${looked.map(nameOf).join(', ')}: Running`)
    : failed(
        'Azure',
        `${resting.map((deployment) => `${nameOf(deployment)}: ${stateOf(deployment)}`).join(', ')}: run foundry-agents start`,
      );
}

function nameOf(deployment: unknown): string {
  return textField(deployment, 'name') ?? 'the deployment';
}

function stateOf(deployment: unknown): string {
  return textField(deployment, 'properties', 'state') ?? 'state unknown';
}
