import { Token } from 'cdktf';
import { closestName } from '../../core/validation/closest-name';
import type { ProblemCode } from '../../core/validation/code';
import { type Problems, quote, wordsFor } from '../../core/validation/problems';
import { isBlank } from '../../core/validation/unseen';
import type { CardField, CardFields } from './card-fields';
import { CARD_CODES } from './codes';

/** A JSON object, read or given, before anything is known of it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object of JSON, and known. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Token.isUnresolved(value);
}

/**
 * Checks a card field by field, by the table of its version. In a file `${` is a text, in properties an expression that is known
 * only after apply.
 */
export class CardValidation {
  /**
   * @param otherFields fields of the other version of A2A, to say so where one of them is in the card
   */
  public constructor(
    private readonly problems: Problems,
    private readonly isKnown: (value: unknown) => boolean,
    private readonly otherFields: readonly string[] = [],
    private readonly otherVersion = '',
  ) {}

  /** An object with exactly these fields. */
  public checkFields(value: JsonObject, fields: CardFields, place = ''): void {
    for (const [name, field] of Object.entries(fields)) this.checkField(value[name], field, `${place}${name}`);
    for (const name of Object.keys(value).filter((one) => fields[one] === undefined)) {
      const closest = closestName(name, Object.keys(fields));
      const isOther = place === '' && this.otherFields.includes(name);
      const meant = closest === undefined ? '' : `write '${closest}', or `;
      this.add(
        CARD_CODES.UnknownCardField,
        `${place}${name} is not a field of an agent card${isOther ? `: it is one of A2A ${this.otherVersion}, and other fields are not` : ''}`,
        isOther ? 'give the card in one version of A2A' : `${meant}leave it out`,
      );
    }
  }

  private checkField(value: unknown, field: CardField, place: string): void {
    if (value === undefined || value === null) {
      if (field.required) this.add(CARD_CODES.CardFieldMissing, `${place} is not set`, `give ${place}`);
      return;
    }
    if (Token.isUnresolved(value)) return;
    if (field.many === undefined) {
      this.checkItem(value, field, place);
      return;
    }
    const isList = field.many === 'list';
    if (isList ? !Array.isArray(value) : !isJsonObject(value)) {
      this.wrongType(place, isList ? 'a list' : 'an object');
      return;
    }
    const items = Object.entries(value as JsonObject);
    if (items.length === 0 && field.notEmpty)
      this.add(CARD_CODES.EmptyCardField, `${place} is empty`, 'list at least one');
    for (const [key, item] of items) {
      const at = isList ? `${place}[${key}]` : `${place}.${key}`;
      if (item === null || item === undefined) this.wrongType(at, TYPES[field.type]);
      else if (!Token.isUnresolved(item)) this.checkItem(item, field, at);
    }
  }

  private checkItem(value: unknown, field: CardField, place: string): void {
    const { type } = field;
    if (type === 'text') this.checkText(value, field, place);
    else if (type === 'flag') this.wrongTypeUnless(typeof value === 'boolean', place, TYPES.flag);
    else if (!isJsonObject(value)) this.wrongType(place, TYPES[type]);
    else if (type === 'scopes') this.checkScopes(value, place);
    else if (type === 'object') this.checkObject(value, field, place);
  }

  private checkText(value: unknown, { rule, notEmpty, many }: CardField, place: string): void {
    if (typeof value !== 'string') {
      this.wrongType(place, TYPES.text);
      return;
    }
    if (!this.isKnown(value)) return;
    if (notEmpty && many === undefined && isBlank(value)) {
      this.add(CARD_CODES.EmptyCardField, `${place} is empty`, `give ${place}`);
    } else if (rule !== undefined && !rule.holds(value)) {
      const { rule: words, remedy } = wordsFor(rule, value);
      this.add(rule.code, `${place} ${quote(value)} ${words}`, remedy);
    }
  }

  /** Names of schemes, each with a list of scopes. */
  private checkScopes(value: JsonObject, place: string): void {
    for (const [scheme, scopes] of Object.entries(value))
      this.checkField(scopes, { type: 'text', many: 'list', required: true }, `${place}.${scheme}`);
  }

  private checkObject(value: JsonObject, { fields = {}, kinds, choice }: CardField, place: string): void {
    if (kinds !== undefined) {
      const { [kinds.by]: kind, ...rest } = value;
      const known = Object.keys(kinds.of);
      const ofKind = typeof kind === 'string' ? kinds.of[kind] : undefined;
      if (ofKind === undefined) this.noKind(`${place}.${kinds.by}`, known, kind);
      else this.checkFields(rest, ofKind, `${place}.`);
      return;
    }
    this.checkFields(value, fields, `${place}.`);
    if (choice === undefined) return;
    const given = Object.keys(fields).filter((name) => value[name] !== undefined && value[name] !== null);
    const isRight = choice === 'exactly one' ? given.length === 1 : given.length > 0;
    if (!isRight) {
      const list = Object.keys(fields).join(', ');
      const has = given.length === 0 ? 'none' : given.join(' and ');
      this.add(CARD_CODES.InvalidSecurityScheme, `${place} has ${has} of ${list}`, `give ${choice} of them`);
    }
  }

  private noKind(place: string, known: readonly string[], kind: unknown): void {
    if (kind === undefined || kind === null) {
      this.add(CARD_CODES.CardFieldMissing, `${place} is not set`, `give one of ${known.join(', ')}`);
      return;
    }
    if (typeof kind === 'string' && !this.isKnown(kind)) return;
    const shown = typeof kind === 'string' ? quote(kind) : JSON.stringify(kind);
    this.add(CARD_CODES.InvalidSecurityScheme, `${place} is ${shown}`, `give one of ${known.join(', ')}`);
  }

  private wrongTypeUnless(isRight: boolean, place: string, type: string): void {
    if (!isRight) this.wrongType(place, type);
  }

  private wrongType(place: string, type: string): void {
    this.add(CARD_CODES.WrongCardFieldType, `${place} must be ${type}`, `give ${type}`);
  }

  private add(code: ProblemCode, message: string, remedy: string): void {
    this.problems.add(code, message, remedy);
  }
}

const TYPES: Readonly<Record<CardField['type'], string>> = {
  text: 'a text',
  flag: 'true or false',
  object: 'an object',
  'open object': 'an object',
  scopes: 'an object with a list of scopes under the name of each scheme',
};
