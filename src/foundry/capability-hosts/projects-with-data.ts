import type { IConstruct } from 'constructs';
import { PerApp } from '../../core/terraform/per-app';
import { isLiteral } from '../../core/terraform/tokens';
import type { IAgentDataStores } from '../data-stores/agent-data-stores-interface';
import type { IFoundryAccount } from '../existing/foundry-account-interface';
import { keyOfAccount, keyOfProject } from '../existing/foundry-keys';
import type { IFoundryProject } from '../existing/foundry-project-interface';

/** Hosts of an app by project, its projects that have one by account, and the number of its projects by Cosmos DB account. */
const HOSTS = new PerApp(() => new Map<string, IConstruct>());
const NAMES = new PerApp(() => new Map<string, string[]>());
const PROJECTS = new PerApp(() => new Map<string, number>());

/** A known id, or the construct that stands for one that is known only after apply. */
function keyOf(id: string, construct: IConstruct): string {
  return isLiteral(id) ? id.toLowerCase() : construct.node.path;
}

/** What has given a project data stores already. */
export function otherHostOf(project: IFoundryProject): IConstruct | undefined {
  return HOSTS.of(project).get(keyOfProject(project));
}

/** Names of the projects of an account that the app gives data stores. */
export function projectsWithData(account: IFoundryAccount): readonly string[] {
  return NAMES.of(account).get(keyOfAccount(account)) ?? [];
}

/** Number of projects of the app that use a Cosmos DB account. */
export function projectsOn(stores: IAgentDataStores): number {
  return PROJECTS.of(stores).get(keyOf(stores.cosmosAccountId, stores)) ?? 0;
}

/** Notes that a project uses stores. */
export function noteProject(host: IConstruct, project: IFoundryProject, stores: IAgentDataStores): void {
  const projects = PROJECTS.of(host);
  HOSTS.of(host).set(keyOfProject(project), host);
  const account = keyOfAccount(project.account);
  NAMES.of(host).set(account, [...projectsWithData(project.account), project.projectName]);
  const key = keyOf(stores.cosmosAccountId, stores);
  projects.set(key, (projects.get(key) ?? 0) + 1);
}
