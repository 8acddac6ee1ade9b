import { z } from 'zod';
import { isObject, text } from './values/settings-values';

interface Given {
  readonly foundry?: unknown;
  readonly agents?: unknown;
  readonly access?: unknown;
}

interface ProjectMistake {
  readonly path: string[];
  readonly message: string;
}

/** Which project agents and hosted agents belong to: one of the estate's, where there are several. */
export function projectMistakes(value: Given): ProjectMistake[] {
  const { foundry, agents, access } = value;
  const hosted: unknown = isObject(access) ? (access as { hostedAgents?: unknown }).hostedAgents : undefined;
  const named: readonly (readonly [string[], unknown])[] = [
    ...Object.entries(isObject(agents) ? agents : {}).map(([key, one]): [string[], unknown] => [
      ['agents', key, 'project'],
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

/** Lists of an estate whose keys can be renamed. */
const LISTS = ['projects', 'data'] as const;
export type MovedList = (typeof LISTS)[number];

const renames = z.record(text, text);

/** Keys that were renamed, by their former ones. */
export const moved = z.strictObject({
  projects: renames
    .optional()
    .describe('former key: new key; the project keeps its name in Azure, which has to be given as its name'),
  data: renames
    .optional()
    .describe('former key: new key; in a managed network rules keep their names by outboundRulePrefix'),
});

interface GivenMoves {
  readonly moved?: unknown;
  readonly projects?: unknown;
  readonly data?: unknown;
  readonly network?: unknown;
}

/** Former keys of one that is in the settings, the last one first. */
export function formerKeys(renamed: Readonly<Record<string, string>> | undefined, key: string): string[] {
  const found: string[] = [];
  const before = (one: string) =>
    Object.entries(renamed ?? {}).find(([former, now]) => now === one && !found.includes(former))?.[0];
  for (let former = before(key); former !== undefined; former = before(former)) found.push(former);
  return found;
}

/** Keys that are given twice, lead nowhere, or would change a name in Azure. */
export function movedMistakes(given: GivenMoves): ProjectMistake[] {
  const { moved: renamed } = given;
  if (!isObject(renamed)) return [];
  return LISTS.flatMap((list) => {
    const entries = Object.entries(recordOf((renamed as Record<string, unknown>)[list]));
    const present = recordOf(given[list]);
    return entries.flatMap(([former, now]) => {
      const mistake = moveMistake(list, former, now, { present, entries });
      return mistake === undefined ? [] : [mistake];
    });
  }).concat(nameMistakes(given));
}

function moveMistake(
  list: MovedList,
  former: string,
  now: unknown,
  { present, entries }: { readonly present: object; readonly entries: readonly (readonly [string, unknown])[] },
): ProjectMistake | undefined {
  const path = ['moved', list, former];
  const keys = Object.keys(present);
  if (keys.includes(former)) {
    return { path, message: `is still one of ${list}; remove it here, or rename it there` };
  }
  if (typeof now !== 'string') return undefined;
  if (entries.some(([other, to]) => other !== former && to === now)) {
    return { path, message: `and another one become ${now}; keep the one that it was called` };
  }
  const last = lastKey(now, entries);
  if (last !== undefined && keys.includes(last)) return undefined;
  return { path, message: `becomes ${now}, which is not one of ${list}; give one of ${keys.join(', ') || 'them'}` };
}

/** Where renames lead to; nowhere if they form a circle. */
function lastKey(key: string, entries: readonly (readonly [string, unknown])[]): string | undefined {
  const seen = new Set<string>();
  for (let now: string = key; !seen.has(now);) {
    seen.add(now);
    const next = entries.find(([former]) => former === now)?.[1];
    if (typeof next !== 'string') return now;
    now = next;
  }
  return undefined;
}

/** What was called like the key in Azure is still called so. */
function nameMistakes({ moved: renamed, projects, data, network }: GivenMoves): ProjectMistake[] {
  const isManaged = isObject(network) && 'mode' in network && network.mode === 'managed';
  const lists = renamed as Record<string, unknown>;
  const lacking = (list: MovedList, kept: string, whatKeeps: string, present: unknown) => {
    const entries = Object.entries(recordOf(lists[list]));
    const renames = Object.fromEntries(entries.map(([former, now]) => [former, String(now)]));
    return Object.entries(recordOf(present)).flatMap(([name, one]) => {
      const first = formerKeys(renames, name).pop();
      if (first === undefined || !isObject(one) || (one as Record<string, unknown>)[kept] !== undefined) return [];
      return [{ path: [list, name], message: `was called ${first}, and ${whatKeeps}; add ${kept}: ${first}` }];
    });
  };
  return [
    ...lacking('projects', 'name', 'a project keeps its name in Azure', projects),
    ...(isManaged ? lacking('data', 'outboundRulePrefix', 'rules of a managed network keep their names', data) : []),
  ];
}

function recordOf(value: unknown): Record<string, unknown> {
  return isObject(value) && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
