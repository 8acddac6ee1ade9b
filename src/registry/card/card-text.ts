import { FIELDS_0_3 } from './card-fields';
import type { CardDocument } from './card-document';
import type { JsonObject } from './card-validation';

/**
 * A text of a file as Terraform has to get it, which would read `${` and `%{` as expressions. What CDKTF put in for a value that is
 * known only after apply stays as it is.
 */
function literal(text: string): string {
  return text.replace(/\$\{(?!TfToken\[)/g, '$$${').replace(/%\{/g, '%%{');
}

/** What a text was before it was made literal. */
function plain(text: string): string {
  return text.replace(/([$%])\1\{/g, '$1{');
}

/** A card of a file, with all texts and keys as Terraform has to get them. */
export function literalCard<T>(card: T): T {
  return withTexts(card, literal) as T;
}

/** The same card as its file had it. */
export function plainCard<T>(card: T): T {
  return withTexts(card, plain) as T;
}

function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => withTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [change(key), withTexts(inner, change)]));
}

/** A card with its fields in the order of the specification, and none that is not set: whoever wrote it, the bytes are the same. */
export function orderedCard(card: JsonObject): CardDocument {
  const known = Object.keys(FIELDS_0_3).filter((name) => card[name] !== undefined && card[name] !== null);
  return withoutGaps(Object.fromEntries(known.map((name) => [name, card[name]]))) as CardDocument;
}

/** Objects whose content is nobody's but their author's. */
const OPEN = ['params', 'header'];

/** Without what is null or not set. What else is in it keeps its order, which no reader of JSON looks at. */
function withoutGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutGaps);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const set = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
  return Object.fromEntries(set.map(([key, inner]) => [key, OPEN.includes(key) ? inner : withoutGaps(inner)]));
}
