import type { IConstruct } from 'constructs';
import { isLiteral } from '../../core/terraform/tokens';
import type { IAgentDataStores } from '../data-stores/agent-data-stores-interface';
import { keyOfProject } from '../existing/foundry-keys';
import type { IFoundryProject } from '../existing/foundry-project-interface';

/** Hosts of an app by project, and the number of its projects by Cosmos DB account. */
interface Known {
  readonly hosts: Map<string, IConstruct>;
  readonly projects: Map<string, number>;
}

const KNOWN = new WeakMap<IConstruct, Known>();

function knownOf({ root }: IConstruct['node']): Known {
  const known = KNOWN.get(root) ?? { hosts: new Map<string, IConstruct>(), projects: new Map<string, number>() };
  KNOWN.set(root, known);
  return known;
}

/** A known id, or the construct that stands for one that is known only after apply. */
function keyOf(id: string, construct: IConstruct): string {
  return isLiteral(id) ? id.toLowerCase() : construct.node.path;
}

/** What has given a project data stores already. */
export function otherHostOf(project: IFoundryProject): IConstruct | undefined {
  return knownOf(project.node).hosts.get(keyOfProject(project));
}

/** Number of projects of the app that use a Cosmos DB account. */
export function projectsOn(stores: IAgentDataStores): number {
  return knownOf(stores.node).projects.get(keyOf(stores.cosmosAccountId, stores)) ?? 0;
}

/** Notes that a project uses stores. */
export function noteProject(host: IConstruct, project: IFoundryProject, stores: IAgentDataStores): void {
  const { hosts, projects } = knownOf(host.node);
  hosts.set(keyOfProject(project), host);
  const key = keyOf(stores.cosmosAccountId, stores);
  projects.set(key, (projects.get(key) ?? 0) + 1);
}
