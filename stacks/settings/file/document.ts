import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml';
import { yamlProblem } from './yaml-problems';

/** A way to a setting: keys, and indexes of lists. */
export type SettingsPath = readonly PropertyKey[];

/** Where something is in the file, both from 1. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

/** Something that keeps a file from being read as settings. */
export interface ReadingProblem {
  /** Nothing where the grammar is broken, so that there are no settings yet. */
  readonly path?: SettingsPath;
  readonly place: FilePlace;
  readonly message: string;
}

/** A value of the file with its place, and how it is written where it is a single one. */
interface Located {
  readonly offset: number;
  source?: string;
  readonly children: Map<string, Located>;
}

/** Aliases may repeat parts of a file, but not until it is too large to be anybody's settings. */
const MOST_VALUES = 50_000;
const DEEPEST = 60;

/**
 * The text of a settings file as values, with the place of each of them. Never throws: what is wrong is in `problems`.
 *
 * The values are created here and not by the parser, whose own way gives up at the hundredth use of an anchor, at aliases
 * of nothing and at keys that every JavaScript object has.
 */
export class SettingsDocument {
  public readonly value: unknown;
  public readonly problems: ReadingProblem[] = [];
  private readonly lines = new LineCounter();
  private readonly root: Located = { offset: 0, children: new Map() };
  private readonly document?: Document;
  private readonly open = new Set<Node>();
  private count = 0;

  public constructor(text: string) {
    this.document = this.parse(text);
    if (this.document !== undefined && this.problems.length === 0)
      this.value = this.read(this.document.contents, [], this.root);
  }

  /** Where a setting stands; for what is missing, where it should stand. */
  public placeOf(path: SettingsPath): FilePlace {
    return this.placeAt(this.find(path).offset);
  }

  /** A single value as it is written, without quotes. */
  public sourceOf(path: SettingsPath): string | undefined {
    const { source, steps } = this.find(path);
    return steps === path.length ? source : undefined;
  }

  /** The part of a path that is in the file. */
  public knownPart(path: SettingsPath): SettingsPath {
    return path.slice(0, this.find(path).steps);
  }

  private find(path: SettingsPath): Located & { readonly steps: number } {
    let found = this.root;
    let steps = 0;
    for (const step of path) {
      const next = found.children.get(String(step));
      if (next === undefined) break;
      found = next;
      steps += 1;
    }
    return { ...found, steps };
  }

