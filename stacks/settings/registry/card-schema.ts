import { z } from 'zod';
import { CARD_FIELDS, type CardField, type CardFields } from '../../../src/internal';
import { prose } from '../file/plain-text';

type Json = Readonly<Record<string, unknown>>;

/** Fields that have a default in settings, and are required in a card. */
const WITH_DEFAULT = ['protocolVersion', 'capabilities', 'defaultInputModes', 'defaultOutputModes'];

/**
 * A card as it is written in settings. Editors get its fields from the table of the library; what is in them is checked by the
 * library alone, when the file is read.
 */
export const cardSchema = prose(
  z
    .record(z.string(), z.unknown())
    .meta({ ...objectSchema(CARD_FIELDS, WITH_DEFAULT), propertyNames: undefined } as Record<string, unknown>),
);

function objectSchema(fields: CardFields, optional: readonly string[] = []): Json {
  const entries = Object.entries(fields);
  const required = entries.filter(([name, { required: is }]) => is === true && !optional.includes(name));
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, field]) => [name, fieldSchema(field)])),
    ...(required.length === 0 ? {} : { required: required.map(([name]) => name) }),
    additionalProperties: false,
  };
}

function fieldSchema(field: CardField): Json {
  const one = itemSchema(field);
  if (field.many === undefined) return one;
  return field.many === 'list' ? { type: 'array', items: one } : { type: 'object', additionalProperties: one };
}

function itemSchema({ type, fields, kinds }: CardField): Json {
  switch (type) {
    case 'text':
      return { type: 'string' };
    case 'flag':
      return { type: 'boolean' };
    case 'scopes':
      return { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } };
    case 'open object':
      return { type: 'object' };
    case 'object':
      return kinds === undefined ? objectSchema(fields ?? {}) : kindSchema(kinds);
  }
}

function kindSchema({ by, of }: NonNullable<CardField['kinds']>): Json {
  const known = Object.keys(of);
  return { type: 'object', properties: { [by]: { type: 'string', enum: known } }, required: [by] };
}
