import * as fs from 'node:fs';
import * as path from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import { isMap, isPair, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { editorSchema, type Settings, settingsSchema } from './settings-schema';

/** Everything that is wrong with a settings file, a line each. */
export class SettingsError extends Error {
  public constructor(
    public readonly file: string,
    public readonly problems: readonly string[],
  ) {
    super(problems.join('\n'));
    this.name = 'SettingsError';
  }
}

const SHIPPED = path.join(__dirname, 'examples', 'teams-private.yaml');
/** Backend settings that hold a key. Their values are never shown. */
const KEYS_TO_STATE = ['accessKey', 'access_key', 'sasToken', 'sas_token', 'connectionString', 'connection_string'];

/** The file to use: what the environment names, else `settings.yaml` beside, else the shipped example. */
export function settingsFile(environment: NodeJS.ProcessEnv, folder: string): string {
  const named = environment.FOUNDRY_AGENTS_SETTINGS;
  if (named !== undefined && named !== '') return path.resolve(folder, named);
  const beside = path.join(folder, 'settings.yaml');
  return fs.existsSync(beside) ? beside : SHIPPED;
}

/** Reads and checks a settings file. Throws `SettingsError` with all problems at once. */
export function readSettings(file: string): Settings {
  const shown = path.relative(process.cwd(), file) || file;
  if (!fs.existsSync(file) || !fs.statSync(file).isFile()) {
    throw new SettingsError(shown, [
      `${shown}: there is no such file; correct FOUNDRY_AGENTS_SETTINGS, or unset it to use settings.yaml`,
    ]);
  }
  return parseSettings(fs.readFileSync(file, 'utf8'), shown);
}

/** Checks the text of a settings file. Throws `SettingsError` with all problems at once. */
export function parseSettings(text: string, file: string): Settings {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new SettingsError(
      file,
      document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        return `${file}:${line}:${col}: is no YAML: ${error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? ''}`;
      }),
    );
  }
  const result = settingsSchema.safeParse(document.toJS() ?? {});
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap((issue) => describe(issue, document, lines, file));
  throw new SettingsError(
    file,
    [...problems].sort((a, b) => a.line - b.line).map((problem) => problem.text),
  );
}

interface Located {
  readonly line: number;
  readonly text: string;
}

function describe(issue: z.core.$ZodIssue, document: Document, lines: LineCounter, file: string): Located[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => at([...issue.path, name], unknownKey(issue.path, name), document, lines, file));
  }
  if (issue.code === 'invalid_key') {
    return [at(issue.path, `'${String(issue.path.at(-1))}' ${issue.issues[0]?.message ?? ''}`, document, lines, file)];
  }
  return [at(issue.path, rule(issue, document), document, lines, file)];
}

function at(where: PropertyKey[], message: string, document: Document, lines: LineCounter, file: string): Located {
  const offset = offsetOf(document, where);
  const { line, col } = lines.linePos(offset);
  const shown = where.length === 0 ? 'the file' : where.map(String).join('.');
  return { line, text: `${file}:${line}:${col}: ${shown} ${message}` };
}

/** Where the key of a path stands; for what is missing, where it should stand. */
function offsetOf(document: Document, where: PropertyKey[]): number {
  for (let length = where.length; length > 0; length--) {
    const parent = document.getIn(where.slice(0, length - 1), true);
    const name = where[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && String(item.key) === String(name))
      : undefined;
    const node = (pair?.key ?? document.getIn(where.slice(0, length), true)) as
      { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

function rule(issue: z.core.$ZodIssue, document: Document): string {
  const value: unknown = document.getIn(issue.path);
  if (value === undefined) return issue.code === 'custom' ? issue.message : 'is missing; add it';
  const given = isScalarValue(value) ? `'${String(value)}' ` : '';
  if (issue.code === 'invalid_value') return `${given}is none of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input'))
    return `${given}is not of type ${issue.expected}`;
  return `${given}${issue.message}`;
}

function isScalarValue(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function unknownKey(where: PropertyKey[], name: string): string {
  if (where[0] === 'backend' && KEYS_TO_STATE.includes(name)) {
    return 'is a key to the state; the state is reached with Microsoft Entra only: remove it and give the deployer the role Storage Blob Data Contributor';
  }
  const known = knownKeys(where);
  if (known.length === 0) return 'is no setting; remove it';
  const near = closest(name, known);
  const meant =
    distance(name.toLowerCase(), near.toLowerCase()) <= Math.max(2, name.length / 3) ? `do you mean '${near}'? ` : '';
  return `is no setting; ${meant}known here: ${known.join(', ')}`;
}

interface SchemaNode {
  readonly properties?: Record<string, SchemaNode>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
}

function knownKeys(where: PropertyKey[]): string[] {
  let node: SchemaNode | undefined = editorSchema();
  for (const step of where) {
    const other: SchemaNode | undefined =
      typeof node?.additionalProperties === 'object' ? node.additionalProperties : node?.items;
    node = node?.properties?.[String(step)] ?? other;
  }
  return Object.keys(node?.properties ?? {});
}
