import { isObject } from './values/settings-values';

interface Given {
  readonly foundry?: unknown;
  readonly agents?: unknown;
  readonly access?: unknown;
  readonly callers?: unknown;
}

interface ProjectMistake {
  readonly path: string[];
  readonly message: string;
}

/** Which project agents and hosted agents belong to: one of the estate's, where there are several. */
export function projectMistakes(value: Given): ProjectMistake[] {
  const { foundry, agents, access, callers } = value;
  const called: unknown = isObject(callers) ? (callers as { agents?: unknown }).agents : undefined;
  const hosted: unknown = isObject(access) ? (access as { hostedAgents?: unknown }).hostedAgents : undefined;
  const named: readonly (readonly [string[], unknown])[] = [
    ...Object.entries(isObject(agents) ? agents : {}).map(([key, one]): [string[], unknown] => [
      ['agents', key, 'project'],
      projectIn(one),
    ]),
    ...Object.entries(isObject(called) ? called : {}).map(([key, one]): [string[], unknown] => [
      ['callers', 'agents', key, 'project'],
      projectIn(one),
    ]),
    ...(isObject(hosted) ? [[['access', 'hostedAgents', 'project'], projectIn(hosted)] as [string[], unknown]] : []),
  ];
  const names = namesOf(foundry);
  if (names === undefined) {
    return named
      .filter(([, name]) => name !== undefined)
      .map(([path]) => ({ path, message: 'chooses among foundry.projects, and there are none; remove it' }));
  }
  const [only] = names;
  if (only === undefined) {
    return [
      ...named.map(([path]) => path.slice(0, -1)),
      ...(isObject(access) && !isObject(hosted) ? [['access']] : []),
    ].map((path) => ({ path, message: 'needs a project, and the estate has none; add one to foundry.projects' }));
  }
  return [...named.flatMap(([path, name]) => mistakesOf(path, name, names)), ...baselineMistakes(access)];
}

function mistakesOf(path: string[], name: unknown, names: readonly string[]): ProjectMistake[] {
  if (name === undefined) {
    return names.length === 1 ? [] : [{ path, message: `is missing; give one of ${names.join(', ')}` }];
  }
  if (typeof name !== 'string' || names.includes(name)) return [];
  return [{ path, message: `is not one of foundry.projects; give one of ${names.join(', ')}` }];
}

/** A project that is made has its baseline role, and a second assignment of it would be refused. */
function baselineMistakes(access: unknown): ProjectMistake[] {
  if (!isObject(access) || (access as { projectIdentity?: unknown }).projectIdentity === undefined) return [];
  const path = ['access', 'projectIdentity'];
  return [{ path, message: 'comes with each project of an estate that is made; remove it' }];
}

function projectIn(value: unknown): unknown {
  return isObject(value) && 'project' in value ? value.project : undefined;
}

/** Names of the projects of an estate; nothing where a project exists. */
function namesOf(foundry: unknown): readonly string[] | undefined {
  if (!isObject(foundry) || !('account' in foundry) || foundry.account === undefined) return undefined;
  return 'projects' in foundry && isObject(foundry.projects) ? Object.keys(foundry.projects) : [];
}

/** Names of all projects: those of an estate by their keys, the one that exists by its name. */
export function projectNames(foundry: unknown): readonly string[] {
  const made = namesOf(foundry);
  if (made !== undefined) return made;
  const id: unknown = isObject(foundry) && 'projectId' in foundry ? foundry.projectId : undefined;
  return typeof id === 'string' ? [id.split('/').pop() ?? ''] : [];
}

/** Agents that this app creates call models of the estate, or of a connection. */
export function modelsNotDeployed({ foundry, agents }: Given): ProjectMistake[] {
  if (!isObject(foundry) || !('account' in foundry) || !isObject(foundry.account)) return [];
  // An account that exists may have models of its own.
  if ('id' in foundry.account && foundry.account.id !== undefined) return [];
  const models = 'models' in foundry && isObject(foundry.models) ? Object.keys(foundry.models) : [];
  return Object.entries(isObject(agents) ? agents : {}).flatMap(([key, one]: [string, unknown]) => {
    const model = inner(one, ['foundryAgent', 'prompt', 'model']);
    // A model behind a connection is called by the names of both.
    if (typeof model !== 'string' || model.includes('/') || models.includes(model)) return [];
    const known = models.length === 0 ? 'add it to foundry.models' : `give one of ${models.join(', ')}`;
    return [
      {
        path: ['agents', key, 'foundryAgent', 'prompt', 'model'],
        message: `is not one of foundry.models; ${known}`,
      },
    ];
  });
}

function inner(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, step) => (isObject(found) ? (found as Record<string, unknown>)[step] : undefined),
    value,
  );
}
