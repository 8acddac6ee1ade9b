import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { createApp, synthesize } from '../../../stacks/app';
import { explain } from '../../../stacks/settings/explain';
import { parseSettings } from '../../../stacks/settings/settings';
import { editorSchema, type Settings } from '../../../stacks/settings/settings-schema';
import { EXAMPLES, exampleText } from '../../support/examples';
import { mutate, mutations, rawExpressions } from '../../support/settings-mutations';

/** More of them are tried by `FUZZ_RUNS=20000 npx jest test/stacks/settings-fuzz.test.ts`, with another `FUZZ_SEED`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 150);
const SEED = Number(process.env.FUZZ_SEED ?? 20261128);

const TEXTS = EXAMPLES.map(exampleText);
type Json = Parameters<typeof mutate>[0];
const FILES = TEXTS.map((text) => parse(text) as Json);

interface Outcome {
  readonly problems?: string;
  readonly thrown?: unknown;
  readonly stacks?: readonly string[];
  readonly settings?: Settings;
}

function outcomeOf(text: string): Outcome {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'fuzz-'));
  let settings: Settings | undefined;
  try {
    settings = parseSettings(text, 'fuzz.yaml');
    const app = createApp(settings, outdir);
    synthesize(app);
    const files = app.node.children.map(({ node }) => path.join(outdir, 'stacks', node.id, 'cdk.tf.json'));
    return { settings, stacks: files.map((file) => fs.readFileSync(file, 'utf8')) };
  } catch (thrown) {
    return { thrown, problems: explain(thrown, settings) };
  } finally {
    fs.rmSync(outdir, { recursive: true });
  }
}

/** Names of settings: words that may stand in messages. */
const NAMES = new Set<string>();
(function collect(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [name, inner] of Object.entries((node as { properties?: object }).properties ?? {})) {
    NAMES.add(name);
    collect(inner);
  }
  for (const key of ['items', 'additionalProperties', 'anyOf', 'allOf']) {
    const inner = (node as Record<string, unknown>)[key];
    for (const one of Array.isArray(inner) ? inner : [inner]) collect(one);
  }
})(editorSchema());

/** Words of other people: of the file itself, of products, and of what ids are made of. */
const OTHER_WORDS =
  /^(HashiCorp|GitHub|OpenAI|DevOps|LaTeX|InstrumentationKey|IngestionEndpoint|activityProtocol|resourceGroups|BotRequest)$/;

function codeWords(line: string, text: string): string[] {
  const said = line
    .replace(/^fuzz\.yaml:\d+:\d+: \S+ /, '')
    .replace(/'[^']*'/g, '')
    .replace(/\/subscriptions\/\S+/g, '');
  return [...said.matchAll(/\b(?:[a-z]+(?:[A-Z][a-z0-9]+)+|[A-Z][a-z]+(?:[A-Z][a-z]+)+|[A-Z]+_[A-Z_]+)\b/g)]
    .map(([word]) => word)
    .filter((word) => !NAMES.has(word) && !text.includes(word) && !OTHER_WORDS.test(word));
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...strings(inner)]);
}

/** Keys of the file that the settings do not have. */
function dropped(given: unknown, read: unknown, where = ''): string[] {
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).flatMap(([key, inner]) => {
    const name = key.replace(/([$%])\{/g, '$1$1{');
    const isThere = typeof read === 'object' && read !== null && Object.hasOwn(read, name);
    return isThere ? dropped(inner, (read as Record<string, unknown>)[name], `${where}.${key}`) : [`${where}.${key}`];
  });
}

/** What is wrong with what became of a file. */
function faults(text: string, given: unknown): string[] {
  const { thrown, problems, stacks = [], settings } = outcomeOf(text);
  if (thrown !== undefined) {
    if (problems === undefined) return [`not explained: ${String((thrown as Error).stack)}`];
    const lines = problems.split(/\n(?=fuzz\.yaml:)/);
    return [
      ...lines
        .filter((line) => !/^fuzz\.yaml:\d+:\d+: \S/.test(line) || line.includes('\n'))
        .map((line) => `no place: ${line}`),
      ...lines
        .filter((line) => line.includes('mistake of this program') || /^\s+at /m.test(line))
        .map((line) => `${line}\n${String((thrown as Error).stack)}`),
      ...lines.flatMap((line) => codeWords(line, text).map((word) => `code word ${word}: ${line}`)),
      ...lines.filter((line) => /[\p{Cc}\p{Cf}]/u.test(line.replace(/\n/g, ''))).map((line) => `unseen: ${line}`),
    ];
  }
  return [
    ...dropped(given, settings).map((key) => `dropped: ${key}`),
    ...stacks
      .flatMap((stack) => strings(JSON.parse(stack)))
      .flatMap(rawExpressions)
      .map((expression) => `raw: ${expression}`),
  ];
}

