import type { IConstruct } from 'constructs';
import { SettingsError } from './settings';
import type { Settings } from './settings-schema';
import type { SettingsPath } from './file/document';
import { originIn, originOf, placeOf } from './file/made-from';
import { SettingsOrigin } from './settings-origin';
import { inSettingsWords } from './file/settings-words';

/** What one construct found wrong. */
interface FoundMistake {
  /** Of the settings that it was done for, where they are not those of the construct. */
  readonly place?: SettingsPath;
  readonly constructPath?: string;
  readonly message: string;
  readonly remedy?: string;
}

/**
 * Mistakes in settings, for people: a line each, with the file, the place and the words of the settings. Nothing for what
 * does not come from settings.
 *
 * @param settings what the app was made from, if it was read
 */
export function explain(error: unknown, settings?: Settings): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof SettingsError) return error.message;
  const ofFiles = fileSystemMistake(error);
  if (ofFiles !== undefined) return ofFiles;
  const findings = findingsOf(error);
  const origin = settings && SettingsOrigin.of(settings);
  if (origin === undefined) return findings?.map(asItStands).join('\n');
  const found = findings ?? [
    { message: `cannot be made, by a mistake of this program; please report it: ${error.message}` },
  ];
  return origin.lines(found.map((finding) => located(finding, (place) => originOf(error, place), origin))).join('\n');
}

/** A warning or an error of a construct, with the place of the settings that the construct was made from. */
export function explainAnnotation(constructPath: string, text: string, root: IConstruct, settings: Settings): string {
  const origin = SettingsOrigin.of(settings);
  const finding = { constructPath, message: text };
  if (origin === undefined) return asItStands(finding);
  const [code = ''] = /^\[\w+\]/.exec(text) ?? [];
  const [line = text] = origin.lines([located(finding, (place) => originIn(root, place), origin)]);
  return `${line} ${code}`.trimEnd();
}

/** What the file system refused: no mistake of settings, and none of this program. */
function fileSystemMistake(error: Error): string | undefined {
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined || path === undefined) return undefined;
  return (
    `the file system refused to write or read ${path}: ${error.message}; make sure that the folder exists, that you may ` +
    'write in it and that the disk has space, then run the command again'
  );
}

type PathOf = (constructPath: string | undefined) => SettingsPath;

const asItStands = ({ constructPath, message, remedy }: FoundMistake): string =>
  `${constructPath === undefined ? '' : `[${constructPath}] `}${message}${remedy === undefined ? '' : `; ${remedy}`}`;

function findingsOf(error: Error): FoundMistake[] | undefined {
  if (error instanceof AggregateError) return error.errors.flatMap((one: Error) => findingsOf(one) ?? []);
  if (error.name === 'ValidationError') {
    const { constructPath, problems } = error as Error & { constructPath: string; problems: FoundMistake[] };
    return problems.map(({ message, remedy, constructPath: part }) => ({
      constructPath: part ?? constructPath,
      message,
      remedy,
      place: placeOf(error),
    }));
  }
  const [, atTheEnd, guardrails] =
    /^Validation failed with the following errors:\n([\s\S]*?)\n\nIf you wish|^Encountered Annotations with level "ERROR":\n([\s\S]*?)\n\nEither fix/.exec(
      error.message,
    ) ?? [];
  return (atTheEnd ?? guardrails)?.split(/\n(?=\s*\[)/).map((line) => {
    const [, constructPath, message = line] = /^\s*\[([^\]]*)\]\s*([\s\S]*)$/.exec(line) ?? [];
    return { constructPath, message };
  });
}

function located({ constructPath, message, remedy, place }: FoundMistake, pathOf: PathOf, origin: SettingsOrigin) {
  const path = place ?? pathOf(constructPath);
  const sentence = `${message}${remedy === undefined ? '' : `; ${remedy}`}`.replace(/^(\[[A-Z]\w+\]|[A-Z]\w+:) /, '');
  const said = inSettingsWords(withoutPlaces(sentence, constructPath ?? '', pathOf));
  const subject = subjectOf(said, path, origin);
  // The subject of a sentence precedes it already, as the end of the path.
  const own = said.slice(subject.word.length).trimStart();
  return { path: subject.path, message: own.startsWith("'") || subject.word !== '' ? own : `: ${own}` };
}

/** The message without paths in the tree, which mean nothing to whoever wrote the settings. */
function withoutPlaces(message: string, constructPath: string, pathOf: PathOf): string {
  const [first = ''] = constructPath.split('/');
  if (first === '') return message;
  const stack = first.replace(/[^\w-]/g, '\\$&');
  return message
    .replace(new RegExp(`,? in ${stack}(/[^\\s,;]*)?`, 'g'), '')
    .replace(new RegExp(`(?<![\\w/'.-])${stack}/[^\\s,;']*[^\\s,;:'.]`, 'g'), (place) =>
      pathOf(place).map(String).join('.'),
    );
}

/** The setting that a sentence is about, where it begins with one that is in the file. */
function subjectOf(text: string, path: SettingsPath, origin: SettingsOrigin): { path: SettingsPath; word: string } {
  const [word = ''] = /^[a-z]\w*(?:\.[a-z]\w*|\[\d+\])*/.exec(text) ?? [];
  const steps = word.match(/\w+/g) ?? [];
  const known = origin.document.knownPart([...path, ...steps]);
  return known.length === path.length + steps.length ? { path: known, word } : { path, word: '' };
}
