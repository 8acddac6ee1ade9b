import type { TerraformResource } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { IContainerRegistry } from '../../access/resources/container-registry';
import { Awaited } from '../../core/terraform/awaited';
import { addAwaited } from '../../foundry/existing/awaited-of';
import { keysOfProject, KnownByKeys } from '../../foundry/existing/foundry-keys';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';

/** Seconds until the right of a project to pull images takes effect, where nothing else is said. */
export const PULL_WAIT_SECONDS = 60;

/** A right of the identity of a project to pull images, and what gives it. */
interface PullRight {
  readonly givenBy: IConstruct;
  readonly project: IFoundryProject;
  readonly registry: IContainerRegistry;
}

/** What pulls an image. */
interface Pulling {
  readonly awaited: Awaited;
  readonly waitSeconds: number;
}

/** Rights of each project of an app to pull, and what waits until they count. */
const PULLS = new KnownByKeys(() => ({ rights: [] as PullRight[], waiting: [] as Pulling[] }));

const pullsOf = (project: IFoundryProject) => PULLS.of(project, keysOfProject(project));

/** Whether the app lets the identity of a project pull from some registry. */
export function hasPullRight(project: IFoundryProject): boolean {
  return pullsOf(project).rights.length > 0;
}

/** Notes that the identity of a project may pull images. What pulls them waits for it, whichever is created first. */
export function notePullRight(right: PullRight): void {
  const { rights, waiting } = pullsOf(right.project);
  rights.push(right);
  for (const pulling of waiting) waitFor(pulling, right);
}

/** Has what pulls an image wait until every right of its project to pull takes effect. */
export function awaitPullRights(
  resource: TerraformResource,
  project: IFoundryProject,
  waitSeconds = PULL_WAIT_SECONDS,
): void {
  const { rights, waiting } = pullsOf(project);
  const pulling = { awaited: new Awaited(), waitSeconds };
  pulling.awaited.waitedForBy(resource, []);
  waiting.push(pulling);
  for (const right of rights) waitFor(pulling, right);
}

/** The wait is created only where something pulls. */
function waitFor({ awaited, waitSeconds }: Pulling, { givenBy, project, registry }: PullRight): void {
  addAwaited(givenBy, awaited, registry.grants._awaitPull(project.managedIdentity, waitSeconds), []);
}
