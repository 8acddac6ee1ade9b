import { z } from 'zod';
import { isBlank, OTHER_BLANKS, UNSEEN_SIGNS } from '../../../src/internal';
import type { SettingsPath } from './document';

/**
 * Where texts of people stand, which may hold what looks like an expression. Everything else names something, and names
 * hold no such signs.
 */
const PROSE = z.registry<{ readonly prose: true }>();

/** Marks a schema: its texts are taken literally, and those of everything below it. */
export function prose<T extends z.ZodType>(schema: T): T {
  PROSE.add(schema, { prose: true });
  return schema;
}

/** A node of the JSON schema of the settings, in which prose is marked. */
export interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly prose?: true;
}

/** The schema as a tree that a path can be followed in. */
export function schemaTree(schema: z.ZodType): SchemaNode {
  return z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (PROSE.get(zodSchema) !== undefined) Object.assign(jsonSchema, { prose: true });
    },
  }) as SchemaNode;
}

/** What the schema says of a place. */
export function nodeAt(tree: SchemaNode, path: SettingsPath): SchemaNode | undefined {
  let node: SchemaNode | undefined = tree;
  for (const step of path) {
    if (node?.prose === true) return node;
    node = below(node, step);
  }
  return node;
}

function below(node: SchemaNode | undefined, step: PropertyKey): SchemaNode | undefined {
  const { properties = {}, additionalProperties, items } = node ?? {};
  if (typeof step === 'string' && Object.hasOwn(properties, step)) return properties[step];
  return typeof additionalProperties === 'object' ? additionalProperties : items;
}

/** Signs that nobody sees, or that turn around what follows. Emoji and some scripts need joiners and selectors. */
const UNSEEN = new RegExp(`[${UNSEEN_SIGNS}${OTHER_BLANKS}]`, 'u');
const UNSEEN_IN_PROSE = new RegExp(`(?![\\n\\t\\u034f\\u200c\\u200d\\p{Variation_Selector}])[${UNSEEN_SIGNS}]`, 'u');

interface TextProblem {
  readonly path: SettingsPath;
  readonly message: string;
}

/**
 * Every text of the settings that Terraform would read as something else, or a person would not see: in values and in
 * keys. This is the one place that refuses; `escaped` is the one that escapes what may stay.
 */
export function textProblems(value: unknown, tree: SchemaNode, path: SettingsPath = []): TextProblem[] {
  if (typeof value === 'string') return problemOf(value, path, nodeAt(tree, path)?.prose === true);
  if (Array.isArray(value)) return value.flatMap((item, index) => textProblems(item, tree, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  const isProse = nodeAt(tree, path)?.prose === true;
  return Object.entries(value).flatMap(([key, inner]) => [
    ...keyProblems(key, [...path, key], isProse),
    ...textProblems(inner, tree, [...path, key]),
  ]);
}

/** Children of a construct cannot have the names that every object has. */
function keyProblems(key: string, path: SettingsPath, isProse: boolean): TextProblem[] {
  if (!isProse && key in Object.prototype) return [{ path, message: 'is a reserved name; take another one' }];
  return problemOf(key, path, isProse).map((one) => ({ ...one, message: `is a key, and ${one.message}` }));
}

function problemOf(text: string, path: SettingsPath, isProse: boolean): TextProblem[] {
  const [unseen] = (isProse ? UNSEEN_IN_PROSE : UNSEEN).exec(text) ?? [];
  if (unseen !== undefined) {
    const code = (unseen.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [{ path, message: `has the sign U+${code}, which nobody sees; write it again without it` }];
  }
  if (/\S/.test(text) && isBlank(text)) return [{ path, message: 'has no visible characters; write it out' }];
  return !isProse && /[$%]\{/.test(text)
    ? [{ path, message: 'is an expression, and settings take plain values; write the value out' }]
    : [];
}

/** The same value for Terraform to take literally: `${` and `%{` would begin expressions, in keys too. */
export function escapedSigns<T>(value: T): T {
  return escapedValue(value) as T;
}

function escapedValue(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/([$%])\{/g, '$1$1{');
  if (Array.isArray(value)) return value.map(escapedValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [escapedValue(key), escapedValue(inner)]));
}