  private placeAt(offset: number): FilePlace {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  private parse(text: string): Document | undefined {
    try {
      const document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false, logLevel: 'error' });
      const { yaml } = document.directives;
      if (yaml.explicit === true && yaml.version !== '1.2')
        this.problem([], this.root, 'is in YAML 1.1, where yes and no are booleans; remove the line %YAML');
      this.syntax([...document.errors, ...document.warnings]);
      return document;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.problem([], this.root, `is nested more than ${DEEPEST} deep; settings are not`);
      return undefined;
    }
  }

  /** The first error of the grammar alone: those after it follow from it. What is given twice is reported each time. */
  private syntax(errors: readonly Pick<YAMLParseError, 'code' | 'message' | 'pos'>[]): void {
    const [first] = errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
    for (const error of [...errors.filter(({ code }) => code === 'DUPLICATE_KEY'), ...(first ? [first] : [])]) {
      this.problems.push({ place: this.placeAt(error.pos[0]), message: yamlProblem(error) });
    }
  }

  /** Tells a problem, and is the value of what has it. */
  private problem(path: SettingsPath, { offset }: { readonly offset: number }, message: string): null {
    this.problems.push({ path, place: this.placeAt(offset), message });
    return null;
  }

  private read(node: unknown, path: SettingsPath, located: Located): unknown {
    this.count += 1;
    if (this.count > MOST_VALUES) {
      if (this.count > MOST_VALUES + 1) return null;
      return this.problem([], this.root, 'is too large with all of its aliases; write fewer of them');
    }
    if (path.length > DEEPEST)
      return this.problem(path, located, `is nested more than ${DEEPEST} deep; settings are not`);
    if (isAlias(node)) return this.alias(node, path, located);
    if (isMap(node)) return this.within(node, path, located, () => this.map(node, path, located));
    if (isSeq(node)) {
      return this.within(node, path, located, () =>
        node.items.map((item, index) => this.child(located, index, offsetOf(item) ?? located.offset, item, path)),
      );
    }
    if (!isScalar(node)) return null;
    located.source = node.source;
    const { value } = node;
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
    return this.problem(path, located, 'must be a text, a number, true or false; write it as one');
  }

  private child(parent: Located, key: PropertyKey, offset: number, node: unknown, path: SettingsPath): unknown {
    const located: Located = { offset, children: new Map() };
    parent.children.set(String(key), located);
    return this.read(node, [...path, key], located);
  }

  private within<T>(node: Node, path: SettingsPath, located: Located, read: () => T): T | null {
    if (this.open.has(node)) return this.problem(path, located, 'is an alias of what it is a part of; write it out');
    this.open.add(node);
    const value = read();
    this.open.delete(node);
    return value;
  }

  private alias(node: unknown, path: SettingsPath, located: Located): unknown {
    const target = isAlias(node) && this.document !== undefined ? node.resolve(this.document) : undefined;
    if (target !== undefined) return this.read(target, path, located);
    const name = isAlias(node) ? node.source : '';
    return this.problem(path, located, `is the alias *${name}, and nothing before it is marked &${name}; mark it`);
  }

  private map(map: YAMLMap, path: SettingsPath, located: Located): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    const merged: unknown[] = [];
    for (const pair of map.items) {
      const at = { offset: offsetOf(pair.key) ?? located.offset };
      if (isScalar(pair.key) && pair.key.source === '<<' && pair.key.type === 'PLAIN') merged.push(pair.value);
      else this.entry(value, pair.key, at, pair.value, path, located);
    }
    for (const one of merged) this.merge(value, one, path, located);
    return value;
  }

  private entry(
    value: Record<string, unknown>,
    key: unknown,
    at: { readonly offset: number },
    node: unknown,
    path: SettingsPath,
    located: Located,
  ): void {
    if (!isScalar(key) || key.value === null) {
      this.problem(path, at, 'has a key that is not a text; write it as name: value');
      return;
    }
    const name = keyOf(key);
    if (name === '__proto__') {
      this.problem([...path, name], at, 'cannot be a key; take another name');
      return;
    }
    if (Object.hasOwn(value, name)) {
      this.problem([...path, name], at, 'is given twice here; keep one of the two');
      return;
    }
    value[name] = this.child(located, name, at.offset, node, path);
  }

  /** What `<<` brings: keys of other maps, where the map has none of that name. */
  private merge(value: Record<string, unknown>, node: unknown, path: SettingsPath, located: Located): void {
    const source = isAlias(node) && this.document !== undefined ? node.resolve(this.document) : node;
    if (isSeq(source)) {
      for (const item of source.items) this.merge(value, item, path, located);
      return;
    }
    if (!isMap(source)) {
      this.problem(path, located, 'has << with something else than a map; give an alias of one');
      return;
    }
    this.within(source, path, located, () => {
      for (const pair of source.items.filter(isPair)) {
        const isNew = !(isScalar(pair.key) && Object.hasOwn(value, keyOf(pair.key)));
        if (isScalar(pair.key) && pair.key.source === '<<') this.merge(value, pair.value, path, located);
        else if (isNew)
          this.entry(value, pair.key, { offset: offsetOf(pair.key) ?? located.offset }, pair.value, path, located);
      }
    });
  }
}

/** A key as it is written: `01` stays `01`. */
function keyOf({ source, value }: Scalar): string {
  return source ?? JSON.stringify(value);
}

function offsetOf(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] } | null | undefined)?.range?.[0];
}