test('every file is synthesized, or told line by line: no stack trace, no raw expression, nothing dropped in silence', () => {
  const seen = new Map<string, string>();
  fc.assert(
    fc.property(fc.nat(FILES.length - 1), mutations, (which, changes) => {
      const settings = structuredClone(FILES[which] ?? null);
      for (const change of changes) mutate(settings, FILES, change);
      const text = stringify(settings);
      const found = faults(text, parse(text, { maxAliasCount: -1, merge: true }));
      if (process.env.FUZZ_RUNS === undefined) expect({ text, found }).toEqual({ text, found: [] });
      else
        for (const fault of found)
          seen.set(
            fault
              .replace(/\d+/g, '')
              .replace(/'[^']*'/g, "''")
              .slice(0, 150),
            `${fault}\n${JSON.stringify(changes)} of ${EXAMPLES[which] ?? ''}`,
          );
    }),
    { numRuns: RUNS, seed: SEED },
  );
  expect([...seen.values()]).toEqual([]);
});

/** Where texts, numbers and lists stand in settings that were read. */
function leavesOf(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string' || typeof value === 'number') return [at];
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...at, key]));
  return Array.isArray(value) && value.length > 0 ? [at, ...inner] : inner;
}

/** Something of the same kind that no rule of a construct takes. */
function spoiled(value: unknown): unknown {
  if (typeof value === 'string') return `? ${value}!`;
  return typeof value === 'number' ? -value - 0.5 : [];
}

function spoil(settings: unknown, path: readonly string[]): void {
  const parent = path.slice(0, -1).reduce((one, key) => (one as Record<string, unknown>)[key], settings);
  const name = path.at(-1) ?? '';
  const values = parent as Record<string, unknown>;
  values[name] = spoiled(values[name]);
}

test('what a construct finds, and the settings would have let through, has its line, too', () => {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'fuzz-'));
  let refused = 0;
  fc.assert(
    fc.property(fc.nat(TEXTS.length - 1), fc.nat(), (which, at) => {
      const settings = parseSettings(TEXTS[which] ?? '', 'fuzz.yaml');
      const places = leavesOf(settings);
      const place = places[at % places.length] ?? [];
      spoil(settings, place);
      let found: string[] = [];
      try {
        createApp(settings, outdir);
      } catch (error) {
        const { name } = error as Error;
        if (name !== 'ValidationError' && name !== 'AggregateError') return;
        refused += 1;
        const lines = explain(error, settings)?.split(/\n(?=fuzz\.yaml:)/) ?? ['not explained'];
        found = lines.filter((line) => !/^fuzz\.yaml:\d+:\d+: (?!the file)\S/.test(line));
      }
      expect({ place, found }).toEqual({ place, found: [] });
    }),
    { numRuns: Math.ceil(RUNS / 3), seed: SEED },
  );
  fs.rmSync(outdir, { recursive: true });
  expect(refused).toBeGreaterThan(RUNS / 12);
});

test('whatever the text is, the reader tells it line by line', () => {
  const signs = fc.constantFrom(
    ...'\t:{}[]&*!|>%@`"\'#,-?\n\r\0\u0085\ufeff\u2028'.split(''),
    ' ',
    '- ',
    ': ',
    '<<: ',
    '---\n',
    '...\n',
    '!!binary ',
    '&a ',
    '*a ',
    '? ',
  );
  fc.assert(
    fc.property(
      fc.nat(TEXTS.length - 1),
      fc.nat(),
      fc.array(signs, { minLength: 1, maxLength: 3 }),
      (which, at, added) => {
        const base = TEXTS[which] ?? '';
        const place = at % (base.length + 1);
        const text = `${base.slice(0, place)}${added.join('')}${base.slice(place)}`;
        let found: string[] = [];
        try {
          parseSettings(text, 'fuzz.yaml');
        } catch (error) {
          const lines = explain(error)?.split('\n') ?? [`not explained: ${String(error)}`];
          found = lines.filter((line) => !/^fuzz\.yaml:\d+:\d+: \S/.test(line));
        }
        expect({ text, found }).toEqual({ text, found: [] });
      },
    ),
    { numRuns: RUNS * 2, seed: SEED },
  );
});
