import fc from 'fast-check';
import { AgentCard } from '../../../src/registry';
import { codesOf } from '../../support/errors';
import { changed, places } from './card-changes';
import { CARD_0_3, CARD_1_0 } from './sample-cards';

const read = (card: object) => AgentCard.fromJson(JSON.stringify(card));
const bytes = (card: object) => JSON.stringify(read(card)._document);

/** A card whose own fields are in another order. */
const shuffled = (card: object): fc.Arbitrary<object> =>
  fc
    .shuffledSubarray(Object.entries(card), { minLength: Object.keys(card).length })
    .map(Object.fromEntries) as fc.Arbitrary<object>;

test('whatever JSON is in a card, it is read or refused by code, and nothing else is thrown', () => {
  const anyPlace = fc.constantFrom(...places(CARD_0_3));
  fc.assert(
    fc.property(anyPlace, fc.jsonValue(), (place, value) => {
      for (const code of codesOf(() => read(changed(CARD_0_3, place, value)))) expect(code).toMatch(/^[A-Z]\w+$/);
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...places(CARD_1_0)), fc.jsonValue(), (place, value) => {
      for (const code of codesOf(() => read(changed(CARD_1_0, place, value)))) expect(code).toMatch(/^[A-Z]\w+$/);
    }),
    { numRuns: 300 },
  );
});

test('any text or JSON as a whole card is refused by code', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(codesOf(() => AgentCard.fromJson(text)).length).toBeGreaterThan(0);
    }),
  );
});

test('cards of both versions give the same bytes, in any order of their fields', () => {
  const expected = bytes(CARD_0_3);
  fc.assert(
    fc.property(shuffled(CARD_0_3), shuffled(CARD_1_0), (older, newer) => {
      expect(bytes(older)).toBe(expected);
      expect(bytes(newer)).toBe(expected);
    }),
    { numRuns: 50 },
  );
});

test('any text comes to Terraform as that text', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a${}%]+$/), (text) => {
      const { description } = read(changed(CARD_0_3, 'description', text))._document;
      const asTerraformReads = String(description)
        .replace(/\$\$\{/g, '${')
        .replace(/%%\{/g, '%{');
      expect(asTerraformReads).toBe(text);
    }),
  );
});
