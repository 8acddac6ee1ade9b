import { App } from 'cdktf';
import { Construct } from 'constructs';
import * as fc from 'fast-check';
import { rejectDuplicateAppId } from '../../src/bot/duplicate-app-ids';

interface Given {
  readonly botKey: string;
  readonly appIdKeys: readonly string[];
}

/** Bots, of which some are the same, and app ids that differ in case alone. */
const bots = fc.array(
  fc.record({
    botKey: fc.constantFrom('one', 'ONE', 'two', 'three'),
    appIdKeys: fc.array(fc.constantFrom('a', 'A', 'b', 'c', '${local.later}'), { maxLength: 3 }),
  }),
  { maxLength: 20 },
);

/** What each of the bots reports at the end. */
function reported(given: readonly Given[]): string[] {
  const app = new App({ stackTraces: false });
  const constructs = given.map(({ botKey, appIdKeys }, index) => {
    const bot = new Construct(app, `Bot${index}`);
    rejectDuplicateAppId(bot, { shownName: `${botKey}${index}`, botKey, appIdKeys });
    return bot;
  });
  return constructs.flatMap((bot) => bot.node.validate());
}

/** The definition: each bot is compared with each earlier one. */
function byComparing(given: readonly Given[]): string[] {
  const lower = (texts: readonly string[]) => texts.map((text) => text.toLowerCase());
  return given.flatMap((own, index) => {
    const twin = given
      .slice(0, index)
      .findIndex(
        (other) =>
          other.botKey.toLowerCase() !== own.botKey.toLowerCase() &&
          lower(other.appIdKeys).some((key) => lower(own.appIdKeys).includes(key)),
      );
    if (twin < 0) return [];
    const names = [`'${own.botKey}${index}' in Bot${index}`, `'${given[twin]?.botKey ?? ''}${twin}' in Bot${twin}`];
    return [names.join(' | ')];
  });
}

const shown = (text: string): string =>
  text.replace(/^DuplicateAppId: bot (.*) has the Microsoft app id of bot (.*), and Azure .*$/, '$1 | $2');

test('app ids that are looked up give the twins of those that are compared each with each, in the same order', () => {
  fc.assert(
    fc.property(bots, (given) => {
      expect(reported(given).map(shown)).toEqual(byComparing(given));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['an app id of its own', (index: number) => ({ botKey: `bot${index}`, appIdKeys: [`app${index}`] })],
  ['the app id of all others', (index: number) => ({ botKey: `bot${index}`, appIdKeys: ['app'] })],
  ['the app id of itself again', (index: number) => ({ botKey: 'bot', appIdKeys: ['app', `app${index}`] })],
])('what is looked at grows with the bots, and not with their pairs: each with %s', (_, given) => {
  const looked = (count: number): number => {
    const spies = [Map, WeakMap].map(({ prototype }) => jest.spyOn(prototype, 'get'));
    try {
      reported(Array.from({ length: count }, (__, index) => given(index)));
      return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  };
  const [few, many] = [looked(50), looked(200)];
  expect(few).toBeGreaterThan(0);
  expect(many).toBeLessThanOrEqual(4 * few);
});
