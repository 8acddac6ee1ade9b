import type { IConstruct } from 'constructs';
import { PerApp } from '../../core/terraform/per-app';
import { isLiteral } from '../../core/terraform/tokens';
import type { IAgentDataStores } from '../data-stores/agent-data-stores-interface';
import { keyOfProject } from '../existing/foundry-keys';
import type { IFoundryProject } from '../existing/foundry-project-interface';

/** Hosts of an app by project, and the number of its projects by Cosmos DB account. */
const HOSTS = new PerApp(() => new Map<string, IConstruct>());
const PROJECTS = new PerApp(() => new Map<string, number>());

/** A known id, or the construct that stands for one that is known only after apply. */
function keyOf(id: string, construct: IConstruct): string {
  return isLiteral(id) ? id.toLowerCase() : construct.node.path;
}

/** What has given a project data stores already. */
export function otherHostOf(project: IFoundryProject): IConstruct | undefined {
  return HOSTS.of(project).get(keyOfProject(project));
}

/** Number of projects of the app that use a Cosmos DB account. */
export function projectsOn(stores: IAgentDataStores): number {
  return PROJECTS.of(stores).get(keyOf(stores.cosmosAccountId, stores)) ?? 0;
}

/** Notes that a project uses stores. */
export function noteProject(host: IConstruct, project: IFoundryProject, stores: IAgentDataStores): void {
  const projects = PROJECTS.of(host);
  HOSTS.of(host).set(keyOfProject(project), host);
  const key = keyOf(stores.cosmosAccountId, stores);
  projects.set(key, (projects.get(key) ?? 0) + 1);
}
