import fc from 'fast-check';

type Json = null | string | number | boolean | Json[] | { [key: string]: Json };

/** What stands in texts that are to be found again: as an expression, out of quotes, and unseen. */
const MARK = 'fuzzmark';

/** One change of a file, by numbers that choose among what is there. */
export interface Mutation {
  readonly kind: string;
  readonly where: number;
  readonly which: number;
}

const WEIRD_TEXTS = [
  `\${${MARK}}`,
  `%{ if ${MARK} }`,
  `$\${${MARK}}`,
  `z"${MARK}`,
  `z' == '${MARK}`,
  `{${MARK}}`,
  `}${MARK}`,
  `z\u200b${MARK}`,
  `z\u0000${MARK}`,
  `z\u001b[31m${MARK}`,
  `z\u202e${MARK}`,
  `z\\${MARK}`,
  `z\n${MARK}`,
  `<${MARK}>&`,
  `@(${MARK})`,
  `{{${MARK}}}`,
  '\ud800',
  ' ',
  '',
  '.',
  '..',
  '/',
  'x'.repeat(5000),
  'ümläut',
  '日本',
  '🙂',
  'yes',
  '4',
  '1.0',
  '2024-01-01',
  'null',
  '~',
];
const KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  'valueOf',
  '<<',
  '0',
  '',
  'then',
  'a b',
];
const VALUES: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e21,
  2 ** 53,
  [],
  {},
  [null],
  [[]],
  [{}],
  { a: null },
  ['', ''],
  '',
];

export const mutations = fc.array(
  fc.record({
    kind: fc.constantFrom('value', 'text', 'key', 'delete', 'duplicate', 'repeat', 'copy', 'graft', 'graft', 'add'),
    where: fc.nat(),
    which: fc.nat(),
  }),
  { minLength: 1, maxLength: 3 },
);

interface Place {
  readonly holder: Json[] | { [key: string]: Json };
  readonly key: string;
  readonly path: string[];
}

function placesOf(value: Json, path: string[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    { holder: value, key, path: [...path, key] },
    ...placesOf(inner, [...path, key]),
  ]);
}

const pick = <T>(items: readonly T[], which: number): T | undefined => items[which % items.length];

function put(holder: Place['holder'], key: string, value: Json): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Changes settings in place. What `others` hold may be brought in, at the same place or anywhere. */
export function mutate(settings: Json, others: readonly Json[], { kind, where, which }: Mutation): void {
  const place = pick(placesOf(settings), where);
  if (place === undefined) return;
  const { holder, key } = place;
  const old = (holder as Record<string, Json>)[key] ?? null;
  const copy = structuredClone(old);
  switch (kind) {
    case 'value':
      put(holder, key, structuredClone(pick(VALUES, which) ?? null));
      return;
    case 'text':
      put(holder, key, `${typeof old === 'string' && which % 3 > 0 ? old : ''}${pick(WEIRD_TEXTS, which) ?? ''}`);
      return;
    case 'key': {
      if (Array.isArray(holder)) return;
      const name =
        which % 2 === 0
          ? pick(KEYS, which >> 1)
          : `${which % 4 === 1 ? key : ''}${pick(WEIRD_TEXTS, which >> 1) ?? ''}`;
      Reflect.deleteProperty(holder, key);
      put(holder, name ?? '', copy);
      return;
    }
    case 'delete':
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
      return;
    case 'duplicate':
      if (Array.isArray(holder)) holder.push(copy);
      else put(holder, `${key}${which % 3 === 0 ? 'x' : (pick(KEYS, which) ?? '')}`, copy);
      return;
    case 'repeat':
      put(
        holder,
        key,
        Array.from({ length: 1 + (which % 3) }, () => structuredClone(old)),
      );
      return;
    case 'copy': {
      const from = pick(placesOf(settings), which);
      if (from !== undefined)
        put(holder, key, structuredClone((from.holder as Record<string, Json>)[from.key] ?? null));
      return;
    }
    default:
      graft(settings, others, kind === 'add', where, which);
  }
}

/** Brings a part of another file to the same place, or to one that has none yet. */
function graft(settings: Json, others: readonly Json[], mustBeNew: boolean, where: number, which: number): void {
  const from = pick(placesOf(pick(others, which) ?? null), where);
  if (from === undefined) return;
  const parents = from.path.slice(0, -1);
  let holder: Json = settings;
  for (const step of parents) {
    if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) return;
    const isMap = Object.hasOwn(holder, step);
    const next: Json = isMap ? (holder[step] ?? null) : (Object.values(holder)[0] ?? null);
    holder = next;
  }
  if (typeof holder !== 'object' || holder === null) return;
  if (mustBeNew && Object.hasOwn(holder, from.key)) return;
  put(holder, from.key, structuredClone((from.holder as Record<string, Json>)[from.key] ?? null));
}

/** Expressions of Terraform in a text that hold something of the marks, outside of what is escaped. */
export function rawExpressions(text: string): string[] {
  const found: string[] = [];
  for (const [, at] of [...text.matchAll(/(?<!\$)\$\{/g)].map((match) => [match[0], match.index] as const)) {
    let depth = 0;
    let end = at + 1;
    for (; end < text.length; end++) {
      if (text[end] === '{') depth += 1;
      if (text[end] === '}') depth -= 1;
      if (depth === 0) break;
    }
    const expression = text.slice(at, end + 1);
    if (expression.includes(MARK)) found.push(expression);
  }
  return [...found, ...[...text.matchAll(/(?<!%)%\{[^}]*/g)].map(([directive]) => directive)];
}
