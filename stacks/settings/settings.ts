import * as fs from 'node:fs';
import * as path from 'node:path';
import { settingsSchema, type Settings } from './settings-schema';
import { SettingsDocument } from './file/document';
import { describeIssue, type Mistake, numberMistakes, shortened } from './file/issues';
import { escapedSigns, schemaTree, type SchemaNode, textProblems } from './file/plain-text';
import { readFile } from './file/read-file';
import { EXAMPLES_FOLDER } from './file/shipped';
import { readAgentCards } from './registry/agent-cards';
import { SettingsOrigin } from './settings-origin';

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

const SHIPPED = path.join(EXAMPLES_FOLDER, 'teams-private.yaml');

/** The file to use: what the environment names, else `settings.yaml` in the folder, else the shipped example. */
export function settingsFile(environment: NodeJS.ProcessEnv, folder: string): string {
  const named = environment.FOUNDRY_AGENTS_SETTINGS;
  if (named !== undefined && named !== '') return path.resolve(folder, named);
  const beside = path.join(folder, 'settings.yaml');
  return fs.existsSync(beside) ? beside : SHIPPED;
}

/** Reads and checks a settings file. Throws `SettingsError` with all problems at once. */
export function readSettings(file: string): Settings {
  const shown = shortened(path.relative(process.cwd(), file) || file);
  const read = readFile(file);
  if ('text' in read) return parseSettings(read.text, shown, path.dirname(file));
  const place = read.line === undefined ? '' : `:${read.line}:1`;
  throw new SettingsError(shown, [`${shown}${place}: ${read.problem}`]);
}

let knownTree: SchemaNode | undefined;

/**
 * Checks the text of a settings file. Throws `SettingsError` with all problems at once.
 *
 * @param folder the folder that names of other files in it are relative to
 */
export function parseSettings(text: string, file: string, folder = path.dirname(file)): Settings {
  const document = new SettingsDocument(text);
  const { cards, mistakes: ofCards } = readAgentCards(document.value, folder);
  const origin = new SettingsOrigin(file, document, cards);
  if (document.problems.length > 0) throw new SettingsError(file, origin.lines(document.problems));
  const tree = (knownTree ??= schemaTree(settingsSchema));
  const value = document.value ?? {};
  const result = settingsSchema.safeParse(value);
  const unread = textProblems(value, tree);
  const broken = result.success ? [] : result.error.issues.flatMap((issue) => describeIssue(issue, document, tree));
  const mistakes = beside(beside(beside(unread, numberMistakes(value, document)), broken), ofCards);
  if (!result.success || mistakes.length > 0) throw new SettingsError(file, origin.lines(mistakes));
  return origin.remember(escapedSigns(result.data));
}

/** Mistakes of places that have none yet: what cannot be read unchanged breaks the rules of its setting, too. */
function beside(told: readonly Mistake[], others: readonly Mistake[]): readonly Mistake[] {
  const places = new Set(told.map(({ path: where }) => where.map(String).join('\n')));
  return [...told, ...others.filter(({ path: where }) => !places.has(where.map(String).join('\n')))];
}
