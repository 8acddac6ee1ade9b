import * as path from 'node:path';
import { registry } from '../../../src';
import { withCardDefaults } from '../../../src/internal';
import type { SettingsPath } from '../file/document';
import { type Mistake, shortened } from '../file/issues';
import { readFile } from '../file/read-file';
import { isObject } from '../values/settings-values';

/** What is wrong, as the library says it. */
interface CardProblem {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** Cards by their agents (`agents.key`, `instances.key`), and what is wrong with those that are none. */
export interface AgentCards {
  readonly cards: ReadonlyMap<string, registry.AgentCard>;
  readonly mistakes: readonly Mistake[];
}

const CARD_FILE = { correct: 'correct cardFile, which is relative to this file', are: 'cards are' };

/**
 * The cards of the registry in settings, inline or in files of their own.
 *
 * @param settings what is in the file, before anything is known of it
 * @param folder the folder that files of cards are relative to
 */
export function readAgentCards(settings: unknown, folder: string): AgentCards {
  const cards = new Map<string, registry.AgentCard>();
  const mistakes: Mistake[] = [];
  const agents = ['agents', 'instances'].flatMap((kind) =>
    entries(field(field(settings, 'registry'), kind)).map(([key, agent]) => ({ kind, key, agent })),
  );
  for (const { kind, key, agent } of agents) {
    const place = ['registry', kind, key];
    const { card, cardFile } = isObject(agent) ? (agent as Record<string, unknown>) : {};
    const read = isRecord(card)
      ? ofSettings(card, [...place, 'card'])
      : typeof cardFile === 'string' && cardFile !== ''
        ? ofFile(cardFile, folder, [...place, 'cardFile'])
        : [];
    if (read instanceof registry.AgentCard) cards.set(`${kind}.${key}`, read);
    else mistakes.push(...read);
  }
  return { cards, mistakes };
}

function ofSettings(card: Record<string, unknown>, place: SettingsPath): registry.AgentCard | Mistake[] {
  const { found, problems } = attempt(() =>
    registry.AgentCard._fromKept(JSON.stringify(withCardDefaults(card)), SOURCE),
  );
  return found ?? problems.map((problem) => mistakeAt(problem, place));
}

/** A name that no message has by chance: it is taken away again. */
const SOURCE = 'card of settings';

function ofFile(cardFile: string, folder: string, place: SettingsPath): registry.AgentCard | Mistake[] {
  const read = readFile(path.resolve(folder, cardFile), undefined, CARD_FILE);
  if (!('text' in read)) {
    const line = read.line === undefined ? '' : ` line ${read.line}`;
    return [{ path: place, message: `'${shortened(cardFile)}'${line}: ${read.problem}` }];
  }
  const { found, problems } = attempt(() => registry.AgentCard.fromJson(read.text, SOURCE));
  return (
    found ??
    problems.map((problem) => ({
      path: place,
      message: `'${shortened(cardFile)}': ${textOf(problem)}; ${problem.remedy}`,
    }))
  );
}

function attempt(readCard: () => registry.AgentCard) {
  try {
    return { found: readCard(), problems: [] };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ValidationError') throw error;
    return { problems: (error as Error & { problems: readonly CardProblem[] }).problems };
  }
}

const textOf = ({ message }: CardProblem): string => message.replace(`, in ${SOURCE}`, '');

/** At the field that a sentence begins with, as other settings say it. */
function mistakeAt(problem: CardProblem, place: SettingsPath): Mistake {
  const [, name = '', rest = ''] = /^(\w+(?:\.[\w-]+|\[\d+\])*) ([\s\S]*)$/.exec(textOf(problem)) ?? [];
  const steps = name.split(/[.[\]]+/).filter((step) => step !== '');
  const isMissing = problem.code === 'CardFieldMissing' && rest === 'is not set';
  return { path: [...place, ...steps], message: isMissing ? 'is missing; add it' : `${rest}; ${problem.remedy}` };
}

const isRecord = (value: unknown): value is Record<string, unknown> => isObject(value) && !Array.isArray(value);

const field = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);

const entries = (value: unknown): [string, unknown][] => (isRecord(value) ? Object.entries(value) : []);
