import type { IConstruct } from 'constructs';
import { BOT_CODES } from './codes';
import { endProblem } from '../core/validation/code';

/** What identifies the app id of a bot. */
interface BotAppId {
  /** Name of the bot, in messages. */
  readonly shownName: string;
  /** The same for two constructs of the same bot. */
  readonly botKey: string;
  /** Two bots that share one of them have the same app id. */
  readonly appIdKeys: readonly string[];
}

/** Next to the bots and not in them, where it would be part of the API. */
const KNOWN = new WeakMap<IConstruct, BotAppId>();

/** The bots of an app, in order of creation: each bot is compared with these instead of the whole tree. */
const BOTS = new WeakMap<IConstruct, IConstruct[]>();

const lower = (texts: readonly string[]): string[] => texts.map((text) => text.toLowerCase());

/**
 * Fails synthesis with `DuplicateAppId` if an earlier bot of the app, in the same or in another stack, has the same app id: Azure
 * allows an app id once, across all subscriptions. GUIDs and ids are compared case-insensitively.
 */
export function rejectDuplicateAppId(bot: IConstruct, given: BotAppId): void {
  KNOWN.set(bot, { ...given, botKey: given.botKey.toLowerCase(), appIdKeys: lower(given.appIdKeys) });
  const { root } = bot.node;
  const bots = BOTS.get(root);
  if (bots === undefined) BOTS.set(root, [bot]);
  else bots.push(bot);
  bot.node.addValidation({ validate: () => twinProblems(bot) });
}

function twinProblems(bot: IConstruct): string[] {
  const own = KNOWN.get(bot);
  const all = BOTS.get(bot.node.root) ?? [];
  // The later one of two reports it, so that each pair is reported once.
  const twin = all.slice(0, all.indexOf(bot)).find((one) => {
    const other = KNOWN.get(one);
    return (
      other !== undefined && other.botKey !== own?.botKey && other.appIdKeys.some((key) => own?.appIdKeys.includes(key))
    );
  });
  if (own === undefined || twin === undefined) return [];
  return [
    endProblem(
      BOT_CODES.DuplicateAppId,
      `bot '${own.shownName}' in ${bot.node.path} has the Microsoft app id of bot ` +
        `'${KNOWN.get(twin)?.shownName ?? ''}' in ${twin.node.path}, and Azure allows an app id for one bot only; give it another ` +
        'agent or identity, or have one bot with all channels',
    ),
  ];
}
