import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import { isLiteral } from '../../core/terraform/tokens';
import { type Problems, quote } from '../../core/validation/problems';
import { onceComplete, warn } from '../../core/validation/warn';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';
import type { HostedAgentOptions } from './agent-definition-options';
import { ENDPOINT_CODES } from './codes';
import { PULL_WAIT } from './endpoint-rules';
import { hasPullRight, notePullRight } from '../target/pull-rights';
import { planPullWait } from './image-pull-plan';

const AZURE_REGISTRY = '.azurecr.io';

/**
 * Grants the identity of a project the right to pull the image, and returns what waits until it takes effect: the service pulls while it
 * creates the agent, and does not try again.
 */
export function awaitPull(
  agent: IConstruct,
  project: IFoundryProject,
  hosted: HostedAgentOptions,
): ITerraformDependable[] {
  const { registry } = hosted;
  if (registry === undefined) return [];
  notePullRight({ givenBy: agent, project, registry });
  return registry.grants._awaitPull(project.managedIdentity, planPullWait(hosted));
}

/** Adds what is wrong with how the image is reached. */
export function checkPull(problems: Problems, { image, registry, pullWaitSeconds }: HostedAgentOptions): void {
  problems.checkWithin('definition.pullWaitSeconds', pullWaitSeconds, PULL_WAIT);
  const host = azureHostOf(image);
  if (registry === undefined || host === undefined || !isLiteral(registry.resourceId)) return;
  const name = registry.resourceId.split('/').pop()?.toLowerCase() ?? '';
  const label = host.slice(0, -AZURE_REGISTRY.length);
  // A registry may have a hash behind its name in its host.
  const isOfRegistry = label === name || label.startsWith(`${name}-`);
  problems.when(!isOfRegistry, ENDPOINT_CODES.ImageOfOtherRegistry, () => ({
    message: `definition.image is in ${quote(host)}, and definition.registry is ${quote(name)}`,
    remedy: 'give the registry that holds the image',
  }));
}

/** Warns where nothing in the app lets the project pull an image of a registry in Azure, once the app is complete. */
export function warnOfPull(agent: IConstruct, project: IFoundryProject, options: HostedAgentOptions | undefined): void {
  if (options === undefined || options.registry !== undefined) return;
  const host = azureHostOf(options.image);
  if (host === undefined) return;
  onceComplete(agent, () => {
    if (hasPullRight(project)) return;
    warn(
      agent,
      ENDPOINT_CODES.ImageWithoutRegistry,
      `the image is in ${quote(host)}, and nothing here lets project '${project.projectName}' pull it: give registry, or make sure that ` +
        'its identity has AcrPull there',
    );
  });
}

function azureHostOf(image: string): string | undefined {
  if (!isLiteral(image)) return undefined;
  const [host = ''] = image.split('/');
  return host.endsWith(AZURE_REGISTRY) ? host : undefined;
}
