import type { Construct, IConstruct } from 'constructs';
import type { SettingsPath } from './document';

/** Which settings the constructs of an app were made from, by their paths in the tree. */
interface Origins {
  readonly paths: Map<string, SettingsPath>;
  newest: SettingsPath;
}

const ORIGINS = new WeakMap<IConstruct, Origins>();
const ROOTS = new WeakMap<object, IConstruct>();
const PLACES = new WeakMap<object, SettingsPath>();

function originsOf(root: IConstruct): Origins {
  const known = ORIGINS.get(root) ?? { paths: new Map<string, SettingsPath>(), newest: [] };
  ORIGINS.set(root, known);
  return known;
}

/**
 * Scope and id of a construct that settings make, as its constructor takes them. From then on whatever it finds wrong
 * has the place of these settings: in its constructor, at the end of the synthesis, or in something within it.
 *
 *     new AgentBot(...madeFrom(['agents', key, 'bot'], scope, 'Bot'), props)
 *
 * @param id may be a path of ids, for constructs that another one makes
 */
export function madeFrom(path: SettingsPath, scope: Construct, id: string): [scope: Construct, id: string] {
  const origins = originsOf(scope.node.root);
  origins.paths.set(scope.node.path === '' ? id : `${scope.node.path}/${id}`, path);
  origins.newest = path;
  return [scope, id];
}

/** Paths in the tree of the constructs that have settings of their own. */
export function placesIn(root: IConstruct): ReadonlySet<string> {
  return new Set(originsOf(root).paths.keys());
}

/** Does something with an app. What is thrown then can be led back to the settings that the app was made from. */
export function withOrigins<T>(root: IConstruct, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (typeof error === 'object' && error !== null) ROOTS.set(error, root);
    throw error;
  }
}

/** The settings that a construct was made from, or the one that contains it. Without a known one: what was made last. */
export function originOf(thrown: object, constructPath?: string): SettingsPath {
  const root = ROOTS.get(thrown);
  return root === undefined ? [] : originIn(root, constructPath);
}

/** The same, of a construct of an app that is made. */
export function originIn(root: IConstruct, constructPath?: string): SettingsPath {
  const { paths, newest } = originsOf(root);
  for (let path = constructPath ?? ''; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
    const found = paths.get(path);
    if (found !== undefined) return found;
  }
  return newest;
}

/**
 * Does something for one place of the settings. What is thrown then has that place, and not the one that the construct was made from:
 * for what makes no construct of its own, such as a permission of an app.
 */
export function placed<T>(path: SettingsPath, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (typeof error === 'object' && error !== null && !PLACES.has(error)) PLACES.set(error, path);
    throw error;
  }
}

/** The place that something was thrown for, if one was named. */
export function placeOf(thrown: object): SettingsPath | undefined {
  return PLACES.get(thrown);
}

/** Does the same for each of several, and tells what is wrong with all of them at once. */
export function forEach<T>(items: readonly T[], act: (item: T) => void): void {
  const errors: Error[] = [];
  for (const item of items) {
    try {
      act(item);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ValidationError') throw error;
      errors.push(error);
    }
  }
  const [first, second] = errors;
  if (first !== undefined) throw second === undefined ? first : new AggregateError(errors, 'several constructs');
}
