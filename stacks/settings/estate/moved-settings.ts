import { z } from 'zod';
import { isObject, text } from '../values/settings-values';

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

interface Given {
  readonly moved?: unknown;
  readonly projects?: unknown;
  readonly data?: unknown;
  readonly network?: unknown;
}

interface MoveMistake {
  readonly path: string[];
  readonly message: string;
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
export function movedMistakes(given: Given): MoveMistake[] {
  const { moved: renamed } = given;
  if (!isObject(renamed)) return [];
  return LISTS.flatMap((list) => {
    const entries = Object.entries(recordOf((renamed as Record<string, unknown>)[list]));
    const present = recordOf(given[list]);
    return entries.flatMap(([former, now]) => {
      const mistake = mistakeOf(list, former, now, { present, entries });
      return mistake === undefined ? [] : [mistake];
    });
  }).concat(nameMistakes(given));
}

function mistakeOf(
  list: MovedList,
  former: string,
  now: unknown,
  { present, entries }: { readonly present: object; readonly entries: readonly (readonly [string, unknown])[] },
): MoveMistake | undefined {
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
function nameMistakes({ moved: renamed, projects, data, network }: Given): MoveMistake[] {
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
