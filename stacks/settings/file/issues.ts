import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { UNSEEN_SIGNS } from '../../../src/internal';
import type { SettingsDocument, SettingsPath } from './document';
import { nodeAt, type SchemaNode } from './plain-text';

/** What is said of a text or a line with nothing in it. */
export const IS_EMPTY = 'is empty; fill it in or remove the line';

/** Backend settings that hold a key. Their values are never shown. */
const KEYS_TO_STATE = ['accessKey', 'access_key', 'sasToken', 'sas_token', 'connectionString', 'connection_string'];
/** Said of a secret in the file, and without its value. */
export const SECRET_IN_FILE =
  'is a secret, which must not be in the file; give the name of a variable, such as { variable: bing_key }, and its value as TF_VAR_bing_key';
/** What people write for true and false where YAML reads a text. */
const TRUTHS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  y: true,
  false: false,
  no: false,
  off: false,
  n: false,
};

/** What YAML calls the kinds of values. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of names to values',
  record: 'a mapping of names to values',
};

/** One mistake, without the place. */
export interface Mistake {
  readonly path: SettingsPath;
  readonly message: string;
}

/** What an issue of the schema means to the person who wrote the file. */
export function describeIssue(issue: z.core.$ZodIssue, document: SettingsDocument, tree: SchemaNode): Mistake[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => ({ path: [...path, name], message: unknownKey(path, name, tree) }));
  if (issue.code === 'invalid_key')
    return [{ path, message: `'${shortened(String(path.at(-1)))}' ${issue.issues[0]?.message ?? ''}` }];
  return [{ path, message: rule(issue, valueAt(document.value, path), document.sourceOf(path)) }];
}

/** Numbers that are read as another one than the file shows. */
export function numberMistakes(value: unknown, document: SettingsDocument, path: SettingsPath = []): Mistake[] {
  if (typeof value === 'number') {
    const source = document.sourceOf(path) ?? '';
    if (!Number.isFinite(value)) {
      const message = `'${shortened(source)}' is not a valid number; write a number, or ${quoted(shortened(source))} in quotes where it is a text`;
      return [{ path, message }];
    }
    const isAsWritten = Number.isInteger(value) ? String(value) === source : /^-?\d+\.\d+$/.test(source);
    return isAsWritten
      ? []
      : [
          {
            path,
            message: `'${shortened(source)}' is read as the number ${value}; write that, or ${quoted(source)} where it is a text`,
          },
        ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numberMistakes(inner, document, [...path, key]));
}

function valueAt(value: unknown, path: SettingsPath): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<PropertyKey, unknown>)[step];
  }
  return found;
}

function rule(issue: z.core.$ZodIssue, value: unknown, source: string | undefined): string {
  if (value === undefined) return issue.code === 'custom' ? issue.message : 'is missing; add it';
  if (value === null) return issue.code === 'custom' ? issue.message : IS_EMPTY;
  if (issue.message === SECRET_IN_FILE) return issue.message;
  const given = isSingle(value) ? `'${shortened(source ?? String(value))}' ` : '';
  if (issue.code === 'invalid_value') return `${given}${noneOf(isSingle(value) ? value : undefined, issue.values)}`;
  const remedy = otherType(issue, value, source ?? (isSingle(value) ? String(value) : ''));
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input'))
    return `${given}${issue.message}${remedy === undefined ? '' : `; ${remedy}`}`;
  return `${given}must be ${KINDS[issue.expected] ?? 'of another kind'}${remedy === undefined ? '' : `; ${remedy}`}`;
}

function noneOf(value: string | number | boolean | undefined, values: readonly z.core.util.Primitive[]): string {
  const [only] = values;
  if (only === true && values.length === 1) return onlyTrue(value);
  const known = values.map(String);
  const rule = values.length === 1 ? `must be ${known.join()}` : `must be one of ${known.join(', ')}`;
  const choice = values.length === 1 ? `write ${known.join()}` : 'write one of them';
  if (value === undefined) return `${rule}; ${choice}`;
  const same = values.find((one) => String(one) === String(value));
  if (typeof same === 'number') return `${rule} (quotes make it a text); write ${same} without quotes`;
  if (typeof same === 'string') return `${rule}, which are texts; write ${quoted(same)} in quotes`;
  const truth = TRUTHS[String(value).toLowerCase()];
  if (truth !== undefined && values.includes(truth)) return `${rule}; write ${String(truth)}`;
  const near = nearest(String(value), known);
  return near === undefined ? `${rule}${values.length === 1 ? `; ${choice}` : ''}` : `${rule}; did you mean '${near}'?`;
}

/** What is switched on by being there has no other value. */
function onlyTrue(value: string | number | boolean | undefined): string {
  const truth = value === undefined ? undefined : TRUTHS[String(value).toLowerCase()];
  const remedy = { true: 'write true without quotes', false: 'remove the line' }[String(truth)];
  return `must be true where it is given; ${remedy ?? 'write true, or remove the line'}`;
}

/** What to write where the value is right and its type is not. */
function otherType(issue: z.core.$ZodIssue, value: unknown, source: string): string | undefined {
  if (issue.code === 'invalid_union')
    return typeof value === 'number' ? `write it in quotes: ${quoted(source)}` : undefined;
  if (issue.code !== 'invalid_type') return undefined;
  switch (issue.expected) {
    case 'string':
      return typeof value === 'number' || typeof value === 'boolean'
        ? `write it in quotes: ${quoted(source)}`
        : 'write one text, and no list or mapping';
    case 'number':
    case 'int':
      if (typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value))
        return `write ${value.trim()} without quotes`;
      return 'write a number';
    case 'boolean': {
      const truth = isSingle(value) ? TRUTHS[String(value).toLowerCase()] : undefined;
      return truth === undefined ? 'write true or false' : `write ${String(truth)}, without quotes`;
    }
    case 'array':
      return isSingle(value) ? `write it as a list: [${source}]` : "write '- ' before each item";
    case 'object':
    case 'record':
      return 'write keys and values below it, as name: value';
    default:
      return undefined;
  }
}

function isSingle(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

const NOT_SHOWN = new RegExp(`[${UNSEEN_SIGNS}]`, 'gu');
const quoted = (text: string): string => `'${text}'`;

/** A value as it is shown: cut where it would fill the screen, and with nothing that would act on a terminal. */
export function shortened(text: string): string {
  const shown = text.replace(NOT_SHOWN, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
  return shown.length > 300 ? `${shown.slice(0, 297)}...` : shown;
}

function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || name.length > 100) return undefined;
  const near = closest(name, [...known]);
  return distance(name.toLowerCase(), near.toLowerCase()) <= Math.max(2, name.length / 3) ? near : undefined;
}

function unknownKey(where: SettingsPath, name: string, tree: SchemaNode): string {
  if (where[0] === 'backend' && KEYS_TO_STATE.includes(name)) {
    return 'is a key to the state; the state is reached with Microsoft Entra only: remove it and give the deployer the role Storage Blob Data Contributor';
  }
  const known = Object.keys(nodeAt(tree, where)?.properties ?? {});
  if (known.length === 0) return 'is not a setting; remove it';
  const near = nearest(name, known);
  return `is not a setting; ${near === undefined ? '' : `did you mean '${near}'? `}allowed here: ${known.join(', ')}`;
}
