import type { Check } from '../probing/check';
import { list, text } from '../probing/field';
import { failed, type Finding, ok } from '../probing/finding';
import type { Read } from '../probing/read-resource';

/** The deployment that the application sends its traffic to is running. */
export function deploymentRuns(readApplication: Read, readDeployments: Read): Check {
  return {
    name: 'deployment runs',
    run: async (probe, signal) => {
      const [application, deployments] = await Promise.all([
        readApplication(probe, signal),
        readDeployments(probe, signal),
      ]);
      if (application.finding !== undefined) return application.finding;
      if (deployments.finding !== undefined) return deployments.finding;
      return judged(application.found, list(deployments.found, 'value'));
    },
  };
}

function judged(application: unknown, deployments: readonly unknown[]): Finding {
  if (deployments.length === 0) return failed('Azure', 'the application has no deployment: add one and deploy');
  const routed = list(application, 'properties', 'trafficRoutingPolicy', 'rules').map((rule) =>
    text(rule, 'deploymentId'),
  );
  const serving = deployments.filter((deployment) => routed.includes(text(deployment, 'properties', 'deploymentId')));
  if (routed.length > 0 && serving.length === 0) {
    return failed('Azure', 'the traffic goes to a deployment that does not exist: deploy again');
  }
  // Without rules all traffic goes to the first deployment.
  const looked = routed.length > 0 ? serving : deployments.slice(0, 1);
  const resting = looked.filter((deployment) => text(deployment, 'properties', 'state') !== 'Running');
  return resting.length === 0
    ? ok('Azure', `${looked.map(nameOf).join(', ')}: Running`)
    : failed(
        'Azure',
        `${resting.map((deployment) => `${nameOf(deployment)}: ${stateOf(deployment)}`).join(', ')}: run foundry-agents start`,
      );
}

function nameOf(deployment: unknown): string {
  return text(deployment, 'name') ?? 'the deployment';
}

function stateOf(deployment: unknown): string {
  return text(deployment, 'properties', 'state') ?? 'state unknown';
}
